namespace FactCheck.Claims;

/// <summary>Some words of a passage beside what became of them.</summary>
public sealed record ComparedWords(WordsFate Fate, string Words);

/// <summary>Whether words stand in both texts, only in the old one, or only in the new one.</summary>
public enum WordsFate
{
    Same,
    Was,
    Is,
}
