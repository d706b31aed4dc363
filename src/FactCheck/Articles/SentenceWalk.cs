namespace FactCheck.Articles;

/// <summary>One pass over one paragraph, asking at each stop whether the sentence ends there.</summary>
internal sealed class SentenceWalk(string text, Paragraph paragraph, List<Sentence> sentences)
{
    // A bracket that stays open longer than this was never closed; the bound keeps the pass linear.
    private const int LongestBracket = 400;

    private readonly int end = Graphemes.BeforeGaps(text, paragraph.Start, paragraph.End);
    private int start;
    private int firstWord;
    private int shieldedUntil;
    private bool quoteOpen;
    private ListMarker marker;

    public void Run()
    {
        Begin(Graphemes.PastGaps(text, paragraph.Start, end));
        for (var at = start; at < end;)
        {
            at = Step(at);
        }

        if (start < end)
        {
            Add(end);
        }
    }

    private int Step(int at)
    {
        var c = text[at];
        if (Marks.IsStop(c) || (c is ';' or '\u037E' && IsGreekQuestion(at)))
        {
            return StepOverStop(at);
        }

        if (c == '"')
        {
            quoteOpen = !quoteOpen;
        }
        else if (Marks.ClosingOf(c) is not '\0' and var closing && at >= shieldedUntil)
        {
            Shield(at, closing);
        }
        else if (at > start && marker.IsSome && char.IsWhiteSpace(text[at - 1]) && marker.IsFollowedBy(ListMarker.At(text, at, end)))
        {
            Add(Graphemes.BeforeGaps(text, start, at));
            Begin(at);
        }

        return at + 1;
    }

    private int StepOverStop(int at)
    {
        var stop = Stop.At(text, at, end, quoteOpen);
        var shielded = at < shieldedUntil && stop.End <= shieldedUntil;
        var cut = shielded || !HasWordBefore(at) ? SentenceEnd.None : SentenceEnd.After(text, start, end, stop);
        if (cut == SentenceEnd.None)
        {
            return stop.RunEnd;
        }

        Add(cut);
        for (var passed = at; passed < cut; passed++)
        {
            quoteOpen ^= text[passed] == '"';
        }

        Begin(Graphemes.PastGaps(text, cut, end));
        return start;
    }

    private void Begin(int at)
    {
        start = at;
        firstWord = at;
        marker = at < end ? ListMarker.At(text, at, end) : default;
    }

    private void Add(int sentenceEnd) => sentences.Add(new Sentence(sentences.Count + 1, start, sentenceEnd));

    // An aside in the middle of a sentence is part of it, however many stops it has.
    private void Shield(int at, char closing)
    {
        var aside = text[at] is '(' or '[';
        if (aside && !HasWordBefore(at))
        {
            return;
        }

        var length = text.AsSpan(at, Math.Min(LongestBracket, end - at)).IndexOf(closing);
        if (length > 0)
        {
            // A title keeps the mark before its closing bracket; a quotation may end its sentence with one.
            shieldedUntil = at + length + (closing is '》' or '〉' ? 1 : 0);
        }
    }

    // The place reached is kept, so that a row of stops is not searched again from its beginning.
    private bool HasWordBefore(int at)
    {
        while (firstWord < at && !char.IsLetterOrDigit(text[firstWord]) && !char.IsSurrogate(text[firstWord]))
        {
            firstWord++;
        }

        return firstWord < at;
    }

    private bool IsGreekQuestion(int at) =>
        at > start && text[at - 1] is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF');
}
