using System.Text;
using FactCheck.Published;
using Microsoft.Extensions.Primitives;

namespace FactCheck.Public.Making;

/// <summary>A page as it was made of one publication, cut where the site's own address stands in it.</summary>
internal sealed record PreparedPage(IReadOnlyList<byte[]> Parts, KeyValuePair<string, StringValues>[] Headers, string Fingerprint)
{
    public required StandingPublication Of { get; init; }

    public required string Generation { get; init; }

    /// <summary>Whether it becomes smaller when it is compressed.</summary>
    public required bool Shrinks { get; init; }

    /// <summary>About what it weighs.</summary>
    public long Weight => Parts.Sum(part => part.Length) + 1_000;

    /// <summary>Cuts the bytes wherever the stand-in's address is.</summary>
    public static IReadOnlyList<byte[]> Cut(ReadOnlySpan<byte> page, byte[] standIn)
    {
        var parts = new List<byte[]>();
        while (page.IndexOf(standIn) is >= 0 and var at)
        {
            parts.Add(page[..at].ToArray());
            page = page[(at + standIn.Length)..];
        }

        parts.Add(page.ToArray());
        return parts;
    }

    /// <summary>The bytes for a site.</summary>
    public byte[] For(string site)
    {
        var address = Encoding.UTF8.GetBytes(site);
        var whole = new byte[Parts.Sum(part => part.Length) + ((Parts.Count - 1) * address.Length)];
        var at = 0;
        for (var i = 0; i < Parts.Count; i++)
        {
            if (i > 0)
            {
                address.CopyTo(whole, at);
                at += address.Length;
            }

            Parts[i].CopyTo(whole, at);
            at += Parts[i].Length;
        }

        return whole;
    }
}
