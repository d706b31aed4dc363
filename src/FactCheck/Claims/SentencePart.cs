namespace FactCheck.Claims;

/// <summary>The part of a sentence that makes one checkable statement, as half-open UTF-16 offsets on word boundaries.</summary>
internal readonly record struct SentencePart(int Start, int End, Reading Reading);
