using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class MarkingTests
{
    private const string Two = "The bank lost 4,000 jobs in Leeds in 2023.\nRain fell all day.";

    [Fact]
    public async Task Where_claims_overlap_each_stretch_names_all_of_them_and_numbers_stand_where_passages_end()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var article = await newsroom.DraftAsync(Two);
        await newsroom.AddAsync(article, "The bank lost 4,000 jobs");
        await newsroom.AddAsync(article, "4,000 jobs in Leeds");

        var runs = Marking.Of(await screen.BoardAsync(article.Id))[0].Runs;

        Assert.Equal(
            ["The bank lost ", "4,000 jobs", " in Leeds", " in 2023."],
            runs.Select(run => Two[run.Start..run.End]));
        Assert.Equal(["1", "1 2", "2", null], runs.Select(run => run.Claims));
        Assert.Equal([null, "1", "2", null], runs.Select(run => run.Ends));
        Assert.Contains("many", runs[1].Look);
    }

    [Fact]
    public async Task Addresses_overlap_claims_and_clearances_and_paragraphs_are_headings_or_quotes()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        const string Text = "Jobs in Leeds\nThe bank lost 4,000 jobs in Leeds.\n“Rain fell.”";
        Formatting Over(string words, FormattingKind kind, string? address = null) =>
            new(Text.LastIndexOf(words, StringComparison.Ordinal), Text.LastIndexOf(words, StringComparison.Ordinal) + words.Length, kind, address);
        var article = await newsroom.Use<CreateArticle>().RunAsync(
            newsroom.Editor,
            new NewArticle
            {
                Headline = "H",
                AuthorName = "A",
                Text = Text,
                Formatting = [Over("Jobs in Leeds", FormattingKind.Heading), Over("jobs in Leeds", FormattingKind.Address, "https://example.org/1"), Over("“Rain fell.”", FormattingKind.Quote), Over("Rain", FormattingKind.Address, "https://example.org/2")],
            },
            TestNewsroom.Stop).DoneAsync();
        await newsroom.AddAsync(article, "4,000 jobs");
        await newsroom.ClearAsync(article, "“Rain fell.”");

        var paragraphs = Marking.Of(await screen.BoardAsync(article.Id));

        Assert.Equal([FormattingKind.Heading, null, FormattingKind.Quote], paragraphs.Select(paragraph => paragraph.Kind));
        Assert.Equal(
            [
                ("Jobs in Leeds", false, null), ("The bank lost ", false, null), ("4,000 ", true, null), ("jobs", true, "https://example.org/1"),
                (" in Leeds", false, "https://example.org/1"), (".", false, null),
                ("“", false, null), ("Rain", false, "https://example.org/2"), (" fell.”", false, null),
            ],
            paragraphs.SelectMany(paragraph => paragraph.Runs).Select(run => (Text[run.Start..run.End], run.Claims == "1", run.Address)));
        Assert.All(paragraphs[2].Runs, run => Assert.Equal("clear", run.Look));
    }

    [Fact]
    public async Task What_is_drawn_of_one_moment_is_shared_and_a_new_claim_changes_its_paragraph_alone()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var article = await newsroom.DraftAsync(Two);
        var board = await screen.BoardAsync(article.Id);
        var before = Marking.Of(board);
        Assert.Same(before, Marking.Of(board));

        await newsroom.AddAsync(article, "4,000 jobs");

        var after = Marking.Of(await screen.BoardAsync(article.Id));
        Assert.NotEqual(before[0], after[0]);
        Assert.Equal(before[1], after[1]);
    }

    [Fact]
    public async Task A_suggestion_is_dotted_without_a_number_and_a_cleared_sentence_is_muted()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var article = await newsroom.DraftAsync();
        await newsroom.ClearAsync(article, "Rain fell.");

        var runs = Marking.Of(await screen.BoardAsync(article.Id)).SelectMany(paragraph => paragraph.Runs).ToList();

        var suggested = Assert.Single(runs, run => run.Claims is not null);
        Assert.Contains("dotted", suggested.Look);
        Assert.Null(suggested.Ends);
        Assert.Equal("Rain fell.", TestNewsroom.Text[runs.Single(run => run.Look == "clear").Start..runs.Single(run => run.Look == "clear").End]);
    }

    [Fact]
    public async Task A_claim_to_recheck_is_dashed_once_its_words_stand_again()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var claim = await newsroom.BringAsync(ClaimStatus.Recheck);

        var runs = Marking.Of(await screen.BoardAsync(claim.ArticleId))[0].Runs;

        Assert.Contains("dashed", runs.Single(run => run.Ends == "1").Look);
    }
}
