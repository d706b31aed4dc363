using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Asks whether a claim's words stand in the present text, so that nobody judges words that are not there.</summary>
internal static class StandingWords
{
    public static Refusal? Check(Claim claim, Article article) =>
        claim.StandsIn(article.CurrentRevision)
            ? null
            : Refusal.NotNow("lost-words", "Its words do not stand in the present text: re-attach it first.");
}
