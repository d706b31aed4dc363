using CsCheck;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Tests.Articles;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class SuggestionsTests
{
    private const string News = """
        Harbour town votes to close its last coal pier
        The council of Port Ellery voted on Tuesday night to close the town's last coal pier. The decision ends a dispute that has divided neighbours. Seven councillors backed the plan and four opposed it.
        About 300 people had queued outside the hall since noon. Some carried flags.
        "We cannot keep a pier open for nobody," said Mayor Rosa Lindgren, who proposed the closure. She paused, and the room was quiet.
        The pier handled 210,000 tonnes of coal last year, according to the Port Authority, down from 1.4 million tonnes in 1998. It employs 36 people. Most of them are expected to retire.
        Not everybody was pleased. What will happen to the crane? It seems a shame to lose it.
        Martin Oake, a retired crane driver, said the work had been hard but fair. His father drove the same crane until he died in 1979.
        The closure follows a fall in demand because two power stations were shut. The region's last coal plant stopped in 2021. A buyer may come forward.
        The ministry said that it would publish a study in March. Critics say the town moved too soon. The council meets again next week.
        Harlow Shipping Ltd., which owns the pier, reported higher losses than in 2023. I have walked along it every summer.
        """;

    [Theory]
    [InlineData("The ministry spent 4.2 million euros on the bridge.", ClaimKind.Number, "a figure", "an event", "a named body")]
    [InlineData("The parade drew 3,300 visitors.", ClaimKind.Number, "a figure", "an event")]
    [InlineData("“We will never sell the old harbour,” said Rosa Lindgren.", ClaimKind.Quote, "a quotation with its claimant named", "a named person", "a word that allows no exception", "against: what the claimant feels or expects")]
    [InlineData("They lost 2,000 jobs in 2019.", ClaimKind.Number, "a figure", "a rise or fall", "an event", "a date")]
    [InlineData("More than 2000 people marched between 2015-16 and 2019.", ClaimKind.Number, "a figure", "a comparison", "an event", "a date")]
    [InlineData("The bus overturned near Leeds on Sunday.", ClaimKind.Event, "an event", "the place of an event", "a date")]
    [InlineData("Parliament approved the bill on Friday.", ClaimKind.Event, "a vote or decision", "a date", "a named body")]
    [InlineData("Rents in Leeds rose faster than wages.", ClaimKind.Comparison, "a comparison", "a rise or fall", "a place")]
    [InlineData("The flood at the mill was caused by a broken dam.", ClaimKind.Cause, "a cause", "something done by somebody")]
    [InlineData("It is the largest lighthouse in Norway.", ClaimKind.Comparison, "a superlative", "a place")]
    [InlineData("The bridge collapsed in Harlow on 3 May 1987.", ClaimKind.Event, "an event", "the place of an event", "a date")]
    [InlineData("Do you think NASA spent $20 on it?", ClaimKind.Number, "a figure", "an event", "a named body", "against: an opinion", "against: a question")]
    [InlineData("I remember my mother.", ClaimKind.Other, "nothing that can be looked up", "against: personal experience")]
    [InlineData("It will perhaps rain in June.", ClaimKind.Date, "a date", "against: an opinion", "against: a prediction")]
    [InlineData("Thank you all for coming here.", ClaimKind.Other, "a word that allows no exception", "against: a courtesy or procedure")]
    public void Every_sentence_says_for_and_against_in_plain_words(string text, ClaimKind kind, params string[] reasons)
    {
        var weighed = Assert.Single(Suggestions.Weighed(text, Sentences.Of(text)));
        Assert.Equal((kind, string.Join(", ", reasons)), (weighed.Kind, weighed.InWords));
        Assert.InRange(weighed.Worth, 0, 1);
    }

    [Fact]
    public void Every_sentence_is_weighed_whether_or_not_it_is_suggested()
    {
        var sentences = Sentences.Of(News);
        var weighed = Suggestions.Weighed(News, sentences);
        Assert.All(sentences, sentence => Assert.Contains(weighed, part => part.Start >= sentence.Start && part.End <= sentence.End));
        Assert.Equal(weighed.Where(part => part.Worth >= Suggestions.Threshold), Suggestions.For(News, sentences), (one, other) => one.Start == other.Start && one.End == other.End);
    }

    /// <summary>The precision of the ranking, averaged over the places at which a sentence worth checking stands.</summary>
    [Fact]
    public void Sentences_that_a_desk_would_check_are_ranked_before_those_that_it_would_not()
    {
        Assert.InRange(AveragePrecision(LabelledSentences.Plain), 0.98, 1);
        Assert.InRange(AveragePrecision(LabelledSentences.Hard), 0.90, 1);
        Assert.InRange(AveragePrecision([.. LabelledSentences.Plain, .. LabelledSentences.Hard]), 0.95, 1);
    }

    [Fact]
    public void Most_of_what_a_desk_would_check_is_suggested_and_hardly_anything_else()
    {
        var all = LabelledSentences.Plain.Concat(LabelledSentences.Hard).Select(labelled => (labelled.Checked, Suggested: For(labelled.Text).Count > 0)).ToList();
        Assert.InRange(all.Count(one => one.Checked && one.Suggested) / (double)all.Count(one => one.Checked), 0.85, 1);
        Assert.InRange(all.Count(one => !one.Checked && one.Suggested) / (double)all.Count(one => !one.Checked), 0, 0.05);
    }

    [Theory]
    [InlineData("In December the Security Council unanimously approved an African-led mission, a 3,300-strong force.", "In December the Security Council unanimously approved an African-led mission", "a 3,300-strong force")]
    [InlineData("In December the Security Council unanimously approved the force, sending a 3,300-strong force to Mali.", "In December the Security Council unanimously approved the force", "sending a 3,300-strong force to Mali")]
    [InlineData("The Security Council unanimously approved sending a 3,300-strong force to the north.", "The Security Council unanimously approved", "a 3,300-strong force to the north")]
    [InlineData("Unemployment fell to 4% in May, while wages rose 3%.", "Unemployment fell to 4% in May", "wages rose 3%")]
    [InlineData("The council voted 7-2 to close the pier; the decision cost 36 jobs.", "The council voted 7-2 to close the pier", "the decision cost 36 jobs")]
    [InlineData("The company opened a plant in Leeds in 2010, the largest in Europe.", "The company opened a plant in Leeds in 2010", "the largest in Europe")]
    [InlineData("The council closed the plant, which employs 900 people.", "The council closed the plant", "which employs 900 people")]
    [InlineData("“The water was never safe to drink,” said Ana Torres, whose firm lost $3m in 2010.", "“The water was never safe to drink,” said Ana Torres", "whose firm lost $3m in 2010")]
    [InlineData("The minister said the budget grew by 4% and that the deficit was the lowest since 1990.", "The minister said the budget grew by 4%", "the deficit was the lowest since 1990")]
    [InlineData("The bank lent Kenya $750 million in 2019, but the country repaid only $200 million.", "The bank lent Kenya $750 million in 2019", "the country repaid only $200 million")]
    public void A_sentence_with_two_checkable_statements_is_proposed_as_two(string text, params string[] parts) =>
        Assert.Equal(parts, For(text).Select(part => text[part.Start..part.End]));

    [Theory]
    [InlineData("The fund spent $3m on roads, $2m on schools and $1m on parks.")]
    [InlineData("Police arrested 27 people and seized 40 guns.")]
    [InlineData("Between 30 and 50 people died on Monday.")]
    [InlineData("On Monday, a 12-year-old died in Leeds.")]
    [InlineData("After the vote in 2010, the largest party left the coalition.")]
    [InlineData("Ames, the third mayor in two years, resigned on Monday.")]
    [InlineData("The attack killed 12 soldiers, a policeman and the mayor.")]
    [InlineData("The firm bought 3 cars, a house and 2 boats in 2010.")]
    [InlineData("Mali (population 15 million, a fifth of them in the north) asked for help on Thursday.")]
    [InlineData("“The town lost 40 shops, and the county lost 90,” said Ana Torres.")]
    [InlineData("Exports fell because the euro rose by 3% and the ports were shut.")]
    public void A_sentence_whose_halves_cannot_be_read_alone_stays_whole(string text)
    {
        var suggestion = Assert.Single(For(text));
        Assert.Equal(text, text[suggestion.Start..suggestion.End]);
    }

    [Fact]
    public void What_is_reported_in_both_parts_has_one_claimant_and_what_is_reported_in_one_has_it_alone()
    {
        Assert.Equal(["minister", "minister"], For("The minister said the budget grew by 4% and that the deficit was the lowest since 1990.").Select(part => part.Claimant));
        Assert.Equal(["Ana Torres", null], For("“The water was never safe to drink,” said Ana Torres, whose firm lost $3m in 2010.").Select(part => part.Claimant));
    }

    [Theory]
    [InlineData("It was a lovely evening.")]
    [InlineData("What happens next?")]
    [InlineData("I think we should all be kinder.")]
    [InlineData("Perhaps it will rain.")]
    [InlineData("She smiled and looked away.")]
    [InlineData("Thank you.")]
    public void What_cannot_be_checked_is_not_suggested(string text) => Assert.Empty(For(text));

    [Theory]
    [InlineData("“The water was never safe to drink,” Sen. Ana Torres said on Monday.", "Sen. Ana Torres")]
    [InlineData("\"The water was never safe to drink,\" said Ana Torres.", "Ana Torres")]
    [InlineData("“The water was never safe to drink,” said police chief Ana Torres.", "Ana Torres")]
    [InlineData("Ana Torres, the mayor of Harlow, said the town had lost 40 shops.", "Ana Torres")]
    [InlineData("The town lost 40 shops, according to the Bank of Norway.", "Bank of Norway")]
    [InlineData("The town lost 40 shops, according to a survey of traders published in May.", "survey of traders")]
    [InlineData("The health ministry said 12 people were ill.", "health ministry")]
    [InlineData("Police said 12 people were arrested.", "Police")]
    [InlineData("The city of Tampa confirmed 12 arrests.", "city of Tampa")]
    [InlineData("Le chômage a baissé de 3 %, selon le ministère du Travail.", "ministère du Travail")]
    [InlineData("La tasa subió al 7,5 %, según el Banco de España.", "Banco de España")]
    [InlineData("« Nous ne vendrons jamais le vieux port de la ville », a dit Rosa Lindgren.", "Rosa Lindgren")]
    [InlineData("„Wir verkaufen den alten Hafen der Stadt nie“, sagte Rosa Lindgren.", "Rosa Lindgren")]
    [InlineData("Laut Polizei wurden 12 Menschen verletzt.", "Polizei")]
    [InlineData("قالت وزارة الصحة إن 45 شخصا أصيبوا.", "وزارة الصحة")]
    [InlineData("The interim president asked for help, diplomats in New York said on 10 January.", "diplomats in New York")]
    [InlineData("“We have the lowest debt,” said council leader Judith Blake.", "Judith Blake")]
    [InlineData("A stadium that officials say cost £480 million opened.", "officials")]
    [InlineData("A spokeswoman for the company said it had lost 40 jobs.", "spokeswoman for the company")]
    [InlineData("A person familiar with the talks said the two sides met three times in Oslo.", "person familiar with the talks")]
    [InlineData("The widow, who was not in court, said 12 people were arrested.", "widow")]
    [InlineData("Two neighbours said 12 people were arrested.", "Two neighbours")]
    [InlineData("Vegard Lie, who heads the road users' association, argues that 40 cameras save lives.", "Vegard Lie")]
    [InlineData("Northgate made a loss of £4.1 million, according to accounts filed at Companies House.", "accounts filed at Companies House")]
    [InlineData("Rents rose by 4%, according to a report by the Resolution Foundation.", "report by the Resolution Foundation")]
    [InlineData("Trains ran 12 per cent of services, according to data from the Office of Rail and Road.", "data from the Office of Rail and Road")]
    [InlineData("Police found 40 knives in the harbour on Monday.", null)]
    [InlineData("The company added 300 jobs in Leeds on Monday.", null)]
    [InlineData("He said 12 people were arrested.", null)]
    [InlineData("In all, 12 people were arrested.", null)]
    public void The_claimant_is_the_one_who_is_named(string text, string? claimant) =>
        Assert.Equal(claimant, Assert.Single(For(text)).Claimant);

    // '|' stands before the sentence that is asked about.
    [Theory]
    [InlineData("“It was chaos,” said Ana Torres. |“One nurse had 14 patients.”", "Ana Torres")]
    [InlineData("“It was chaos. |One nurse had 14 patients,” said Ana Torres.", "Ana Torres")]
    [InlineData("\"It was chaos,\" the company said. |\"One nurse had 14 patients.\"", "company")]
    [InlineData("Ana Torres left the hospital in 2021. |“One nurse had 14 patients,” she said.", "Ana Torres")]
    [InlineData("Ana Torres left.\n|She said one nurse had 14 patients.", "Ana Torres")]
    [InlineData("“It was chaos,” said Ana Torres.\n|“One nurse had 14 patients.”", null)]
    [InlineData("“It was chaos,” said Ana Torres.\n“I counted.\n|“One nurse had 14 patients.”", null)]
    [InlineData("“It was chaos,” said Ana Torres. “I counted.\n|“One nurse had 14 patients.”", "Ana Torres")]
    [InlineData("“It was chaos,” said Ana Torres. One nurse left. |“One nurse had 14 patients.”", null)]
    [InlineData("Ana Torres left. |Her brother resigned in 2020 after claims of fraud, which she denied.", null)]
    [InlineData("Inflation fell. |“Unemployment stood at 4%,” she said.", null)]
    [InlineData("Norges Bank Governor Ida Bache spoke. |“Unemployment stood at 4%,” she said.", "Governor Ida Bache")]
    public void The_sentences_around_a_quotation_tell_whose_it_is(string marked, string? claimant)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        var text = marked.Remove(at, 1);
        Assert.Equal(claimant, Suggestions.Weighed(text, Sentences.Of(text)).First(part => part.Start == at).Claimant);
    }

    [Fact]
    public void A_decision_that_is_taken_counts_in_full_whatever_is_to_come_of_it()
    {
        Assert.True(Worth("The council voted 34-12 on Tuesday for a pier that will cost £4 million.") > Worth("The council will vote on Tuesday on a pier that cost £4 million."));
        Assert.True(Worth("The council voted 34-12 on Tuesday for a pier that will cost £4 million.") > 0.7);
    }

    [Fact]
    public void What_a_claimant_feels_counts_less_than_what_they_state() =>
        Assert.True(Worth("“The town has lost all of its shops,” said Ana Torres.") > Worth("“I think the town has lost its charm,” said Ana Torres."));

    [Theory]
    [InlineData("Le gouvernement a dépensé 12 millions d’euros.")]
    [InlineData("La tasa subió al 7,5 % en un año.")]
    [InlineData("« Nous ne vendrons jamais le vieux port », a dit la maire.")]
    [InlineData("Die Stadt zählt 81.000 Einwohner.")]
    [InlineData("بلغ عدد الضحايا ٤٥ شخصا.")]
    [InlineData("全市有3200人参加。")]
    public void Numbers_and_quotations_are_seen_in_other_languages(string text) => Assert.NotEmpty(For(text));

    [Theory]
    [InlineData("The town sold 40 boats.", "I think the town sold 40 boats.")]
    [InlineData("The town sold 40 boats.", "Has the town sold 40 boats?")]
    [InlineData("The town sold 40 boats.", "The town will have sold 40 boats.")]
    [InlineData("The town sold 40 boats.", "My uncle sold 40 boats to me.")]
    public void Doubt_lowers_the_worth(string plain, string doubtful) =>
        Assert.True(Worth(plain) > Worth(doubtful), $"{Worth(plain)} against {Worth(doubtful)}");

    [Fact]
    public void About_half_of_an_ordinary_article_is_suggested()
    {
        var share = For(News).Count / (double)Sentences.Of(News).Count;
        Assert.InRange(share, 0.4, 0.7);
    }

    [Fact]
    public void Suggestions_stand_in_text_order_on_sentences_or_on_parts_of_them_that_cut_no_word() =>
        SentencesTests.Texts.Sample(
            text =>
            {
                var sentences = Sentences.Of(text);
                var reached = 0;
                foreach (var part in Suggestions.Weighed(text, sentences))
                {
                    var sentence = Assert.Single(sentences, sentence => part.Start >= sentence.Start && part.End <= sentence.End);
                    Assert.True(part.Start >= reached && part.End > part.Start);
                    Assert.True(part.Start == sentence.Start || !(char.IsLetterOrDigit(text[part.Start]) && char.IsLetterOrDigit(text[part.Start - 1])));
                    Assert.True(part.End == sentence.End || !(char.IsLetterOrDigit(text[part.End]) && char.IsLetterOrDigit(text[part.End - 1])));
                    Assert.InRange(part.Worth, 0, 1);
                    Assert.NotEmpty(part.Reasons);
                    Assert.True(part.Claimant is null || text.Contains(part.Claimant, StringComparison.Ordinal));
                    reached = part.End;
                }
            },
            iter: 5000);

    [Theory]
    [InlineData("said ")]
    [InlineData("found ")]
    [InlineData("the man said ")]
    [InlineData("she had ")]
    [InlineData("A")]
    [InlineData("\"")]
    [InlineData("A of ")]
    [InlineData("according to ")]
    [InlineData("3,")]
    public void A_sentence_without_end_is_still_read_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.True(For(text).Count <= 1);
    }

    [Theory]
    [InlineData("He said no. ")]
    [InlineData("“So he said. ")]
    public void A_text_without_names_is_searched_for_them_no_further_than_near(string sentence)
    {
        var text = string.Concat(Enumerable.Repeat(sentence, 20_000));
        Assert.Equal(20_000, Suggestions.Weighed(text, Sentences.Of(text)).Count);
    }

    private static double AveragePrecision((bool Checked, string Text)[] labelled)
    {
        var ranked = labelled.OrderByDescending(one => Suggestions.Weighed(one.Text, Sentences.Of(one.Text)).Max(part => part.Worth)).Select(one => one.Checked).ToList();
        var found = 0;
        var sum = 0.0;
        for (var at = 0; at < ranked.Count; at++)
        {
            sum += ranked[at] ? ++found / (at + 1.0) : 0;
        }

        return sum / found;
    }

    private static IReadOnlyList<Suggestion> For(string text) => Suggestions.For(text, Sentences.Of(text));

    private static double Worth(string text) => For(text) is [var suggestion] ? suggestion.Worth : 0;
}
