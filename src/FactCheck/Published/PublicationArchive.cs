using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Published;

/// <summary>One publication with everything it shows as one zip file, which is the same to the byte whenever it is made and verifies without us.</summary>
public static class PublicationArchive
{
    /// <summary>What a reader is told to do; nothing but coreutils is needed.</summary>
    private const string Guide =
        """
        This archive holds one publication of a fact-check: what it showed, and the copies of the sources that it rests on.

        Verify it with nothing but coreutils, in the folder that it was unpacked to:

            sha256sum -c SHA256SUMS

        Every line must say OK. Then compare the fingerprint that the publication's page shows with

            sha256sum content.json

        content.json  Everything that the page shows, as it was frozen when it was published. Each preserved copy is named
                      in it by the SHA-256 of its bytes ("capture": {"hash": …}), so the one fingerprint stands for them all.
        text.txt      The exact text that was checked; "passages" in content.json count its UTF-16 code units.
        *.html        The pages, to be read in any browser.
        captures/     What the newsroom's server received from each source, each file named by the SHA-256 of its bytes.
                      A copy that a person brought is not here; its hash is in content.json.
        PARTS         The SHA-256 of every part of the content by itself, and of the whole.
        """;

    private static string TakenOutOf(Publication publication, PublishedArticle article) => publication.HashAsPublished is { } before
        ? $"\n{TakenOut.Words(article)} As it was published, the SHA-256 of content.json was\n\n    {before}\n\nWhat is here is what the newsroom shows today; it verifies by the sums above.\n"
        : "";

    /// <summary>A file of the archive.</summary>
    /// <param name="Name">Its path in the archive.</param>
    /// <param name="Open">Opens its bytes.</param>
    public sealed record Part(string Name, Func<Stream> Open)
    {
        /// <summary>A file that holds this text as UTF-8.</summary>
        public static Part Of(string name, string text) => new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Writes the archive; the pages and captures come from whoever can make and open them.</summary>
    public static async Task WriteAsync(
        Stream to, Publication publication, IEnumerable<Part> pages, IEnumerable<Part> captures, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var article = PublishedJson.Read(publication.Content);
        Part[] parts =
        [
            Part.Of("README", Guide.ReplaceLineEndings("\n") + "\n" + TakenOutOf(publication, article)),
            Part.Of("content.json", publication.Content),
            Part.Of("text.txt", article.Text),
            Part.Of("PARTS", PublishedHashes.Sheet(publication)),
            .. pages,
            .. captures,
        ];
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        var sums = new StringBuilder();
        foreach (var part in parts.OrderBy(part => part.Name, StringComparer.Ordinal))
        {
            sums.Append(await AddAsync(zip, publication, part, cancellation)).Append("  ").Append(part.Name).Append('\n');
        }

        await AddAsync(zip, publication, Part.Of("SHA256SUMS", sums.ToString()), cancellation);
    }

    // Stored as they are: what a compressor makes of the same bytes differs from one release of it to the next.
    private static async Task<string> AddAsync(ZipArchive zip, Publication publication, Part part, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(part.Name, CompressionLevel.NoCompression);
        var at = publication.PublishedAt.ToUniversalTime();
        entry.LastWriteTime = at.Year >= 1980 ? at : new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var from = part.Open();
        await using var into = await entry.OpenAsync(cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        while (await from.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await into.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
