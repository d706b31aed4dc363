using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Live;

namespace FactCheck.Storage.Live;

/// <summary>A change as it is hashed: every field as text, nothing where there is none.</summary>
internal sealed record ChangeRow(
    long Sequence, string At, string? PersonId, string Kind, string? ArticleId, string? ClaimId, string Details)
{
    public static ChangeRow Of(Change change) => new(
        change.Sequence,
        Texts.Of(change.At),
        change.PersonId?.ToString(),
        change.Kind.ToString(),
        change.ArticleId?.ToString(),
        change.ClaimId?.ToString(),
        ChangeDetails.ToText(change.Details));

    /// <summary>
    /// SHA-256, in lower-case hexadecimal, over the hash before and every field, each as its UTF-8 length, a colon and
    /// its bytes, or "-" where there is none: no two rows are written alike.
    /// </summary>
    public string HashAfter(string previousHash)
    {
        var text = new StringBuilder(512);
        foreach (var field in (ReadOnlySpan<string?>)
            ["factcheck change 1", previousHash, Sequence.ToString(CultureInfo.InvariantCulture), At, PersonId, Kind, ArticleId, ClaimId, Details])
        {
            if (field is null)
            {
                text.Append('-');
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:").Append(field);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
