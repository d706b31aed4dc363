using FactCheck.Articles;

namespace FactCheck.Published;

/// <summary>An explanation at a glance: its first two sentences, and what follows them. Together they are the whole of it.</summary>
/// <param name="First">The first two sentences; all of it where little follows.</param>
/// <param name="Rest">What follows; empty where nothing does.</param>
public sealed record InShort(string First, string Rest)
{
    /// <summary>Less than this is not worth being looked for.</summary>
    private const int LeastRest = 140;

    public static InShort Of(string explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var text = explanation.Trim();
        var sentences = Sentences.Of(text);
        var end = sentences.Count > 2 ? sentences[1].End : text.Length;
        return text.Length - end < LeastRest ? new(text, "") : new(text[..end], text[end..].Trim());
    }

    /// <summary>The first sentence alone, for a margin.</summary>
    public static string Sentence(string explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var text = explanation.Trim();
        return Sentences.Of(text) is [var first, ..] ? text[..first.End] : text;
    }
}
