namespace FactCheck.Articles;

/// <summary>A paragraph of a text: its place in UTF-16 code units, half open, without its line break.</summary>
public readonly record struct Paragraph(int Start, int End);
