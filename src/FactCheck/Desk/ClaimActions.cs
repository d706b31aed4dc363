using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Desk;

/// <summary>Asks both tables, for each action, whether an actor may take it on a claim now, so that a button can say why not.</summary>
internal static class ClaimActions
{
    public static IReadOnlyDictionary<ClaimAction, Refusal?> Of(
        Actor actor, Article article, Claim claim, VerdictOnBoard? verdict, IReadOnlyList<Evidence> evidence) =>
        Enum.GetValues<ClaimAction>()
            .Where(action => action is not (ClaimAction.WordsChange or ClaimAction.EvidenceChanges))
            .ToDictionary(action => action, action => Check(actor, article, claim, verdict, evidence, action));

    private static Refusal? Check(
        Actor actor, Article article, Claim claim, VerdictOnBoard? verdict, IReadOnlyList<Evidence> evidence, ClaimAction action)
    {
        if (ClaimWorkflow.Find(claim.Status, action) is not { } step)
        {
            return ClaimWorkflow.Check(claim.Status, action);
        }

        var stands = new Circumstances(article.AuthorId == actor.Id, verdict?.Verdict.ProposedBy == actor.Id);
        return (step.Act is { } act ? Permissions.Check(actor, act, stands) : null) ?? Special(actor, article, claim, verdict, evidence, action);
    }

    private static Refusal? Special(
        Actor actor, Article article, Claim claim, VerdictOnBoard? verdict, IReadOnlyList<Evidence> evidence, ClaimAction action) => action switch
    {
        ClaimAction.Propose => ProposeVerdict.CheckReady(claim, article),
        ClaimAction.SignOff when verdict is null => VerdictInHand.NoVerdict,
        ClaimAction.SignOff => ReviewerRule.CheckSignOff(article, actor, verdict.Verdict, verdict.SignOffs)
            ?? ProposeVerdict.CheckEvidence(verdict.Rating, evidence),
        ClaimAction.RequestChanges => ReviewerRule.CheckNamed(article, actor),
        ClaimAction.Withdraw when verdict is not null => WithdrawVerdict.CheckProposer(verdict.Verdict, actor),
        ClaimAction.Decide => DecideDispute.CheckDisputed(verdict?.SignOffs ?? []),
        ClaimAction.ConfirmUnchanged when verdict is null => VerdictInHand.NoVerdict,
        ClaimAction.ConfirmUnchanged => ReviewerRule.CheckNamed(article, actor) ?? StandingWords.Check(claim, article),
        _ => null,
    };
}
