using System.Text;
using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Counts how much of a text was looked at.</summary>
public static class Covering
{
    /// <summary>
    /// A sentence is claimed where a claim that a person took in touches it, cleared where its words are all inside
    /// clearances or it has none, as in "* * *", and open otherwise; the words of a covered sentence count as covered.
    /// </summary>
    public static Coverage Of(RevisionText text, IEnumerable<Claim> claims, IEnumerable<Clearance> clearances)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (revision, sentences) = (text.Revision, text.Sentences);
        var claimed = new Places(claims.Where(claim => claim.CoversText)
            .SelectMany(claim => claim.AttachedIn(revision.Id)).Select(anchor => (anchor.Start, anchor.End)));
        var cleared = new Places(clearances.Where(clearance => clearance.RevisionId == revision.Id)
            .Select(clearance => (clearance.Start, clearance.End)));
        var covers = new SentenceCover[sentences.Count];
        int words = 0, covered = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var count = text.WordsOf[i];
            covers[i] = claimed.Touch(sentence.Start, sentence.End) ? SentenceCover.Claimed
                : count == 0 || cleared.CoverWords(sentence.Start, sentence.End, revision.Text) ? SentenceCover.Cleared
                : SentenceCover.Open;
            words += count;
            covered += covers[i] == SentenceCover.Open ? 0 : count;
        }

        return new Coverage(words, covered, covers);
    }

    /// <summary>Places joined into disjoint ones in order, so that each sentence is answered by binary search.</summary>
    private sealed class Places
    {
        private readonly List<(int Start, int End)> joined = [];

        public Places(IEnumerable<(int Start, int End)> places)
        {
            foreach (var (start, end) in places.Order())
            {
                if (joined.Count > 0 && start <= joined[^1].End)
                {
                    joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, end));
                }
                else
                {
                    joined.Add((start, end));
                }
            }
        }

        public bool Touch(int start, int end)
        {
            var at = FirstEndingAfter(start);
            return at < joined.Count && joined[at].Start < end;
        }

        /// <summary>Whether every letter and digit between the offsets lies inside one of the places.</summary>
        public bool CoverWords(int start, int end, string text)
        {
            if (!Touch(start, end))
            {
                return false;
            }

            var at = FirstEndingAfter(start);
            for (var i = start; i < end;)
            {
                while (at < joined.Count && joined[at].End <= i)
                {
                    at++;
                }

                Rune.DecodeFromUtf16(text.AsSpan(i, end - i), out var rune, out var length);
                if (Rune.IsLetterOrDigit(rune) && (at == joined.Count || i < joined[at].Start))
                {
                    return false;
                }

                i += length;
            }

            return true;
        }

        private int FirstEndingAfter(int offset)
        {
            int low = 0, high = joined.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = joined[middle].End <= offset ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
