using Bunit;
using CsCheck;
using FactCheck.Articles;
using FactCheck.People;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class ArticleParagraphsTests
{
    private const string Hostile = "  A <b>bold</b> & “quoted”\tclaim:\u00A0قال 👨‍👩‍👧 e\u0301te\u0301 <script>alert(1)</script>  ";

    private static Revision Revision(string text) => new()
    {
        Id = RevisionId.From(Guid.Empty),
        ArticleId = ArticleId.From(Guid.Empty),
        Number = 1,
        Text = text,
        CreatedBy = PersonId.From(Guid.Empty),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static IRenderedComponent<ArticleParagraphs> Draw(BunitContext context, params ParagraphRuns[] paragraphs) =>
        context.Render<ArticleParagraphs>(parameters => parameters
            .Add(part => part.Revision, Revision(Hostile))
            .Add(part => part.Paragraphs, paragraphs));

    [Fact]
    public void However_it_is_cut_the_text_nodes_hold_the_text_and_nothing_else() =>
        Gen.Int[0, Hostile.Length].Array[0, 8].Sample(cuts =>
        {
            using var context = new BunitContext();
            int[] borders = [0, .. cuts.Order(), Hostile.Length];
            var runs = borders.Zip(borders.Skip(1))
                .Where(pair => pair.First < pair.Second && !char.IsLowSurrogate(Hostile.ElementAtOrDefault(pair.First)) && !char.IsLowSurrogate(Hostile.ElementAtOrDefault(pair.Second)))
                .ToList();
            if (runs.Count == 0 || runs[0].First != 0 || runs[^1].Second != Hostile.Length || runs.Zip(runs.Skip(1)).Any(pair => pair.First.Second != pair.Second.First))
            {
                return;
            }

            var drawn = Draw(context, new ParagraphRuns(0, 1, [.. runs.Select((pair, index) => index % 2 == 0
                ? new Run(pair.First, pair.Second)
                : new Run(pair.First, pair.Second, index % 3 == 0 ? null : "s-checking", index % 3 == 0 ? null : "c", "1", index % 3 == 2 ? null : "https://example.org/"))], cuts.Length % 2 == 0 ? null : FormattingKind.Quote));

            Assert.Equal(Hostile, drawn.Find("p").TextContent);
            Assert.Empty(drawn.FindAll("script, b"));
        }, iter: 60);

    [Fact]
    public void Headings_quotes_and_addresses_are_said_to_be_so()
    {
        using var context = new BunitContext();
        var heading = Draw(context, new ParagraphRuns(0, 1, [new Run(0, 5)], FormattingKind.Heading)).Find("p.p.h");
        Assert.Equal(("heading", "3"), (heading.GetAttribute("role"), heading.GetAttribute("aria-level")));
        Assert.Equal("blockquote", Draw(context, new ParagraphRuns(0, 1, [new Run(0, 5)], FormattingKind.Quote)).Find("p.p.q").GetAttribute("role"));

        var drawn = Draw(context, new ParagraphRuns(0, 1, [new Run(0, 5, "s-review", "c", Address: "https://example.org/?q=%22%3E")]));
        var way = drawn.Find("mark.s-review > a.to");
        Assert.Equal("https://example.org/?q=%22%3E", way.GetAttribute("href"));
        Assert.Contains("https://example.org/", way.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Equal("noopener noreferrer nofollow", way.GetAttribute("rel"));
        Assert.Equal("false", way.GetAttribute("draggable"));

        drawn.Render(parameters => parameters.Add(part => part.Paragraphs, [new ParagraphRuns(0, 1, [new Run(0, 5, "s-review", "c")])]));
        Assert.Empty(drawn.FindAll("a"));
    }

    [Fact]
    public void It_is_drawn_again_only_where_its_runs_changed()
    {
        using var context = new BunitContext();
        var drawn = Draw(context, new ParagraphRuns(0, 1, [new Run(0, 5)]));

        drawn.Render(parameters => parameters.Add(part => part.Paragraphs, [new ParagraphRuns(0, 1, [new Run(0, 5)])]));
        Assert.Equal(1, drawn.RenderCount);

        drawn.Render(parameters => parameters.Add(part => part.Paragraphs, [new ParagraphRuns(0, 1, [new Run(0, 5, "s-review", "c")])]));
        Assert.Equal(2, drawn.RenderCount);
        Assert.Equal("s-review", drawn.Find("mark").ClassName);
    }

    [Fact]
    public void What_comes_from_outside_is_never_markup()
    {
        using var context = new BunitContext();
        const string Way = "https://example.org/\" onmouseover=\"x' <b>&amp;";
        var drawn = Draw(context, new ParagraphRuns(0, 1, [new Run(0, Hostile.Length, "s-review", "c\"><script>", "1\" onclick=\"x", Way)]));

        var mark = drawn.Find("mark");
        Assert.Equal(("c\"><script>", "1\" onclick=\"x"), (mark.GetAttribute("data-c"), mark.GetAttribute("data-k")));
        Assert.Equal(Way, drawn.Find("a").GetAttribute("href"));
        Assert.Equal(Hostile, drawn.Find("p").TextContent);
        Assert.Empty(drawn.FindAll("script, b, [onmouseover], [onclick]"));
    }

    [Fact]
    public void All_who_see_a_paragraph_share_its_markup()
    {
        var paragraph = new ParagraphRuns(0, 1, [new Run(0, 5, "s-review", "c")]);

        Assert.Same(paragraph.MarkupIn(Revision(Hostile)), paragraph.MarkupIn(Revision(Hostile)));
        Assert.NotEqual(paragraph.MarkupIn(Revision(Hostile)), (paragraph with { Runs = [new Run(0, 5)] }).MarkupIn(Revision(Hostile)));
    }
}
