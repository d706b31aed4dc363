using FactCheck.Articles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace FactCheck.Web.Components.Workbench;

/// <summary>
/// One paragraph as plain markup, drawn again only where its runs changed. Written without Razor so that its text
/// nodes hold the article's code units and not one blank more: the browser counts offsets in them.
/// </summary>
public sealed class ArticleParagraph : ComponentBase
{
    private ParagraphRuns? drawn;

    /// <summary>
    /// The revision whose text it shows. Not the text itself: a string given to a component travels to the browser
    /// with every batch that names it, once for each paragraph.
    /// </summary>
    [Parameter, EditorRequired]
    public Revision Revision { get; set; } = null!;

    [Parameter, EditorRequired]
    public ParagraphRuns Paragraph { get; set; } = null!;

    /// <inheritdoc />
    public override Task SetParametersAsync(ParameterView parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Name == nameof(Revision))
            {
                Revision = (Revision)parameter.Value;
            }
            else if (parameter.Name == nameof(Paragraph))
            {
                Paragraph = (ParagraphRuns)parameter.Value;
            }
        }

        if (!Paragraph.Equals(drawn))
        {
            drawn = Paragraph;
            StateHasChanged();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", Paragraph.Kind switch { FormattingKind.Heading => "p h", FormattingKind.Quote => "p q", _ => "p" });
        if (Paragraph.Kind is { } kind)
        {
            builder.AddAttribute(2, "role", kind == FormattingKind.Heading ? "heading" : "blockquote");
            builder.AddAttribute(3, "aria-level", kind == FormattingKind.Heading ? "3" : null);
        }

        builder.AddAttribute(4, "dir", "auto");
        builder.AddAttribute(5, "data-s", Paragraph.Start);
        builder.AddAttribute(6, "data-n", Paragraph.Sentence);
        builder.AddAttribute(7, "data-b", Paragraph.Breaks);
        foreach (var run in Paragraph.Runs)
        {
            if (run.Look is null)
            {
                Words(builder, run);
                continue;
            }

            builder.OpenElement(10, run.Claims is null ? "span" : "mark");
            builder.AddAttribute(11, "class", run.Look);
            builder.AddAttribute(12, "data-c", run.Claims);
            builder.AddAttribute(13, "data-k", run.Ends);
            Words(builder, run);
            builder.CloseElement();
        }

        builder.CloseElement();
    }

    private void Words(RenderTreeBuilder builder, Run run)
    {
        var words = Revision.Text[run.Start..run.End];
        if (run.Address is null)
        {
            builder.AddContent(20, words);
            return;
        }

        // A press selects words or opens their claim; the address opens beside the desk, by key or with Ctrl or Cmd held.
        builder.OpenElement(21, "a");
        builder.AddAttribute(22, "class", "to");
        builder.AddAttribute(23, "href", run.Address);
        builder.AddAttribute(24, "title", run.Address + " (Ctrl and click opens it)");
        builder.AddAttribute(25, "target", "_blank");
        builder.AddAttribute(26, "rel", "noopener noreferrer nofollow");
        builder.AddAttribute(27, "draggable", "false");
        builder.AddContent(28, words);
        builder.CloseElement();
    }
}
