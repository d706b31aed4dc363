using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>
/// Parts a sentence that makes two checkable statements or more: at a second main clause, at a closing apposition or
/// participle that brings a figure or a superlative, at a closing relative clause, and before a figure that a vote is said to
/// have settled. It parts only where both sides carry a sign of their own; otherwise the sentence stays whole.
/// </summary>
internal sealed class SentenceParts
{
    private const int MostWords = 120;
    private const int FewestWords = 3;
    private const int NearWords = 4;

    private const Signs Doubts = Signs.Question | Signs.Opinion | Signs.Courtesy | Signs.Personal;
    private const Signs Own = Signs.Number | Signs.Decision | Signs.Superlative | Signs.Comparison | Signs.Cause | Signs.Quotation;
    private const Signs Figures = Signs.Number | Signs.Superlative;
    private const Signs Settings = Signs.Date | Signs.Place | Signs.Count | Signs.Institution | Signs.Name;

    private readonly string text;
    private readonly Sentence sentence;
    private readonly List<Token> tokens;
    private readonly bool[] enclosed;
    private readonly int lastMark;

    private SentenceParts(string text, Sentence sentence)
    {
        (this.text, this.sentence, tokens) = (text, sentence, Tokens.Of(text, sentence));
        enclosed = Enclosed();
        lastMark = tokens.FindLastIndex(token => token.AfterMark);
    }

    /// <summary>The parts in text order, or none where the sentence is one statement.</summary>
    public static IReadOnlyList<SentencePart> Of(string text, Sentence sentence, Reading whole)
    {
        if ((whole.Signs & Doubts) != Signs.None || sentence.End - sentence.Start > MostWords * 12)
        {
            return [];
        }

        var parts = new SentenceParts(text, sentence).Cut();
        return parts.TrueForAll(part => Graphemes.IsBoundary(text, part.Start) && Graphemes.IsBoundary(text, part.End))
            ? WithClaimants(text, parts, whole)
            : [];
    }

    // "A and B, police said" has one claimant; "A, but B, according to the court" has one for B alone.
    private static List<SentencePart> WithClaimants(string text, List<SentencePart> parts, Reading whole)
    {
        for (var at = 0; at < parts.Count; at++)
        {
            var joined = at + 1 < parts.Count && text.AsSpan(parts[at].End, parts[at + 1].Start - parts[at].End).IndexOfAny(",;—–") < 0;
            if ((at > 0 && parts[at - 1].Reading.Claimant is not null) || joined)
            {
                parts[at] = parts[at] with { Reading = parts[at].Reading.WithClaimantOf(whole) };
            }
        }

        return parts;
    }

    private List<SentencePart> Cut()
    {
        var parts = new List<SentencePart>();
        if (tokens.Count > MostWords)
        {
            return parts;
        }

        var first = 0;
        for (var at = first + 2; at < tokens.Count - 1; at++)
        {
            if (enclosed[at] || CutAt(first, at) is not (var end, > 0 and var begin) || at - first < FewestWords || tokens.Count - begin < FewestWords)
            {
                continue;
            }

            parts.Add(Part(first, end));
            first = begin;
            at = begin + 1;
        }

        if (parts.Count > 0)
        {
            parts.Add(Part(first, tokens.Count));
        }

        return parts;
    }

    /// <summary>The token before which the first part ends and the one that the second begins with; zeros where the two are one.</summary>
    private (int End, int Begin) CutAt(int first, int at)
    {
        var begin = at;
        var end = at;
        bool parted;
        if (ClauseAfter(at) is > 0 and var clause)
        {
            begin = clause;
            parted = !(first == 0 && Clauses.IsIntroduction(text, tokens[0]) && !HasMarkBetween(1, at - 1))
                && Clauses.BeginsAlone(text, tokens, begin, tokens.Count) && !IsNumber(at - 1) && IsOwn(SignsIn(begin, tokens.Count));
        }
        else if (tokens[at].AfterMark)
        {
            parted = at == lastMark && !(first == 0 && Clauses.IsIntroduction(text, tokens[0]) && !HasMarkBetween(1, at - 1))
                && (IsAdded(at) || IsRelative(at));
        }
        else
        {
            end = SettledBefore(first, at);
            parted = end > 0;
        }

        return parted && end - first >= FewestWords && Clauses.HasVerb(text, tokens, first, end) && IsOwn(SignsIn(first, end)) ? (end, begin) : default;
    }

    // ", while wages rose", "; four opposed it", "and that 50 were hurt".
    private int ClauseAfter(int at)
    {
        var gap = text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End);
        if (gap.Contains(';') || gap.Contains('—') || gap.Contains(" – ", StringComparison.Ordinal))
        {
            return at;
        }

        return tokens[at].In(text) switch
        {
            "and" or "but" or "while" or "whereas" or "yet" or "et" or "mais" or "y" or "pero" or "und" or "aber" =>
                at + 2 < tokens.Count && tokens[at + 1].In(text) is "that" or "que" or "dass" ? at + 2 : at + 1,
            _ => 0,
        };
    }

    // ", a 3,300-strong force", ", the largest in Europe", ", sending 3,300 troops".
    private bool IsAdded(int at)
    {
        var word = tokens[at].In(text);
        if (word is "a" or "an" or "the")
        {
            for (var near = at + 1; near < Math.Min(tokens.Count, at + NearWords); near++)
            {
                if (tokens[near].In(text) is "and" or "or" or "who" or "which")
                {
                    return false;
                }

                if ((SignsIn(at, near + 1) & Figures) != Signs.None)
                {
                    return true;
                }
            }

            return false;
        }

        return word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ing", StringComparison.Ordinal)
            && word is not ("during" or "including" or "following" or "according" or "excluding" or "regarding" or "being" or "citing" or "saying" or "adding")
            && (SignsIn(at, tokens.Count) & Figures) != Signs.None;
    }

    private bool IsRelative(int at) =>
        tokens[at].In(text) is "which" or "who" or "whose" or "where"
        && Clauses.HasVerb(text, tokens, at + 1, tokens.Count) && IsOwn(SignsIn(at, tokens.Count));

    // "unanimously approved sending | a 3,300-strong force": the vote and the figure are two things to check.
    private int SettledBefore(int first, int at)
    {
        if (tokens[at].In(text) is not ("a" or "an") || !char.IsDigit(text[tokens[at + 1].Start]) || !tokens[at + 1].In(text).Contains('-'))
        {
            return 0;
        }

        var manner = tokens.FindIndex(first, at - first, token => token.In(text) is "unanimously" or "narrowly" or "overwhelmingly");
        if (manner < 0 || !SignsIn(first, at).HasFlag(Signs.Decision))
        {
            return 0;
        }

        var end = at;
        while (end > manner + 1 && (tokens[end - 1].In(text) is "to" or "of" or "for" or "with" or "on" or "send" or "deploy"
            || tokens[end - 1].In(text).EndsWith("ing", StringComparison.Ordinal)))
        {
            end--;
        }

        return end;
    }

    private static bool IsOwn(Signs signs) =>
        (signs & Own) != Signs.None || ((signs & (Signs.Event | Signs.Trend)) != Signs.None && (signs & Settings) != Signs.None);

    private bool IsNumber(int at) => char.IsDigit(text[tokens[at].Start]) && char.IsDigit(text[tokens[at].End - 1]) && !tokens[at + 1].AfterMark && tokens[at - 1].In(text) is "between" or "from";

    private bool HasMarkBetween(int first, int end)
    {
        for (var at = first; at <= end; at++)
        {
            if (tokens[at].AfterMark)
            {
                return true;
            }
        }

        return false;
    }

    private Signs SignsIn(int first, int end) => Read(first, end).Signs;

    private Reading Read(int first, int end) =>
        Reading.Of(text, new Sentence(sentence.Number, StartOf(first), EndOf(end)), tokens.GetRange(first, end - first)).AsPart();

    private SentencePart Part(int first, int end) => new(StartOf(first), EndOf(end), Read(first, end));

    // "$3", "“We": what clings to the first word belongs to it.
    private int StartOf(int first)
    {
        var start = tokens[first].Start;
        var least = first == 0 ? sentence.Start : tokens[first - 1].End;
        while (start > least && !char.IsWhiteSpace(text[start - 1]) && !Marks.IsDash(text[start - 1]) && !Marks.Continues(text[start - 1]))
        {
            start--;
        }

        return first == 0 ? sentence.Start : start;
    }

    // "4%", "gone”": what clings to the last word belongs to it, but not the stop after it.
    private int EndOf(int end)
    {
        var last = tokens[end - 1].End;
        var most = end == tokens.Count ? sentence.End : tokens[end].Start;
        while (last < most && !char.IsWhiteSpace(text[last]) && !Marks.IsStop(text[last]) && !Marks.IsDash(text[last]) && text[last] is not (',' or ';' or ':' or '،' or '؛'))
        {
            last++;
        }

        // A quotation is not cut short of its mark.
        return last + 1 < most && Marks.IsClosingQuote(text[last + 1]) ? last + 2 : last;
    }

    /// <summary>Which tokens stand in brackets or quotation marks, where nothing is parted.</summary>
    private bool[] Enclosed()
    {
        var inside = new bool[tokens.Count];
        var depth = 0;
        var quoted = false;
        for (int at = sentence.Start, token = 0; at < sentence.End; at++)
        {
            var c = text[at];
            depth += c is '(' or '[' ? 1 : c is ')' or ']' && depth > 0 ? -1 : 0;
            quoted = c switch { '"' => !quoted, '“' or '„' or '«' => true, '”' or '»' => false, _ => quoted };
            while (token < tokens.Count && tokens[token].Start <= at)
            {
                inside[token++] = depth > 0 || quoted;
            }
        }

        return inside;
    }
}
