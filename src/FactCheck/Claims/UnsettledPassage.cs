namespace FactCheck.Claims;

/// <summary>A passage of a claim that is lost or in question, with what a person needs to settle it.</summary>
public sealed record UnsettledPassage
{
    public required Claim Claim { get; init; }

    /// <summary>Which of the claim's passages, counted from 0 in their order.</summary>
    public required int Index { get; init; }

    /// <summary>The number of the last revision in which it stood, where that is known.</summary>
    public int? StoodIn { get; init; }

    /// <summary>What stood there before its words.</summary>
    public string Lead { get; init; } = "";

    /// <summary>What stood there after its words.</summary>
    public string Trail { get; init; } = "";

    /// <summary>Where a sentence stands now that stood beside it, as two UTF-16 offsets; nothing where none is left.</summary>
    public (int Start, int End)? Beside { get; init; }

    /// <summary>Where it may stand now, likeliest first; none where it is lost.</summary>
    public required IReadOnlyList<CandidatePlace> Candidates { get; init; }

    public TextAnchor Anchor => Claim.Anchors[Index];

    /// <summary>Whether a person is asked where it stands; otherwise it is lost.</summary>
    public bool IsAsked => Anchor.State == AnchorState.Ask;

    /// <summary>Whether the claim has no other passage.</summary>
    public bool IsOnly => Claim.Anchors.Count == 1;

    /// <summary>The passages of a claim that somebody must settle: none of a suggestion, or of a claim that is set aside.</summary>
    public static IEnumerable<int> Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Number is null || claim.Status == ClaimStatus.SetAside
            ? []
            : Enumerable.Range(0, claim.Anchors.Count).Where(index => !claim.Anchors[index].Stands);
    }
}
