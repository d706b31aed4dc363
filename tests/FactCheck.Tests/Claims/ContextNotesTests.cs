using System.Diagnostics;
using FactCheck.Claims;
using FactCheck.Tests.Articles;
using CsCheck;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class ContextNotesTests
{
    /// <summary>A Thursday.</summary>
    private static readonly DateOnly Written = new(2013, 1, 10);

    [Theory]
    [InlineData("The bank lost $3m last month.", "last month", "December 2012")]
    [InlineData("The talks broke up on Thursday night.", "Thursday night", "Thursday 10 January 2013")]
    [InlineData("The town fell on Friday.", "Friday", "Friday 4 January 2013")]
    [InlineData("The town fell last Thursday.", "last Thursday", "Thursday 3 January 2013")]
    [InlineData("The court will rule on Friday.", "Friday", "Friday 11 January 2013")]
    [InlineData("On Friday the court will rule.", "Friday", "Friday 11 January 2013")]
    [InlineData("The strike begins next Monday.", "next Monday", "Monday 14 January 2013")]
    [InlineData("The mayor resigned yesterday.", "yesterday", "Wednesday 9 January 2013")]
    [InlineData("The mayor resigned the day before yesterday.", "the day before yesterday", "Tuesday 8 January 2013")]
    [InlineData("Fighting went on last night.", "last night", "Wednesday 9 January 2013")]
    [InlineData("In December the Council approved the force.", "In December", "December 2012")]
    [InlineData("The fund opens in March, it said.", "in March", "March 2012")]
    [InlineData("The fund will open in March.", "in March", "March 2013")]
    [InlineData("The vote on Jan. 5 was void.", "Jan. 5", "Saturday 5 January 2013")]
    [InlineData("The vote on 20 December was void.", "20 December", "Thursday 20 December 2012")]
    [InlineData("Rents doubled in the past five years.", "past five years", "2008 to 2013")]
    [InlineData("The plant shut three years ago.", "three years ago", "about January 2010")]
    [InlineData("The plant shut 10 days ago.", "10 days ago", "Monday 31 December 2012")]
    [InlineData("Sales fell last week.", "last week", "Monday 31 December 2012 to Sunday 6 January 2013")]
    [InlineData("Sales fell last weekend.", "last weekend", "Saturday 5 January 2013 and Sunday 6 January 2013")]
    [InlineData("Sales fell last quarter.", "last quarter", "the fourth quarter of 2012")]
    [InlineData("Sales fell last year.", "last year", "2012")]
    [InlineData("The river dried up last summer.", "last summer", "summer 2012")]
    [InlineData("It was the worst flood of the last century.", "last century", "the 20th century")]
    [InlineData("The judge holds a hearing two weeks from now.", "two weeks from now", "about Thursday 24 January 2013")]
    [InlineData("The plant will shut in three months.", "in three months", "about April 2013")]
    [InlineData("The plant shut several months ago.", "several months ago", null)]
    [InlineData("The plant shut a couple of weeks ago.", "couple of weeks ago", null)]
    [InlineData("Rents doubled in recent years.", "recent years", null)]
    [InlineData("Sales were 5% lower the year before.", "the year before", null)]
    [InlineData("He was seen the night before, she said.", "the night before", null)]
    [InlineData("He was seen a day earlier.", "a day earlier", null)]
    [InlineData("The clash came two days later.", "two days later", null)]
    [InlineData("Le maire a promis une école hier pour la ville et les quartiers.", "hier", "Wednesday 9 January 2013")]
    [InlineData("Le chômage a baissé le mois dernier dans la région et les villes.", "mois dernier", "December 2012")]
    [InlineData("La usina cerró hace dos años en el norte de la región.", "hace dos años", "about January 2011")]
    [InlineData("El gobierno aprobó la ley el lunes en la capital.", "lunes", "Monday 7 January 2013")]
    [InlineData("Die Stadt hat das Werk vor drei Tagen mit dem Rat geschlossen.", "vor drei Tagen", "Monday 7 January 2013")]
    [InlineData("Die Bank hat im Dezember den Kredit nicht bezahlt.", "im Dezember", "December 2012")]
    [InlineData("استقال الوزير أمس في العاصمة.", "أمس", "Wednesday 9 January 2013")]
    [InlineData("ارتفعت الأسعار الشهر الماضي في البلاد.", "الشهر الماضي", "December 2012")]
    public void A_relative_date_is_pointed_out_and_counted_from_the_articles(string text, string words, string? offer)
    {
        var note = Assert.Single(Notes(text), note => note.Need == ContextNeed.When);
        Assert.Equal((words, offer), (note.Words, note.Offer));
        Assert.Equal(words, text[note.Start..note.End]);
        Assert.Equal($"When is “{words}”?", note.Question);
    }

    [Theory]
    [InlineData("The vote was held on 20 December 2012.")]
    [InlineData("The vote was held in December 2012.")]
    [InlineData("The vote was held on Thursday, 20 December 2012.")]
    [InlineData("The vote was held on Thursday, Dec. 20, 2012.")]
    [InlineData("He may march on.")]
    [InlineData("It was the last straw.")]
    [InlineData("He was seen the day before the vote.")]
    [InlineData("Rents rose by 5% in two years.")]
    [InlineData("Mrs. May won.")]
    public void A_date_that_is_told_in_full_is_not_pointed_out(string text) => Assert.DoesNotContain(Notes(text), note => note.Need == ContextNeed.When);

    [Theory]
    [InlineData("President Dioncounda Traoré wrote a letter.", "He asked for help.", "He", "President Dioncounda Traoré")]
    [InlineData("Rosa Lindgren opened the pier. Martin Oake watched.", "She left at noon.", "She", "Rosa Lindgren")]
    [InlineData("Rosa Lindgren opened the pier. Martin Oake watched.", "The town gave him a medal.", "him", "Martin Oake")]
    [InlineData("Martin Oake retired in 2010. Oake said the work was hard.", "His father drove the same crane.", "His", "Martin Oake")]
    [InlineData("The rebels took Konna.", "They moved south.", "They", "rebels")]
    [InlineData("The Port Authority runs the pier.", "It employs 36 people.", "It", "Port Authority")]
    [InlineData("Ana Ruiz, the interior minister, spoke first.", "The minister denied the loss.", "The minister", "Ana Ruiz")]
    [InlineData("Mayor Rosa Lindgren spoke.", "“We will never sell the harbour.”", "We", "Mayor Rosa Lindgren")]
    [InlineData("The room was quiet.", "He left.", "He", null)]
    [InlineData("Le président François Hollande est dans la ville.", "Il a promis une école pour les quartiers.", "Il", "François Hollande")]
    [InlineData("La ministra Carmen Ruiz habló en la ciudad.", "Ella no dijo que la ley es mala.", "Ella", "Carmen Ruiz")]
    public void A_pronoun_is_pointed_out_and_the_nearest_fitting_name_offered(string before, string passage, string words, string? offer)
    {
        var text = $"{before} {passage}";
        var note = Assert.Single(ContextNotes.For(text, before.Length + 1, text.Length, Written));
        Assert.Equal((words, offer), (note.Words, note.Offer));
        Assert.Equal(words, text[note.Start..note.End]);
    }

    [Theory]
    [InlineData("Rosa Lindgren said she was ready.")]
    [InlineData("The ministers said they were ready.")]
    [InlineData("“We are ready,” said Rosa Lindgren.")]
    [InlineData("The council raised its fees.")]
    [InlineData("It is likely that prices rise.")]
    [InlineData("It took three years to build.")]
    [InlineData("The minister, Ana Ruiz, was ready.")]
    [InlineData("US forces were ready.")]
    public void Nothing_is_pointed_out_that_the_passage_tells_itself(string text) => Assert.Empty(Notes(text));

    [Fact]
    public void Without_the_articles_date_the_words_are_pointed_out_and_nothing_is_offered()
    {
        var note = Assert.Single(ContextNotes.For("Sales fell last month.", 0, 22, null));
        Assert.Equal(("last month", null, "the article has no date yet"), (note.Words, note.Offer, note.Because));
    }

    [Fact]
    public void Notes_stand_inside_the_passage_in_its_order_and_cut_no_word() =>
        Gen.Select(SentencesTests.Texts, Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[1, 9999]).Sample(
            (text, one, other, year) =>
            {
                var (start, end) = (Math.Min(Math.Min(one, other), text.Length), Math.Min(Math.Max(one, other), text.Length));
                var reached = start;
                foreach (var note in ContextNotes.For(text, start, end, new DateOnly(year, 12, 31)))
                {
                    Assert.True(note.Start >= reached && note.End > note.Start && note.End <= end);
                    Assert.Equal(note.Words, text[note.Start..note.End]);
                    reached = note.End;
                }
            },
            iter: 5000);

    [Fact]
    public void Every_day_of_eight_years_has_its_neighbours()
    {
        string[] words =
        [
            "yesterday", "tomorrow", "last week", "this week", "next week", "last weekend", "this weekend", "next weekend", "last month", "next month", "last quarter",
            "last year", "last winter", "this winter", "next winter", "last decade", "last century", "on Monday", "last Sunday", "next Saturday", "in February",
            "on 29 February", "last February", "three weeks ago", "two decades ago", "the past four months",
        ];
        for (var day = new DateOnly(2011, 12, 25); day.Year < 2020; day = day.AddDays(1))
        {
            Assert.All(words, word => Assert.NotNull(Assert.Single(ContextNotes.For(word + " was bad", 0, word.Length, day)).Offer));
        }
    }

    [Fact]
    public void A_note_is_made_in_little_time_however_long_the_text()
    {
        var text = string.Concat(Enumerable.Repeat("Rosa Lindgren said the pier handled 210,000 tonnes last year. ", 10_000)) + "She said it again on Thursday night.";
        ContextNotes.For(text, text.Length - 36, text.Length, Written);
        var watch = Stopwatch.StartNew();
        for (var time = 0; time < 20; time++)
        {
            Assert.Equal("Rosa Lindgren", ContextNotes.For(text, text.Length - 36, text.Length, Written)[0].Offer);
        }

        Assert.InRange(watch.Elapsed.TotalMilliseconds / 20, 0, 50);
    }

    private static IReadOnlyList<ContextNote> Notes(string text) => ContextNotes.For(text, 0, text.Length, Written);
}
