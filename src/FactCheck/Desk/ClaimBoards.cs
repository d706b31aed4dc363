using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Desk;

/// <summary>Shapes what was gathered on a claim into what one actor may see and do.</summary>
internal static class ClaimBoards
{
    public static ClaimBoard Of(Actor actor, Gathered gathered, Claim claim)
    {
        var evidence = gathered.Evidence[claim.Id].ToList();
        var worksOn = SourceAccess.WorksOn(actor, claim, evidence) || gathered.Current(claim.Id)?.ProposedBy == actor.Id;
        IReadOnlyList<VerdictOnBoard> verdicts =
            [.. gathered.Verdicts[claim.Id].Select(verdict => new VerdictOnBoard(
                verdict,
                gathered.Scale.First(rating => rating.Key == verdict.Rating),
                [.. gathered.SignOffs[verdict.Id]]))];
        return new ClaimBoard
        {
            Claim = claim,
            Evidence = [.. evidence
                .OrderBy(piece => piece.IsWithdrawn)
                .Select(piece => Shown(piece, gathered.Sources[piece.SourceId].AsSeenBy(actor, worksOn)))],
            Verdicts = verdicts,
            Queries = [.. gathered.Queries[claim.Id]],
            Actions = ClaimActions.Of(actor, gathered.Article, claim, verdicts.FirstOrDefault(verdict => verdict.Verdict.State == VerdictState.Current), evidence),
        };
    }

    /// <summary>The words of a withheld source may give it away, so they are withheld with it.</summary>
    private static EvidenceOnBoard Shown(Evidence piece, Source source) =>
        new(source.IsWithheld ? piece with { Excerpt = null, Locator = null, WithdrawnBecause = null } : piece, source);
}
