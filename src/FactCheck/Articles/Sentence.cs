namespace FactCheck.Articles;

/// <summary>A sentence of a text: its number from 1 and its place in UTF-16 code units, half open.</summary>
public readonly record struct Sentence(int Number, int Start, int End);
