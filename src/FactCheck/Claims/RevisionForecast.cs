using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>What saving a text as an article's next revision would do to its claims, and over which text.</summary>
public sealed record RevisionForecast
{
    /// <summary>The article version to save over so that this is what happens.</summary>
    public required int Version { get; init; }

    /// <summary>The text that would be replaced.</summary>
    public required Revision Before { get; init; }

    /// <summary>The claims that a person took in and did not set aside, in the order of their numbers.</summary>
    public required IReadOnlyList<ClaimForecast> Claims { get; init; }

    /// <summary>Passages marked "nothing to check" that stay so.</summary>
    public required int ClearancesKept { get; init; }

    /// <summary>Passages marked "nothing to check" whose words changed, so that somebody must look again.</summary>
    public required int ClearancesLost { get; init; }

    /// <summary>How many claims come to this.</summary>
    public int Count(ClaimFate fate) => Claims.Count(claim => claim.Fate == fate);

    /// <summary>In one line: "carry over 11 · re-check 3 · lost 1 · 2 to decide", and what else there is.</summary>
    public string InWords
    {
        get
        {
            var words = FormattableString.Invariant(
                $"carry over {Count(ClaimFate.CarriedOver)} · re-check {Count(ClaimFate.Recheck)} · lost {Count(ClaimFate.Lost)} · {Count(ClaimFate.ToDecide)} to decide");
            words += Count(ClaimFate.Back) is > 0 and var back ? FormattableString.Invariant($" · {back} {(back == 1 ? "comes" : "come")} back") : "";
            return words + (Count(ClaimFate.StillLost) is > 0 and var still ? FormattableString.Invariant($" · {still} still lost") : "");
        }
    }
}

/// <summary>What saving would do to one claim.</summary>
/// <param name="Claim">The claim as it stands now.</param>
/// <param name="Fate">What it comes to.</param>
/// <param name="Becomes">The status it would go to.</param>
/// <param name="Why">Why its words send it there; nothing where they do not.</param>
/// <param name="Passages">Its passages, in order.</param>
public sealed record ClaimForecast(Claim Claim, ClaimFate Fate, ClaimStatus Becomes, string? Why, IReadOnlyList<PassageForecast> Passages);

/// <summary>What saving would do to one passage of a claim.</summary>
/// <param name="Before">The passage as it is.</param>
/// <param name="After">The passage as it would be.</param>
/// <param name="Differs">What made the difference where its words change, the weightiest first.</param>
/// <param name="Candidates">Where it may stand where a person would be asked, likeliest first.</param>
public sealed record PassageForecast(TextAnchor Before, TextAnchor After, IReadOnlyList<WordChange> Differs, IReadOnlyList<CandidatePlace> Candidates);
