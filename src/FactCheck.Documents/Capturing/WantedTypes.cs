namespace FactCheck.Documents.Capturing;

/// <summary>The kinds of file that this server keeps of those that it can tell: media types, or all of one sort as <c>image/*</c>.</summary>
internal sealed class WantedTypes(IReadOnlyList<string> wanted)
{
    /// <summary>The type, where such files are kept, or why they are not; without a list all that can be told are.</summary>
    public Outcome<string> Of(string mediaType) =>
        wanted.Count == 0 || wanted.Any(each => Names(each, mediaType))
            ? mediaType
            : Refusal.Invalid("file", $"Files of this kind ({mediaType}) are not kept on this server. It keeps {string.Join(", ", wanted)}.");

    private static bool Names(string each, string mediaType) =>
        each.EndsWith("/*", StringComparison.Ordinal) ? mediaType.StartsWith(each[..^1], StringComparison.OrdinalIgnoreCase) : each.Equals(mediaType, StringComparison.OrdinalIgnoreCase);
}
