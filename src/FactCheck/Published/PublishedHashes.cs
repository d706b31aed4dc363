using System.Globalization;
using System.Text;

namespace FactCheck.Published;

/// <summary>The SHA-256 of each part of a publication, and the one over all of it.</summary>
/// <param name="Name">Which part: "content", "text", "claim 3", "capture of claim 3".</param>
/// <param name="Hash">In lower-case hexadecimal.</param>
public sealed record PublishedHashes(string Name, string Hash)
{
    /// <summary>Every part's, the whole first. The whole names each capture by its hash, and so stands for them too.</summary>
    public static IReadOnlyList<PublishedHashes> Of(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var article = PublishedJson.Read(publication.Content);
        return
        [
            new("content", publication.ContentHash),
            new("text", PublishedJson.Hash(article.Text)),
            .. article.Claims.Select(claim => new PublishedHashes(
                string.Create(CultureInfo.InvariantCulture, $"claim {claim.Number}"), PublishedJson.Hash(PublishedJson.Write(claim)))),
            .. article.Claims.SelectMany(claim => claim.Evidence.Select(evidence => evidence.Capture).OfType<PublishedCapture>()
                .Select(capture => new PublishedHashes(string.Create(CultureInfo.InvariantCulture, $"capture of claim {claim.Number}"), capture.Hash))),
        ];
    }

    /// <summary>The same as a text, one part a line.</summary>
    public static string Sheet(Publication publication)
    {
        var sheet = new StringBuilder();
        foreach (var part in Of(publication))
        {
            sheet.Append(part.Hash).Append("  ").Append(part.Name).Append('\n');
        }

        return sheet.ToString();
    }
}
