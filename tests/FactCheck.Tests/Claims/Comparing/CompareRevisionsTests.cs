using System.Diagnostics;
using System.Text;
using CsCheck;
using FactCheck.Articles;
using FactCheck.Claims.Comparing;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Claims.Comparing;

public sealed class CompareRevisionsTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    private const string First =
        """
        The bank lost 4,000 jobs in Leeds last year. Rain fell on Tuesday.
        The minister visited the harbour at dawn and spoke to the crew. She promised the crew new boats before the next winter.
        A quiet paragraph that nobody touches stands here in the middle.
        “We counted every ship,” said the harbour master. The count took nine days.
        """;

    [Fact]
    public void A_changed_number_is_one_changed_difference_that_shows_the_words_before_and_now()
    {
        var compared = Compare(First, First.Replace("4,000", "5,200", StringComparison.Ordinal));

        var difference = Assert.Single(compared.Differences);
        Assert.Equal(DifferenceKind.Changed, difference.Kind);
        Assert.Equal("The bank lost 5,200 jobs in Leeds last year.", difference.New!.Words);
        Assert.Equal("The bank lost |-4,000|+5,200| jobs in Leeds last year. Rain fell on Tuesday.", Marked(compared.Rows[0].Inline));
        Assert.Equal("The bank lost |-4,000| jobs in Leeds last year. Rain fell on Tuesday.", Marked(compared.Rows[0].Old));
        Assert.Equal("The bank lost |+5,200| jobs in Leeds last year. Rain fell on Tuesday.", Marked(compared.Rows[0].New));
        Assert.Equal([false, true, true, true], compared.Rows.Select(row => row.IsSame));
    }

    [Fact]
    public void A_paragraph_cut_here_and_pasted_there_is_one_move_and_nothing_deleted_or_inserted()
    {
        var lines = First.Split('\n');
        var compared = Compare(First, string.Join('\n', lines[0], lines[2], lines[3], lines[1]));

        var moved = Assert.Single(compared.Differences);
        Assert.Equal(DifferenceKind.Moved, moved.Kind);
        Assert.Equal((2, 4), (moved.Old!.Paragraph, moved.New!.Paragraph));
        Assert.Equal(lines[1], moved.Old.Words);
        Assert.Equal(lines[1], moved.New.Words);
        Assert.Equal(
            [StretchKind.MovedAway, StretchKind.MovedHere],
            compared.Rows.SelectMany(row => row.Inline).SelectMany(paragraph => paragraph.Stretches).Select(stretch => stretch.Kind).Where(kind => kind != StretchKind.Same));
    }

    [Fact]
    public void A_moved_sentence_with_a_changed_word_shows_the_word_inside_the_move()
    {
        var compared = Compare(First, First.Replace(" She promised the crew new boats before the next winter.", "", StringComparison.Ordinal).Replace("took nine days.", "took nine days. She promised the crew ten new boats before the next winter.", StringComparison.Ordinal));

        var moved = Assert.Single(compared.Differences);
        Assert.Equal(DifferenceKind.Moved, moved.Kind);
        Assert.Contains("She promised the crew |+ten |new boats before the next winter.", Marked(compared.Rows[^1].Inline), StringComparison.Ordinal);
    }

    [Fact]
    public void What_went_and_what_came_are_deleted_and_inserted()
    {
        var compared = Compare(First, First.Replace(" Rain fell on Tuesday.", "", StringComparison.Ordinal) + "\nA whole new ending was written by the night desk.");

        Assert.Equal([DifferenceKind.Deleted, DifferenceKind.Inserted], compared.Differences.Select(difference => difference.Kind));
        Assert.Equal("Rain fell on Tuesday.", compared.Differences[0].Old!.Words);
        Assert.Null(compared.Differences[0].New);
        Assert.Equal(5, compared.Differences[1].New!.Paragraph);
    }

    [Fact]
    public void Of_the_same_sentence_five_times_four_stay_and_one_went()
    {
        var five = string.Join('\n', Enumerable.Repeat("The count was wrong.", 5));
        var compared = Compare("Before.\n" + five + "\nAfter.", "Before.\n" + five[..five.LastIndexOf('\n')] + "\nAfter.");

        Assert.Equal(DifferenceKind.Deleted, Assert.Single(compared.Differences).Kind);
    }

    [Fact]
    public void A_paragraph_split_in_two_is_a_difference_of_form_and_of_no_word()
    {
        var compared = Compare(First, First.Replace(" She promised", "\nShe promised", StringComparison.Ordinal));

        var difference = Assert.Single(compared.Differences);
        Assert.Equal((DifferenceKind.Form, "A new paragraph begins here"), (difference.Kind, difference.Form));
        var joined = Compare(First.Replace(" She promised", "\nShe promised", StringComparison.Ordinal), First);
        Assert.Equal("Two paragraphs became one here", Assert.Single(joined.Differences).Form);
    }

    [Fact]
    public void A_paragraph_that_became_a_heading_is_a_difference_of_form()
    {
        var text = "Jobs in Leeds\nThe bank lost jobs.";
        var compared = TextComparison.Between(Text(text), Text(text, new Formatting(0, 13, FormattingKind.Heading)));

        Assert.Equal("A heading now, a paragraph before", Assert.Single(compared.Differences).Form);
        Assert.Equal(FormattingKind.Heading, Assert.Single(compared.Rows[0].Inline).Kind);
        var led = TextComparison.Between(Text(text), Text(text, new Formatting(18, 22, FormattingKind.Address, "https://example.org/")));
        Assert.Equal("Words lead to other addresses than before", Assert.Single(led.Differences).Form);
    }

    [Fact]
    public void Another_article_shares_nothing()
    {
        var compared = Compare(First, "Quite different matters were discussed in Lima.\nNobody there had heard of ships.");

        Assert.All(compared.Differences, difference => Assert.True(difference.Kind is DifferenceKind.Deleted or DifferenceKind.Inserted));
        Assert.All(compared.Rows, row => Assert.False(row.IsSame));
    }

    [Fact]
    public void Whatever_was_edited_each_side_reads_as_its_own_text_and_both_read_together_hold_both()
    {
        string[] all =
        [
            "The bank lost 4,000 jobs in Leeds last year.", "Rain fell on Tuesday.", "Yes.", "The minister visited the harbour at dawn.", "The minister visited the harbour late.",
            "لم يفقد المصرف أي وظيفة هذا العام.", "👩‍👩‍👧 came by train from Łódź.", "“We counted,” she said.", "No 5 ships, no 6 boats.",
        ];
        var sentences = Gen.Int[0, all.Length - 1].Select(at => all[at]);
        var text = Gen.Select(sentences, Gen.Bool, (sentence, breaks) => sentence + (breaks ? "\n" : " ")).Array[1, 14].Select(parts => string.Concat(parts).Trim());
        Gen.Select(text, text).Sample(
            (before, after) =>
            {
                var compared = Compare(before, after);
                Assert.Equal(Plain(before), Plain(Column(compared.Rows.SelectMany(row => row.Old))));
                Assert.Equal(Plain(after), Plain(Column(compared.Rows.SelectMany(row => row.New))));
                var both = compared.Rows.SelectMany(row => row.Inline).SelectMany(paragraph => paragraph.Stretches).ToList();
                Assert.Equal(
                    Plain(after),
                    Plain(string.Concat(both.Where(stretch => stretch.Kind is not (StretchKind.Deleted or StretchKind.MovedAway or StretchKind.Break)).SelectMany(stretch => stretch.Runs).Where(run => run.Mark != RunMark.Deleted).Select(run => run.Text))));
                Assert.Equal(before.Split('\n').Select(Plain).SequenceEqual(after.Split('\n').Select(Plain)), compared.Differences.Count == 0);
                Assert.Equal(Enumerable.Range(1, compared.Differences.Count), compared.Differences.Select(difference => difference.Number));
            },
            iter: 3_000);
    }

    [Fact]
    public async Task Claims_on_what_differs_are_named_and_others_are_not()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(First);
        await newsroom.AddAsync(article, "The bank lost 4,000 jobs in Leeds last year.");
        await newsroom.AddAsync(article, "The count took nine days.");
        await newsroom.AddAsync(article, "Rain fell on Tuesday.");
        await newsroom.ReviseAsync(article.Id, First.Replace("4,000", "5,200", StringComparison.Ordinal).Replace(" Rain fell on Tuesday.", "", StringComparison.Ordinal));

        var compared = await newsroom.Use<CompareRevisions>().RunAsync(newsroom.Checker, article.Id, 1, 2, Stop).DoneAsync();

        Assert.Equal((1, 2), (compared.From.Number, compared.To.Number));
        Assert.Equal(
            [(DifferenceKind.Changed, "1"), (DifferenceKind.Deleted, "3")],
            compared.Differences.Select(difference => (difference.Kind, string.Join(' ', difference.Claims.Select(claim => claim.Number)))));
        Assert.Equal(new WordBalance(1, 5), compared.Words);
    }

    [Fact]
    public async Task Whoever_may_read_the_article_may_compare_it_and_nobody_else_learns_that_it_exists()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(First);
        await newsroom.ReviseAsync(article.Id, First + " More.");
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var may = Permissions.Check(actor, Act.ReadDesk, new(article.AuthorId == actor.Id)) is null;
            var compared = await newsroom.Use<CompareRevisions>().RunAsync(actor, article.Id, null, null, Stop);
            var listed = await newsroom.Use<ReadRevisions>().RunAsync(actor, article.Id, Stop);
            Assert.True(may == compared.IsDone && may == listed.IsDone, name);
            Assert.True(may || compared is Outcome<Comparison>.Missing, name);
        }
    }

    [Fact]
    public async Task A_revision_that_is_not_there_is_refused_with_those_that_are()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(First);
        await newsroom.ReviseAsync(article.Id, First + " More.");

        var refusal = await newsroom.Use<CompareRevisions>().RunAsync(newsroom.Editor, article.Id, 1, 7, Stop).RefusedAsync(RefusalKind.Invalid, "invalid");

        Assert.Equal(("to", "There is no revision 7: this article has 1 to 2."), (refusal.Field, refusal.Message));
    }

    [Fact]
    public async Task The_list_says_how_many_words_came_and_went_with_each_revision()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync("One two three.");
        await newsroom.ReviseAsync(article.Id, "Two three four five.");

        var listed = await newsroom.Use<ReadRevisions>().RunAsync(newsroom.Reader, article.Id, Stop).DoneAsync();

        Assert.Equal([(2, 4, 2, 1), (1, 3, 3, 0)], listed.Select(saved => (saved.Revision.Number, saved.Words, saved.Since.Added, saved.Since.Removed)));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    public void Twice_the_text_takes_about_twice_the_time_and_not_four_times(int oneOf)
    {
        var (half, whole) = (Redrafted(45_000, oneOf), Redrafted(90_000, oneOf));
        Compare(whole.Before, whole.After);
        var (shorter, longer) = (double.MaxValue, double.MaxValue);
        for (var turn = 0; turn < 7; turn++)
        {
            (shorter, longer) = (Math.Min(shorter, Milliseconds(half)), Math.Min(longer, Milliseconds(whole)));
        }

        TestContext.Current.SendDiagnosticMessage($"compared in {longer:F0} ms, half of it in {shorter:F0} ms, where one paragraph of {oneOf} changed");
        Assert.InRange(longer / shorter, 0, 3.5);

        static double Milliseconds((string Before, string After) texts)
        {
            var watch = Stopwatch.StartNew();
            Compare(texts.Before, texts.After);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    private static (string Before, string After) Redrafted(int length, int oneOf)
    {
        var random = new Random(4);
        var (before, after) = (new StringBuilder(), new List<string>());
        var words = "the bank said on monday that ships from leeds carried more grain than last year because harbour fees fell and crews asked for better boats in winter storms".Split(' ');
        while (before.Length < length)
        {
            var paragraph = string.Join(' ', Enumerable.Range(0, 5).Select(_ => Sentence(random, words)));
            before.Append(paragraph).Append('\n');
            after.Add(random.Next(oneOf) == 0 ? paragraph.Replace("ships", "boats", StringComparison.Ordinal).Replace(" on monday", " on tuesday", StringComparison.Ordinal) : paragraph);
        }

        (after[3], after[^2]) = (after[^2], after[3]);
        after.RemoveRange(20, 4);
        return (before.ToString().Trim(), string.Join('\n', after));
    }

    private static string Sentence(Random random, string[] words)
    {
        var sentence = string.Join(' ', Enumerable.Range(0, 14).Select(_ => words[random.Next(words.Length)]));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + $" {random.Next(1_000)}.";
    }

    private static TextComparison Compare(string before, string after) => TextComparison.Between(Text(before), Text(after));

    private static RevisionText Text(string text, params Formatting[] formatting) => RevisionText.Of(new Revision
    {
        Id = RevisionId.From(Guid.CreateVersion7()),
        ArticleId = ArticleId.From(Guid.CreateVersion7()),
        Number = 1,
        Text = text.ReplaceLineEndings("\n").Trim(),
        Formatting = formatting,
        CreatedBy = PersonId.From(Guid.CreateVersion7()),
        CreatedAt = DateTimeOffset.UnixEpoch,
    });

    private static string Column(IEnumerable<ComparedParagraph> paragraphs) =>
        string.Join('\n', paragraphs.Select(paragraph => string.Concat(paragraph.Stretches.SelectMany(stretch => stretch.Runs).Select(run => run.Text))));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Marked(IEnumerable<ComparedParagraph> paragraphs) => string.Join('\n', paragraphs.Select(paragraph =>
        string.Concat(paragraph.Stretches.SelectMany(stretch => stretch.Runs).Select(run => run.Mark switch
        {
            RunMark.Inserted => $"|+{run.Text}|",
            RunMark.Deleted => $"|-{run.Text}|",
            _ => run.Text,
        })).Replace("||", "|", StringComparison.Ordinal)));
}
