namespace FactCheck.Articles;

/// <summary>One sentence of a text: its 1-based number and half-open UTF-16 offsets, without surrounding whitespace.</summary>
public readonly record struct Sentence(int Number, int Start, int End);
