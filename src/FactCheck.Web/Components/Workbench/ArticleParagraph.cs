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
        builder.AddAttribute(1, "class", "p");
        builder.AddAttribute(2, "dir", "auto");
        builder.AddAttribute(3, "data-s", Paragraph.Start);
        builder.AddAttribute(4, "data-n", Paragraph.Sentence);
        builder.AddAttribute(11, "data-b", Paragraph.Breaks);
        foreach (var run in Paragraph.Runs)
        {
            var words = Revision.Text[run.Start..run.End];
            if (run.Look is null)
            {
                builder.AddContent(5, words);
                continue;
            }

            builder.OpenElement(6, run.Claims is null ? "span" : "mark");
            builder.AddAttribute(7, "class", run.Look);
            builder.AddAttribute(8, "data-c", run.Claims);
            builder.AddAttribute(9, "data-k", run.Ends);
            builder.AddContent(10, words);
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}
