using System.Security.Cryptography;
using System.Text;
using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Verdicts;

/// <summary>Verdicts that nobody but who proposed them may see until a second one is in.</summary>
internal static class Sealing
{
    /// <summary>Whether the newsroom, or an editor for the article or the claim, asks for a second verdict given without seeing the first.</summary>
    public static async Task<bool> IsAskedAsync(ISession session, Article article, Claim claim, CancellationToken cancellation) =>
        article.BlindSecond || claim.BlindSecond || (await session.People.NewsroomAsync(cancellation))?.Settings.BlindSecond == true;

    /// <summary>
    /// What the record keeps of a sealed verdict: enough to prove later that it was this one, too little to guess it. The id, whose
    /// random part nobody can guess, is in no answer before the verdict is opened.
    /// </summary>
    public static string Fingerprint(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{verdict.Id}\n{verdict.ProposedBy}\n{verdict.Rating}\n{verdict.Explanation}")));
    }
}
