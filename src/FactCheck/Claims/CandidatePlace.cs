using FactCheck.Articles;
using FactCheck.Claims.Carrying;

namespace FactCheck.Claims;

/// <summary>A candidate as a person weighs it: its words within their sentence, and what differs from the old ones.</summary>
public sealed record CandidatePlace
{
    /// <summary>First UTF-16 code unit in the text.</summary>
    public required int Start { get; init; }

    /// <summary>The code unit after its last.</summary>
    public required int End { get; init; }

    /// <summary>How sure the program is, 0 to 1.</summary>
    public required double Sure { get; init; }

    /// <summary>Why it may be here, in words.</summary>
    public required string Reason { get; init; }

    public required string Words { get; init; }

    /// <summary>What its sentence, or its sentences, say before the words.</summary>
    public required string Lead { get; init; }

    /// <summary>What its sentence says after the words.</summary>
    public required string Trail { get; init; }

    /// <summary>What differs from the words that are looked for, the weightiest first; nothing where they are the same.</summary>
    public required IReadOnlyList<WordChange> Differs { get; init; }

    internal static CandidatePlace Of(Candidate candidate, string quote, string text, IReadOnlyList<Sentence> sentences)
    {
        var (from, until) = (Surrounding.SentenceStart(sentences, candidate.Start), Surrounding.SentenceEnd(sentences, candidate.End));
        var words = text[candidate.Start..candidate.End];
        return new CandidatePlace
        {
            Start = candidate.Start,
            End = candidate.End,
            Sure = candidate.Sure,
            Reason = candidate.Reason,
            Words = words,
            Lead = text[Math.Min(from, candidate.Start)..candidate.Start],
            Trail = text[candidate.End..Math.Max(until, candidate.End)],
            Differs = WordChanges.Between(quote, words),
        };
    }
}
