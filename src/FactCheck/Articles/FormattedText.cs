namespace FactCheck.Articles;

/// <summary>A typed text with its formatting, cleaned together so that no offset slips, and what is wrong with either.</summary>
/// <param name="Text">The text as it is saved; nothing where nothing can be seen of what was typed.</param>
/// <param name="Formatting">In the order of the text, each within one of its paragraphs.</param>
/// <param name="Refusal">What to put right; nothing where both can be saved.</param>
internal sealed record FormattedText(string? Text, IReadOnlyList<Formatting> Formatting, Refusal? Refusal)
{
    /// <summary>The most headings, quotes and addresses of one text.</summary>
    public const int Most = 10_000;

    /// <summary>
    /// Cleans both. A stretch over several paragraphs becomes one for each; one that cleaning leaves nothing of is dropped.
    /// Refused where a stretch lies outside the typed text, covers only part of a paragraph although it is a heading or a quote,
    /// overlaps another of its kind, or leads to an address that is not one to follow.
    /// </summary>
    public static FormattedText Of(string typedText, IReadOnlyList<Formatting> typed)
    {
        var text = Typed.Text(typedText);
        if ((ArticleRules.CheckText(text) ?? Wrong(typedText, typed)) is { } refusal)
        {
            return new(text, [], refusal);
        }

        if (typed.Count == 0)
        {
            return new(text, [], null);
        }

        var offsets = typed.SelectMany(one => (int[])[one.Start, one.End]).Distinct().Order().ToArray();
        var moved = offsets.ToArray();
        text = Typed.TextMoving(typedText, moved)!;
        var places = offsets.Zip(moved).ToDictionary(pair => pair.First, pair => pair.Second);
        var formatting = new List<Formatting>(typed.Count);
        foreach (var one in typed)
        {
            var (start, end) = (places[one.Start], places[one.End]);
            if (one.Kind != FormattingKind.Address && start < end && !(AtBreak(text, start - 1) && AtBreak(text, end)))
            {
                return new(text, [], Refuse($"A {Word(one.Kind)} is a whole paragraph: “{Quoted(text, start, end)}” is part of one."));
            }

            foreach (var (from, to) in Lines(text, start, end))
            {
                formatting.Add(one with { Start = from, End = to, Address = one.Kind == FormattingKind.Address ? new Uri(one.Address!.Trim()).AbsoluteUri : null });
            }
        }

        formatting.Sort((a, b) => (a.Start, a.Kind, a.End).CompareTo((b.Start, b.Kind, b.End)));
        return new(text, formatting, Overlap(text, formatting));
    }

    private static Refusal? Wrong(string text, IReadOnlyList<Formatting> typed)
    {
        if (typed.Count > Most)
        {
            return Refuse(FormattableString.Invariant($"This text has {typed.Count:N0} headings, quotes and links; at most {Most:N0} fit."));
        }

        foreach (var one in typed)
        {
            if (one is null || !Enum.IsDefined(one.Kind))
            {
                return Refuse("Formatting is a heading, a quote or a link.");
            }

            if (one.Start < 0 || one.End > text.Length || one.Start >= one.End)
            {
                return Refuse($"A {Word(one.Kind)} lies outside the text.");
            }

            if (one.Kind != FormattingKind.Address)
            {
                if (one.Address is not null)
                {
                    return Refuse($"A {Word(one.Kind)} leads to no address.");
                }
            }
            else if (!WebAddresses.MayBeFollowed(one.Address))
            {
                return Refuse($"“{Quoted(text, one.Start, one.End)}” leads to no address that can be kept: it must begin with http://, https:// or mailto:.");
            }
        }

        return null;
    }

    private static Refusal? Overlap(string text, List<Formatting> formatting)
    {
        // A paragraph is a heading or a quote; words in either may lead somewhere.
        foreach (var group in formatting.GroupBy(one => one.Kind == FormattingKind.Address))
        {
            Formatting? before = null;
            foreach (var one in group)
            {
                if (before is not null && one.Start < before.End)
                {
                    return Refuse(before.Kind == one.Kind
                        ? $"Two {Word(one.Kind)}s overlap at “{Quoted(text, one.Start, one.End)}”."
                        : $"“{Quoted(text, one.Start, one.End)}” cannot be a heading and a quote at once.");
                }

                before = one;
            }
        }

        return null;
    }

    private static IEnumerable<(int Start, int End)> Lines(string text, int start, int end)
    {
        while (start < end)
        {
            var length = text.AsSpan(start, end - start).IndexOf('\n');
            var to = length < 0 ? end : start + length;
            if (!text.AsSpan(start, to - start).IsWhiteSpace())
            {
                yield return (start, to);
            }

            start = to + 1;
        }
    }

    private static bool AtBreak(string text, int at) => at < 0 || at >= text.Length || text[at] == '\n';

    private static string Word(FormattingKind kind) => kind switch
    {
        FormattingKind.Heading => "heading",
        FormattingKind.Quote => "quote",
        _ => "link",
    };

    private static string Quoted(string text, int start, int end) =>
        end - start <= 60 ? text[start..end] : text[start..(char.IsHighSurrogate(text[start + 59]) ? start + 59 : start + 60)] + "…";

    private static Refusal Refuse(string message) => Refusal.Invalid("formatting", message);
}
