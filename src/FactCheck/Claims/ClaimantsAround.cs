using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>
/// Follows who speaks from sentence to sentence: a quotation goes on until its mark closes or somebody else speaks, and "he said"
/// stands for the nearest fitting name before it. What is found is a proposal, as every claimant is.
/// </summary>
internal sealed class ClaimantsAround(string text, IReadOnlyList<Sentence> sentences)
{
    // A name that stands further back is a guess.
    private const int NearSentences = 12;

    private readonly List<List<Token>> tokens = [];
    private readonly List<Reading> readings = [];
    private readonly List<int> waiting = [];
    private string? quoted;
    private char opened;

    /// <summary>The reading of every sentence, with its claimant where one is told by the sentences around it.</summary>
    public IReadOnlyList<Reading> Read()
    {
        for (var at = 0; at < sentences.Count; at++)
        {
            tokens.Add(Tokens.Of(text, sentences[at]));
            readings.Add(Reading.Of(text, sentences[at], tokens[at]));
            if (at > 0 && text.AsSpan(sentences[at - 1].End, sentences[at].Start - sentences[at - 1].End).ContainsAny("\n\r\u2028\u2029"))
            {
                BeginParagraph(at);
            }

            Follow(at);
        }

        return readings;
    }

    // Newspapers open each paragraph of a long quotation with a mark and close the last alone.
    private void BeginParagraph(int at)
    {
        if (opened == '\0' || text[sentences[at].Start] != opened)
        {
            quoted = null;
        }

        opened = '\0';
        waiting.Clear();
    }

    private void Follow(int at)
    {
        var goesOn = opened != '\0';
        var (inside, outside) = Letters(sentences[at]);
        if (!goesOn)
        {
            waiting.Clear();
        }

        if (outside == 0 && inside > 0)
        {
            if (quoted is not null)
            {
                readings[at] = readings[at].SaidBy(quoted);
            }
            else
            {
                waiting.Add(at);
            }

            return;
        }

        var claimant = readings[at].Claimant ?? Meant(at);
        if (claimant is not null && readings[at].Claimant is null)
        {
            readings[at] = readings[at].SaidBy(claimant);
        }

        quoted = inside > 0 ? claimant : null;
        if (goesOn && inside > 0 && claimant is not null)
        {
            waiting.ForEach(earlier => readings[earlier] = readings[earlier].SaidBy(claimant));
        }

        waiting.Clear();
    }

    private string? Meant(int at)
    {
        var quotation = Quotation.In(text, sentences[at]);
        if (Claimants.Pronoun(text, tokens[at], quotation.IsLong(text) ? quotation : default) is not { } stand)
        {
            return null;
        }

        var near = new List<List<Token>>();
        for (var before = at - 1; before >= Math.Max(0, at - NearSentences); before--)
        {
            near.Add(tokens[before]);
        }

        return NamedBefore.Among(text, near).Find(stand);
    }

    /// <summary>How many letters of a sentence stand in quotation marks and how many do not; marks may stay open into the next.</summary>
    private (int Inside, int Outside) Letters(Sentence sentence)
    {
        var inside = 0;
        var outside = 0;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            var c = text[at];
            if (opened == '\0' && c is '"' or '“' or '„' or '«')
            {
                opened = c;
            }
            else if (opened != '\0' && c == Closing(opened))
            {
                opened = '\0';
            }
            else if (char.IsLetterOrDigit(c))
            {
                inside += opened == '\0' ? 0 : 1;
                outside += opened == '\0' ? 1 : 0;
            }
        }

        return (inside, outside);
    }

    private static char Closing(char opening) => opening switch { '“' => '”', '„' => '“', '«' => '»', _ => opening };
}
