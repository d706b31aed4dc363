using System.IO.Compression;
using System.Text;
using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>A compressed file of parts; what is unpacked of it is counted, whatever its headers say.</summary>
internal sealed class Package : IDisposable
{
    private const int MostEntries = 10_000;
    private const string Odf = "application/vnd.oasis.opendocument.";

    private readonly ZipArchive archive;
    private readonly ReadingLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    private Package(ZipArchive archive, ReadingLimits limits)
    {
        (this.archive, this.limits) = (archive, limits);
        if (archive.Entries.Count > MostEntries)
        {
            throw new UnreadableException("file", $"This file holds {archive.Entries.Count:N0} parts, more than any text has. It was not unpacked.");
        }

        foreach (var entry in archive.Entries)
        {
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }

        (Kind, Main, Refusal) = Find();
    }

    /// <summary>What the package's own description says it is.</summary>
    public PackageKind Kind { get; }

    /// <summary>The name of the part with the text.</summary>
    public string Main { get; }

    /// <summary>Why a package that is neither is not read.</summary>
    public string Refusal { get; }

    public IEnumerable<string> Names => parts.Keys;

    /// <summary>Opens the bytes; throws where they are no archive.</summary>
    public static Package Open(byte[] content, ReadingLimits limits) => Open(new MemoryStream(content, writable: false), limits);

    /// <summary>Opens a file that can be read from any place, and leaves it open; throws where it is no archive.</summary>
    public static Package Open(Stream content, ReadingLimits limits)
    {
        var opened = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            return new Package(opened, limits);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>A part as XML without document types and outside things, or nothing where there is no such part.</summary>
    public XmlReader? Part(string name) => Stream(name) is { } stream
        ? XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true })
        : null;

    public void Dispose() => archive.Dispose();

    private Counted? Stream(string name)
    {
        if (!parts.TryGetValue(name.TrimStart('/'), out var entry))
        {
            return null;
        }

        return entry.IsEncrypted
            ? throw new UnreadableException("file", "This file is protected by a password. Open it, take the password off, and save it.")
            : new Counted(entry.Open(), this);
    }

    private (PackageKind Kind, string Main, string Refusal) Find()
    {
        if (Text("mimetype") is { } type)
        {
            return Known(type.Trim());
        }

        if (Part("[Content_Types].xml") is { } types)
        {
            using (types)
            {
                return Office(types);
            }
        }

        return parts.Keys.Any(name => name.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase) || name.Equals("Index.zip", StringComparison.OrdinalIgnoreCase))
            ? (PackageKind.Foreign, "", "Files of Pages, Numbers and Keynote are not read here. Export it as .docx or PDF.")
            : (PackageKind.Foreign, "", "This is a packed archive, not a text, whatever its name says. Unpack it and choose the text in it.");
    }

    private (PackageKind Kind, string Main, string Refusal) Known(string type)
    {
        if (type is Odf + "text" or Odf + "text-template" or Odf + "text-master")
        {
            return Text("META-INF/manifest.xml")?.Contains("encryption-data", StringComparison.Ordinal) == true
                ? throw new UnreadableException("file", "This file is protected by a password. Open it, take the password off, and save it.")
                : (PackageKind.Odt, "content.xml", "");
        }

        const string NoText = "This is a spreadsheet, a presentation or a drawing, not a text. Select what is to be checked in it and paste it.";
        return type switch
        {
            Odf + "spreadsheet" or Odf + "spreadsheet-template" => (PackageKind.Ods, "content.xml", NoText),
            Odf + "presentation" or Odf + "presentation-template" => (PackageKind.Odp, "content.xml", NoText),
            "application/epub+zip" => (PackageKind.Foreign, "", "E-books are not read here. Paste the text."),
            _ => (PackageKind.Foreign, "", NoText),
        };
    }

    private (PackageKind Kind, string Main, string Refusal) Office(XmlReader types)
    {
        while (types.Read())
        {
            if (types.NodeType != XmlNodeType.Element || types.GetAttribute("ContentType") is not { } type)
            {
                continue;
            }

            if (type.EndsWith("main+xml", StringComparison.Ordinal) && KindOf(type) is { } kind)
            {
                var main = DocxParts.Of(this, "").Name("officeDocument");
                return (kind, main, kind == PackageKind.Docx ? "" : "This is a spreadsheet or a presentation, not a text. Select what is to be checked in it and paste it.");
            }
        }

        return (PackageKind.Foreign, "", "This is an Office file without a text in it.");
    }

    private static PackageKind? KindOf(string type) =>
        type.Contains("word", StringComparison.OrdinalIgnoreCase) ? PackageKind.Docx
        : type.Contains("spreadsheetml", StringComparison.Ordinal) || type.Contains("ms-excel", StringComparison.Ordinal) ? PackageKind.Xlsx
        : type.Contains("presentationml", StringComparison.Ordinal) || type.Contains("ms-powerpoint", StringComparison.Ordinal) ? PackageKind.Pptx
        : null;

    private string? Text(string name)
    {
        using var stream = Stream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Counts what is unpacked over all parts together and stops at the limit.</summary>
    private sealed class Counted(Stream inner, Package package) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            package.unpacked += count;
            return package.unpacked > package.limits.UnpackedBytes
                ? throw UnreadableException.TooLarge("file", $"Unpacked, this file is larger than {package.limits.UnpackedBytes / (1024.0 * 1024):0.#} MB, which no text needs. It was given up.")
                : count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}

/// <summary>What a compressed file holds.</summary>
internal enum PackageKind
{
    Foreign,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Odp,
}
