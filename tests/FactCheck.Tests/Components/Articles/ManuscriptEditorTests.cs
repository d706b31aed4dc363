using Bunit;
using FactCheck.Articles;
using FactCheck.Web.Components.Articles;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace FactCheck.Tests.Components.Articles;

public sealed class ManuscriptEditorTests
{
    private static readonly Brought Memo = new("Ships counted", "Ann Writer", "2013-01-10", "memo.docx", 1200, [new("a picture was left out", "page 3")]);

    [Fact]
    public async Task What_a_file_proposes_fills_empty_fields_and_is_offered_for_the_others()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var fields = new TypedArticle { Headline = "Mine", DatedOn = "2013-01-10" };
        var editor = Draw(screen, fields);

        await editor.InvokeAsync(() => editor.Instance.BroughtAsync(Memo, asks: false));

        Assert.Equal(("Mine", "Ann Writer", "2013-01-10"), (fields.Headline, fields.Author, fields.DatedOn));
        Assert.Contains("a picture was left out — page 3", editor.Find(".s-tocheck li").TextContent, StringComparison.Ordinal);
        Assert.Contains("From memo.docx", editor.Find(".came").TextContent, StringComparison.Ordinal);
        var use = Assert.Single(editor.FindAll(".acts button"), button => button.TextContent.Contains("Ships counted", StringComparison.Ordinal));

        await use.ClickAsync();

        Assert.Equal("Ships counted", fields.Headline);
        Assert.DoesNotContain(editor.FindAll("button"), button => button.TextContent.Contains("Ships counted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_there_is_text_already_it_asks_and_changes_nothing_before()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var fields = new TypedArticle();
        var editor = Draw(screen, fields);

        await editor.InvokeAsync(() => editor.Instance.BroughtAsync(Memo, asks: true));

        Assert.Contains("memo.docx was read: 1,200 words.", editor.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Null(fields.Author);
        Assert.Empty(editor.FindAll(".came"));
        await Button(editor, "Insert at the end").ClickAsync();
        Assert.Equal((null, "Ann Writer"), (fields.Headline, fields.Author));
        Assert.Equal(["take"], screen.JSInterop.Invocations.Where(call => call.Identifier == "take").Select(call => call.Identifier));

        await editor.InvokeAsync(() => editor.Instance.BroughtAsync(Memo with { Headline = "Other", Origin = "other.odt" }, asks: true));
        await Button(editor, "Leave it").ClickAsync();

        Assert.Null(fields.Headline);
        Assert.Contains("memo.docx", editor.Find(".came").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("other.odt", editor.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_said_at_once_and_goes_when_the_next_reading_begins()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var editor = Draw(screen, new());

        await editor.InvokeAsync(() => editor.Instance.FailedAsync("This is no text."));
        Assert.Equal("This is no text.", editor.Find("[role=alert].note").TextContent.Trim());

        await editor.InvokeAsync(editor.Instance.BeginAsync);
        Assert.DoesNotContain("This is no text.", editor.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_of_what_was_not_read_is_folded()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var editor = Draw(screen, new());

        await editor.InvokeAsync(() => editor.Instance.BroughtAsync(
            Memo with { Unread = [.. Enumerable.Range(1, 8).Select(page => new Unread("a picture was left out", $"page {page}"))], More = 40 }, asks: false));

        Assert.Equal("3 more", editor.Find("details summary").TextContent);
        Assert.Equal(8, editor.FindAll(".note li").Count);
        Assert.Contains("40 further places not listed.", editor.Markup, StringComparison.Ordinal);
        await Button(editor, "I have seen it").ClickAsync();
        Assert.Empty(editor.FindAll(".note"));
    }

    [Fact]
    public async Task What_comes_back_says_when_it_was_typed_and_whether_another_revision_was_saved_since()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var article = await newsroom.DraftAsync();
        var present = (await screen.BoardAsync(article.Id)).Revision;
        var editor = Draw(screen, null, present);

        await editor.InvokeAsync(() => editor.Instance.RestoredAsync(newsroom.Clock.GetUtcNow().ToUnixTimeMilliseconds(), present.Id.ToString(), null));
        Assert.DoesNotContain("another revision", editor.Find(".note").TextContent, StringComparison.Ordinal);

        await editor.InvokeAsync(() => editor.Instance.RestoredAsync(0, Guid.NewGuid().ToString(), "memo.docx"));
        Assert.Contains("begun on another revision: revision 1 was saved since", editor.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Contains("memo.docx", editor.Find(".came").TextContent, StringComparison.Ordinal);

        await Button(editor, "Start from revision 1 instead").ClickAsync();
        Assert.Empty(editor.FindAll(".note, .came"));
    }

    [Fact]
    public async Task It_is_a_named_text_box_that_takes_typing_only_when_nothing_is_on_its_way()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var editor = Draw(screen, new());
        var paper = editor.Find("[role=textbox]");
        Assert.Equal(("true", "true"), (paper.GetAttribute("contenteditable"), paper.GetAttribute("aria-multiline")));
        Assert.Equal("Text", editor.Find("#" + paper.GetAttribute("aria-labelledby")).TextContent);

        editor.Render(parameters => parameters.Add(part => part.IsBusy, true).Add(part => part.Error, "There is no text yet."));

        paper = editor.Find("[role=textbox]");
        Assert.Equal(("false", "true", "true"), (paper.GetAttribute("contenteditable"), paper.GetAttribute("aria-readonly"), paper.GetAttribute("aria-invalid")));
        Assert.Equal("There is no text yet.", editor.Find("[role=alert].error:not(:empty)").TextContent);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ManuscriptEditor> editor, string name) =>
        editor.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private static IRenderedComponent<ManuscriptEditor> Draw(DeskScreen screen, TypedArticle? fields, Revision? present = null)
    {
        screen.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        screen.JSInterop.SetupModule("./js/manuscript.js").SetupModule(_ => true);
        return screen.Render<ManuscriptEditor>(parameters => parameters.Add(part => part.Fields, fields).Add(part => part.Present, present));
    }
}
