namespace FactCheck.Articles;

/// <summary>One paragraph of a text, as half-open UTF-16 offsets with no line break inside.</summary>
public readonly record struct Paragraph(int Start, int End);
