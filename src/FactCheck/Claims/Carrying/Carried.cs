namespace FactCheck.Claims.Carrying;

/// <summary>What became of one passage in the new revision.</summary>
/// <param name="Fate">Attached, changed, lost, or a question for a person.</param>
/// <param name="Start">First UTF-16 code unit of its place in the new text; 0 where it has none.</param>
/// <param name="End">The code unit after its last; 0 where it has none.</param>
/// <param name="Candidates">Where it may stand, likeliest first, where a person is asked.</param>
public sealed record Carried(AnchorState Fate, int Start, int End, IReadOnlyList<Candidate> Candidates)
{
    internal static readonly Carried Lost = new(AnchorState.Lost, 0, 0, []);
}
