namespace FactCheck.Articles;

/// <summary>What a person brings to be read: a paste, an opened file or a web address.</summary>
public abstract record Intake
{
    private Intake() { }

    /// <summary>
    /// Words from the clipboard, as markup and as plain text; either may be missing, and markup counts first. Of a part of a
    /// text nothing is taken for a headline, byline or date.
    /// </summary>
    public sealed record Pasted(string? Html, string? Text, bool IsPart = false) : Intake;

    /// <summary>A file's bytes, read once to their end, its name as the person's machine calls it, and how many bytes are announced.</summary>
    public sealed record OpenedFile(Stream Content, string? Name, long? Length = null) : Intake;

    /// <summary>An address of a page or a file, as typed.</summary>
    public sealed record WebAddress(string? Typed) : Intake;
}
