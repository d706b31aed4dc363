using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Web.Components.Shared;

namespace FactCheck.Web.Components.Workbench;

/// <summary>Lays claims, suggestions, clearances and addresses over the paragraphs of a text.</summary>
internal static class Marking
{
    /// <summary>The paragraphs in order, each with its runs, the same for everybody: which claim is open here is the script's to show.</summary>
    public static IReadOnlyList<ParagraphRuns> Of(ArticleBoard board)
    {
        var last = Laid.Last(board.Revision);
        if (last is not null && ReferenceEquals(last.At, board.Coverage))
        {
            return last.Marks;
        }

        var passages = new List<(int Start, int End, int Key)>();
        for (var i = 0; i < board.Claims.Count; i++)
        {
            var claim = board.Claims[i].Claim;
            if (claim.Number is not null || claim.Status == ClaimStatus.Suggested)
            {
                var key = i;
                passages.AddRange(claim.AttachedIn(board.Revision.Id).Select(anchor => (anchor.Start, anchor.End, key)));
            }
        }

        for (var i = 0; i < board.Clearances.Count; i++)
        {
            passages.Add((board.Clearances[i].Start, board.Clearances[i].End, board.Claims.Count + i));
        }

        var addresses = new List<string>();
        foreach (var formatting in board.Revision.Formatting)
        {
            if (formatting is { Kind: FormattingKind.Address, Address: { } address })
            {
                passages.Add((formatting.Start, formatting.End, board.Claims.Count + board.Clearances.Count + addresses.Count));
                addresses.Add(address);
            }
        }

        var within = Distribute(board.Paragraphs, passages);
        return Lay(board, last, within, addresses).Marks;
    }

    /// <summary>Lays what is over the text, drawing again only the paragraphs over which something else lies than before.</summary>
    private static Laid Lay(ArticleBoard board, Laid? last, List<(int Start, int End, int Key)>?[] within, List<string> addresses)
    {
        var over = new IReadOnlyList<object>?[within.Length];
        var marks = new ParagraphRuns[within.Length];
        (IReadOnlyList<FormattedParagraph> Formatted, int?[] Firsts, string?[] Breaks)? cut = null;
        for (var i = 0; i < within.Length; i++)
        {
            var lies = within[i]?.Where(passage => passage.Key < board.Claims.Count + board.Clearances.Count)
                .Select(passage => passage.Key < board.Claims.Count ? (object)board.Claims[passage.Key].Claim : board.Clearances[passage.Key - board.Claims.Count])
                .ToList();
            over[i] = lies;
            if (last?.Unchanged(i, lies) is { } same)
            {
                marks[i] = same;
                continue;
            }

            if (last is not null)
            {
                marks[i] = last.Marks[i] with { Runs = Runs(board, board.Paragraphs[i], within[i], addresses) };
                continue;
            }

            var (formatted, firsts, breaks) = cut ??= Cut(board);
            marks[i] = new ParagraphRuns(
                board.Paragraphs[i].Start, firsts[i], Runs(board, board.Paragraphs[i], within[i], addresses), formatted[i].Kind, breaks[i]);
        }

        var laid = new Laid(board.Coverage, over, marks);
        laid.Keep(board.Revision);
        return laid;
    }

    private static (IReadOnlyList<FormattedParagraph> Formatted, int?[] Firsts, string?[] Breaks) Cut(ArticleBoard board)
    {
        var (firsts, breaks) = SentencesIn(board.Paragraphs, board.Sentences);
        return (FormattedParagraph.Of(board.Paragraphs, board.Revision.Formatting), firsts, breaks);
    }

    private static IReadOnlyList<Run> Runs(ArticleBoard board, Paragraph paragraph, List<(int Start, int End, int Key)>? over, List<string> addresses) =>
        over is not null ? [.. TextSegments.Of(paragraph.Start, paragraph.End, over).Select(segment => RunOf(board, segment, addresses))]
        : paragraph.End > paragraph.Start ? [new Run(paragraph.Start, paragraph.End)]
        : [];

    private static List<(int Start, int End, int Key)>?[] Distribute(IReadOnlyList<Paragraph> paragraphs, List<(int Start, int End, int Key)> passages)
    {
        var within = new List<(int Start, int End, int Key)>?[paragraphs.Count];
        foreach (var passage in passages)
        {
            int low = 0, high = paragraphs.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = paragraphs[middle].End <= passage.Start ? (middle + 1, high) : (low, middle);
            }

            for (; low < paragraphs.Count && paragraphs[low].Start < passage.End; low++)
            {
                (within[low] ??= []).Add(passage);
            }
        }

        return within;
    }

    private static (int?[] Firsts, string?[] Breaks) SentencesIn(IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<Sentence> sentences)
    {
        var (firsts, breaks) = (new int?[paragraphs.Count], new string?[paragraphs.Count]);
        var at = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            while (at < sentences.Count && sentences[at].Start < paragraphs[i].Start)
            {
                at++;
            }

            firsts[i] = at < sentences.Count && sentences[at].Start < paragraphs[i].End ? sentences[at].Number : null;
            var later = new List<int>();
            for (var next = at + 1; next < sentences.Count && sentences[next].Start < paragraphs[i].End; next++)
            {
                later.Add(sentences[next].Start - paragraphs[i].Start);
            }

            breaks[i] = later.Count == 0 ? null : string.Join(' ', later);
        }

        return (firsts, breaks);
    }

    private static Run RunOf(ArticleBoard board, TextSegment segment, List<string> addresses)
    {
        // Keys count the claims, then the clearances, then the addresses, of which one at most lies over a stretch.
        var led = board.Claims.Count + board.Clearances.Count;
        var address = segment.Keys.Count > 0 && segment.Keys[^1] >= led ? addresses[segment.Keys[^1] - led] : null;
        if (segment.Keys.Count == (address is null ? 0 : 1))
        {
            return new Run(segment.Start, segment.End, Address: address);
        }

        var claims = segment.Keys.Where(key => key < board.Claims.Count).Select(key => board.Claims[key].Claim).ToList();
        if (claims.Count == 0)
        {
            return new Run(segment.Start, segment.End, "clear", Address: address);
        }

        var shown = claims.MaxBy(claim => Urgency(claim.Status))!;
        var look = Terms.Tone(shown.Status)
            + (shown.Status is ClaimStatus.Suggested or ClaimStatus.SetAside ? " dotted" : shown.Status == ClaimStatus.Recheck ? " dashed" : "")
            + (claims.Count > 1 ? " many" : "");
        var ends = string.Join(' ', segment.Ending.Where(key => key < board.Claims.Count).Select(key => board.Claims[key].Claim.Number).Where(number => number is not null));
        return new Run(segment.Start, segment.End, look, string.Join(' ', claims.Select(ClaimKey.Of)), ends.Length == 0 ? null : ends, address);
    }

    /// <summary>Where claims overlap, the one that asks most for attention gives its colour.</summary>
    private static int Urgency(ClaimStatus status) => status switch
    {
        ClaimStatus.Recheck => 7,
        ClaimStatus.ChangesRequested => 6,
        ClaimStatus.InReview => 5,
        ClaimStatus.Checking => 4,
        ClaimStatus.ToCheck => 3,
        ClaimStatus.SignedOff => 2,
        ClaimStatus.Suggested => 1,
        _ => 0,
    };
}
