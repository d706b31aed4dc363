using System.Globalization;
using FactCheck.Claims;
using FactCheck.Desk;

namespace FactCheck.Web.Components.Workbench;

/// <summary>
/// How the page and its script name a claim to each other: by its number, or by its id where it has none yet. It stands at
/// every stretch of the text, where ids would be a fifth of the page.
/// </summary>
internal static class ClaimKey
{
    public static string Of(Claim claim) => claim.Number?.ToString(CultureInfo.InvariantCulture) ?? claim.Id.ToString();

    /// <summary>The claim on the board that the script means; nothing where none is there.</summary>
    public static ClaimId? Find(ArticleBoard board, string? key)
    {
        if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return board.Claims.FirstOrDefault(claim => claim.Claim.Number == number)?.Claim.Id;
        }

        return Guid.TryParseExact(key, "D", out var id) ? board.Claims.FirstOrDefault(claim => claim.Claim.Id.Value == id)?.Claim.Id : null;
    }
}
