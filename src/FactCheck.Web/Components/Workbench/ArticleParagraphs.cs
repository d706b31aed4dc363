using FactCheck.Articles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace FactCheck.Web.Components.Workbench;

/// <summary>
/// The paragraphs of a text. One component for all of them, and one piece of markup for the inside of each, shared by
/// everybody who sees the same: what a circuit keeps of a text does not grow with its marks. Written without Razor so
/// that no blank stands between them.
/// </summary>
public sealed class ArticleParagraphs : ComponentBase
{
    private const int RowLength = 70;

    /// <summary>What the sheet takes where nothing is said.</summary>
    private const int UsualRows = 3;

    private IReadOnlyList<ParagraphRuns> drawn = [];

    [Parameter, EditorRequired]
    public Revision Revision { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<ParagraphRuns> Paragraphs { get; set; } = [];

    /// <inheritdoc />
    public override Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!drawn.SequenceEqual(Paragraphs))
        {
            drawn = Paragraphs;
            StateHasChanged();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var paragraph in drawn)
        {
            builder.OpenElement(0, "p");
            builder.AddAttribute(1, "class", paragraph.Kind switch { FormattingKind.Heading => "p h", FormattingKind.Quote => "p q", _ => "p" });
            if (paragraph.Kind is { } kind)
            {
                builder.AddAttribute(2, "role", kind == FormattingKind.Heading ? "heading" : "blockquote");
                builder.AddAttribute(3, "aria-level", kind == FormattingKind.Heading ? "3" : null);
            }

            builder.AddAttribute(4, "dir", "auto");
            builder.AddAttribute(5, "data-s", paragraph.Start);
            builder.AddAttribute(6, "data-n", paragraph.Sentence);
            builder.AddAttribute(7, "data-b", paragraph.Breaks);
            builder.AddAttribute(8, "style", Rows(paragraph.Runs is [.., var last] ? last.End - paragraph.Start : 0));
            builder.AddMarkupContent(9, paragraph.MarkupIn(Revision));
            builder.CloseElement();
        }
    }

    /// <summary>About how high the paragraph will be, so that the browser lays out only what is near the screen and its scroll bar tells the truth.</summary>
    private static string? Rows(int length) => length <= UsualRows * RowLength ? null : $"--rows:{(length + RowLength - 1) / RowLength}";
}
