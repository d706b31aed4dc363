namespace FactCheck.Public.Text;

/// <summary>An excerpt that is no quotation: who wrote it down says so at its beginning.</summary>
internal static class OwnWords
{
    private const string Mark = "[in our words]";

    /// <summary>The newsroom's words, or nothing where the excerpt is the source's own.</summary>
    public static string? Of(string excerpt) =>
        excerpt.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) ? excerpt[Mark.Length..].Trim() : null;
}
