using FactCheck.Articles;
using FactCheck.People;
using FactCheck.Verdicts;

namespace FactCheck.Review;

/// <summary>Who may answer a verdict, beyond the permission table: the named reviewers, and each once.</summary>
internal static class ReviewerRule
{
    /// <summary>In a unanimous article only the named reviewers answer.</summary>
    public static Refusal? CheckNamed(Article article, Actor actor) =>
        article.Policy == ReviewPolicy.Unanimous && !article.Reviewers.Contains(actor.Id)
            ? Refusal.NotAllowed("not-named", "This article is reviewed by its named reviewers, and you are not one of them.")
            : null;

    /// <summary>
    /// Nothing where the actor may sign the verdict off: as the article names its reviewers and once each, or again
    /// where the sign-offs given have become enough since, because the policy or the reviewers changed.
    /// </summary>
    public static Refusal? CheckSignOff(Article article, Actor actor, Verdict verdict, IReadOnlyCollection<SignOff> signOffs) =>
        CheckNamed(article, actor) ?? SealedRule.CheckOpen(verdict) ?? (SignOffRule.IsMet(article, verdict, signOffs) ? null : CheckFirst(actor, signOffs));

    /// <summary>Nothing where this person has given no valid answer to the verdict yet.</summary>
    private static Refusal? CheckFirst(Actor actor, IEnumerable<SignOff> signOffs) =>
        signOffs.FirstOrDefault(signOff => signOff.IsValid && signOff.GivenBy == actor.Id) is { } given
            ? Refusal.NotNow("answered", given.Kind == SignOffKind.SignedOff
                ? "You have signed this verdict off already."
                : "You have asked for changes to this verdict already.")
            : null;
}
