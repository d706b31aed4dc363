using FactCheck.People;
using FactCheck.Published;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Desk;

/// <summary>Shapes what was gathered on a claim into what one actor may see and do.</summary>
internal static class ClaimBoards
{
    public static ClaimBoard Of(BoardFrame frame, GatheredClaim claim)
    {
        var actor = frame.SeenBy;
        var worksOn = SourceAccess.WorksOn(actor, claim.Claim, claim.Evidence) || claim.Current?.Verdict.ProposedBy == actor.Id;
        return new ClaimBoard
        {
            Claim = claim.Claim,
            Evidence = claim.Evidence.Count == 0 ? [] : [.. claim.Evidence
                .OrderBy(piece => piece.IsWithdrawn)
                .Select(piece => Shown(piece, frame.Sources[piece.SourceId].AsSeenBy(actor, worksOn)))],
            Verdicts = claim.Verdicts.Count == 0 ? [] : [.. claim.Verdicts.Where(verdict => MaySee(actor, verdict.Verdict)).Select(verdict => new VerdictOnBoard(
                verdict.Verdict,
                frame.Scale.First(rating => rating.Key == verdict.Verdict.Rating),
                verdict.SignOffs))],
            Queries = claim.Queries,
            Annexes = claim.Annexes,
            Gathered = claim,
            Frame = frame,
        };
    }

    /// <summary>A sealed verdict is for nobody but who proposed it.</summary>
    private static bool MaySee(Actor actor, Verdict verdict) => !verdict.IsSealed || verdict.ProposedBy == actor.Id;

    /// <summary>The words of a withheld source may give it away, so they are withheld with it.</summary>
    private static EvidenceOnBoard Shown(Evidence piece, Source source) =>
        new(!SourceAccess.IsKnown(source) ? piece with { Excerpt = null, Locator = null, WithdrawnBecause = null } : piece, source);
}
