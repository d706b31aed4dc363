using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Verdicts;

namespace FactCheck.Desk;

/// <summary>Asks both tables, for each action, whether an actor may take it on a claim now, so that a button can say why not.</summary>
internal static class ClaimActions
{
    public static IReadOnlyDictionary<ClaimAction, Refusal?> Of(Actor actor, Article article, IReadOnlyList<Rating> scale, GatheredClaim on, Grounds grounds) =>
        Enum.GetValues<ClaimAction>()
            .Where(action => action is not (ClaimAction.WordsChange or ClaimAction.EvidenceChanges))
            .ToDictionary(action => action, action => Check(actor, article, scale, on, grounds, action));

    private static Refusal? Check(Actor actor, Article article, IReadOnlyList<Rating> scale, GatheredClaim on, Grounds grounds, ClaimAction action)
    {
        if (ClaimWorkflow.Find(on.Claim.Status, action) is not { } step)
        {
            return ClaimWorkflow.Check(on.Claim.Status, action);
        }

        var stands = new Circumstances(article.AuthorId == actor.Id, on.Current?.Verdict.ProposedBy == actor.Id);
        return (step.Act is { } act ? Permissions.Check(actor, act, stands) : null) ?? Special(actor, article, scale, on, grounds, action);
    }

    private static Refusal? Special(Actor actor, Article article, IReadOnlyList<Rating> scale, GatheredClaim on, Grounds grounds, ClaimAction action)
    {
        if (action == ClaimAction.Propose)
        {
            return ProposeVerdict.CheckReady(on.Claim, article);
        }

        if (on.Current is not { Verdict: var verdict, SignOffs: var signOffs })
        {
            return action is ClaimAction.SignOff or ClaimAction.ConfirmUnchanged or ClaimAction.SecondVerdict ? VerdictInHand.NoVerdict : null;
        }

        return action switch
        {
            ClaimAction.SecondVerdict => ReviewerRule.CheckNamed(article, actor) ?? SealedRule.CheckAwaited(verdict) ?? ProposeVerdict.CheckReady(on.Claim, article),
            ClaimAction.SignOff => ReviewerRule.CheckSignOff(article, actor, verdict, signOffs)
                ?? grounds.Check(scale.First(rating => rating.Key == verdict.Rating)),
            ClaimAction.RequestChanges => ReviewerRule.CheckNamed(article, actor) ?? SealedRule.CheckOpen(verdict),
            ClaimAction.Withdraw => WithdrawVerdict.CheckProposer(verdict, actor),
            ClaimAction.Decide => DecideDispute.CheckNoPart(on.Second?.Verdict, actor) ?? DecideDispute.CheckDisputed(verdict, on.Second?.Verdict, signOffs),
            ClaimAction.ConfirmUnchanged => ReviewerRule.CheckNamed(article, actor) ?? SealedRule.CheckOpen(verdict) ?? StandingWords.Check(on.Claim, article),
            _ => null,
        };
    }
}
