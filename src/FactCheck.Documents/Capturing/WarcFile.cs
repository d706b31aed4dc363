using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Documents.Fetching;

namespace FactCheck.Documents.Capturing;

/// <summary>Writes exchanges down as a WARC 1.1 file (ISO 28500:2017), which programs of others read.</summary>
internal static class WarcFile
{
    private const string About =
        "software: FactCheck\r\n"
        + "format: WARC File Format 1.1\r\n"
        + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
        + "description: Bodies are as they were received, content codings included; a chunked transfer coding was undone. Header fields are as the HTTP client read them.\r\n";

    /// <summary>The file: what it is, and for every hop what was asked and what answered, each with its digest.</summary>
    public static byte[] Of(IReadOnlyList<Hop> hops, TimeProvider clock)
    {
        using var file = new MemoryStream();
        var about = Encoding.UTF8.GetBytes(About);
        var info = NewId(clock);
        Write(file, "warcinfo", info, hops[0].At, "application/warc-fields", about, default, []);
        foreach (var hop in hops)
        {
            var (asked, answered) = (NewId(clock), NewId(clock));
            (string, string)[] of = [("WARC-Target-URI", hop.Address.AbsoluteUri), ("WARC-Warcinfo-ID", info)];
            Write(
                file,
                "response",
                answered,
                hop.At,
                "application/http;msgtype=response",
                hop.Answered,
                hop.Body,
                [.. of, ("WARC-Payload-Digest", Digest(hop.Body.Span)), .. hop.IsWhole ? Array.Empty<(string, string)>() : [("WARC-Truncated", "unspecified")]]);
            Write(file, "request", asked, hop.At, "application/http;msgtype=request", hop.Asked, default, [.. of, ("WARC-Concurrent-To", answered)]);
        }

        return file.ToArray();
    }

    private static void Write(
        MemoryStream file, string type, string id, DateTimeOffset at, string contentType, byte[] head, ReadOnlyMemory<byte> body, IReadOnlyList<(string Name, string Value)> more)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(body.Span);
        var fields = new StringBuilder("WARC/1.1\r\n");
        Field("WARC-Type", type);
        Field("WARC-Record-ID", id);
        Field("WARC-Date", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        foreach (var (name, value) in more)
        {
            Field(name, value);
        }

        Field("WARC-Block-Digest", "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
        Field("Content-Type", contentType);
        Field("Content-Length", (head.Length + body.Length).ToString(CultureInfo.InvariantCulture));
        file.Write(Encoding.UTF8.GetBytes(fields.Append("\r\n").ToString()));
        file.Write(head);
        file.Write(body.Span);
        file.Write("\r\n\r\n"u8);

        void Field(string name, string value) => fields.Append(name).Append(": ").Append(value).Append("\r\n");
    }

    private static string Digest(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string NewId(TimeProvider clock) => $"<urn:uuid:{Guid.CreateVersion7(clock.GetUtcNow()):D}>";
}
