using FactCheck.Articles;
using FactCheck.Verdicts;

namespace FactCheck.Review;

/// <summary>When the sign-offs of a verdict are enough, by the article's review policy.</summary>
public static class SignOffRule
{
    /// <summary>
    /// Counts valid sign-offs of people who neither proposed the verdict nor wrote the article. Unanimous asks every
    /// named reviewer but the proposer; an editor's recorded decision stands for all. A verdict that the author
    /// proposed is never met, as where somebody became the author afterwards.
    /// </summary>
    public static bool IsMet(Article article, Verdict verdict, IEnumerable<SignOff> signOffs)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.ProposedBy == article.AuthorId)
        {
            return false;
        }

        var counted = signOffs
            .Where(signOff => signOff.IsValid && signOff.VerdictId == verdict.Id && signOff.GivenBy != verdict.ProposedBy && signOff.GivenBy != article.AuthorId)
            .ToList();
        if (counted.Exists(signOff => signOff.Kind == SignOffKind.Decided))
        {
            return true;
        }

        if (counted.Exists(signOff => signOff.Kind == SignOffKind.ChangesRequested))
        {
            return false;
        }

        var people = counted.Select(signOff => signOff.GivenBy).ToHashSet();
        return article.Policy switch
        {
            ReviewPolicy.OneSignOff => people.Count >= 1,
            ReviewPolicy.TwoSignOffs => people.Count >= 2,
            _ => people.Count >= 1 && article.Reviewers.Where(reviewer => reviewer != verdict.ProposedBy).All(people.Contains),
        };
    }

    /// <summary>The policy in words.</summary>
    public static string Words(ReviewPolicy policy) => policy switch
    {
        ReviewPolicy.OneSignOff => "one sign-off",
        ReviewPolicy.TwoSignOffs => "two sign-offs",
        _ => "unanimous",
    };
}
