using FactCheck.Articles;

namespace FactCheck.Claims.Comparing;

/// <summary>A paragraph of a comparison.</summary>
/// <param name="Number">Its number among the paragraphs of its revision, from 1.</param>
/// <param name="Kind">Heading or quote; nothing where it is a plain paragraph.</param>
/// <param name="Stretches">Its text in order.</param>
/// <param name="Form">The number of the difference where it is another form than before; nothing where it is the same.</param>
public sealed record ComparedParagraph(int Number, FormattingKind? Kind, IReadOnlyList<ComparedStretch> Stretches, int? Form = null);
