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
    [InlineData("The ministry spent 4.2 million euros on the bridge.", "a number and an institution", ClaimKind.Number)]
    [InlineData("Do you think NASA spent $20 on it?", "a number and an institution", ClaimKind.Number)]
    [InlineData("The parade drew 3,300 visitors.", "a number", ClaimKind.Number)]
    [InlineData("“We will never sell the old harbour,” said Rosa Lindgren.", "a quotation with its claimant named", ClaimKind.Quote)]
    [InlineData("Parliament approved the bill on Friday.", "a vote or decision", ClaimKind.Event)]
    [InlineData("Rents in Leeds rose more slowly than wages.", "a comparison", ClaimKind.Comparison)]
    [InlineData("The flood at the mill was caused by a broken dam in Harlow.", "a cause", ClaimKind.Cause)]
    [InlineData("It is the largest lighthouse in Norway ever built.", "a superlative", ClaimKind.Comparison)]
    [InlineData("The bridge collapsed in Harlow on 3 May 1987.", "an event and its date", ClaimKind.Event)]
    public void A_suggestion_says_why_in_plain_words(string text, string reason, ClaimKind kind)
    {
        var suggestion = Assert.Single(For(text));
        Assert.Equal((reason, kind), (suggestion.Reason, suggestion.Kind));
        Assert.InRange(suggestion.Worth, Suggestions.Threshold, 1);
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
    [InlineData("He said 12 people were arrested.", null)]
    [InlineData("In all, 12 people were arrested.", null)]
    public void The_claimant_is_the_one_who_is_named(string text, string? claimant) =>
        Assert.Equal(claimant, Assert.Single(For(text)).Claimant);

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
    [InlineData("The town sold 40 boats.", "My uncle sold 40 boats.")]
    public void Doubt_lowers_the_worth(string plain, string doubtful) =>
        Assert.True(Worth(plain) > Worth(doubtful), $"{Worth(plain)} against {Worth(doubtful)}");

    [Fact]
    public void About_half_of_an_ordinary_article_is_suggested()
    {
        var share = For(News).Count / (double)Sentences.Of(News).Count;
        Assert.InRange(share, 0.4, 0.7);
    }

    [Fact]
    public void Suggestions_stand_in_text_order_on_whole_sentences() =>
        SentencesTests.Texts.Sample(
            text =>
            {
                var sentences = Sentences.Of(text);
                var suggestions = Suggestions.For(text, sentences);
                Assert.Equal(suggestions.OrderBy(suggestion => suggestion.Start), suggestions);
                Assert.All(suggestions, suggestion =>
                {
                    Assert.Contains(sentences, sentence => sentence.Start == suggestion.Start && sentence.End == suggestion.End);
                    Assert.InRange(suggestion.Worth, Suggestions.Threshold, 1);
                    Assert.True(suggestion.Claimant is null || text.Contains(suggestion.Claimant, StringComparison.Ordinal));
                });
            },
            iter: 5000);

    [Theory]
    [InlineData("said ")]
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

    private static IReadOnlyList<Suggestion> For(string text) => Suggestions.For(text, Sentences.Of(text));

    private static double Worth(string text) => For(text) is [var suggestion] ? suggestion.Worth : 0;
}
