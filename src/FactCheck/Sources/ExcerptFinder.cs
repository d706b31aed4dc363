namespace FactCheck.Sources;

/// <summary>Finds excerpts in captures, and remembers what was found: a kept capture never changes.</summary>
public sealed class ExcerptFinder
{
    private const long MostText = 8_000_000;
    private const int MostMatches = 20_000;

    private readonly Recent<CaptureId, Captured> texts = new(MostText, captured => captured.Words.Text.Length);
    private readonly Recent<(CaptureId, string), ExcerptMatch> matches = new(MostMatches, _ => 1);

    /// <summary>Where the excerpt stands in the capture; nothing where the capture has no text.</summary>
    internal async Task<ExcerptMatch?> FindAsync(ISession session, CaptureId id, string excerpt, CancellationToken cancellation)
    {
        if (matches.TryFind((id, excerpt), out var known))
        {
            return known;
        }

        if (!texts.TryFind(id, out var captured))
        {
            if (await session.Captures.TextAsync(id, cancellation) is not { } text)
            {
                return null;
            }

            captured = texts.Keep(id, new Captured(text, PlainWords.Of(text.Text)), _ => true);
        }

        return matches.Keep((id, excerpt), Excerpts.Find(excerpt, captured.Text, captured.Words), _ => true);
    }

    private sealed record Captured(CapturedText Text, PlainWords Words);
}
