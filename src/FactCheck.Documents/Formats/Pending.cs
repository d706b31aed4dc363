namespace FactCheck.Documents.Formats;

internal static class PdfFile { public static Draft Read(byte[] content, ReadingLimits limits, CancellationToken cancellation) => throw new UnreadableException("file", "PDF is not read yet."); }

internal static class DocxFile { public static Draft Read(Package package, ReadingLimits limits, CancellationToken cancellation) => throw new UnreadableException("file", "Not read yet."); }

internal static class OdtFile { public static Draft Read(Package package, ReadingLimits limits, CancellationToken cancellation) => throw new UnreadableException("file", "Not read yet."); }

internal enum PackageKind { Foreign, Docx, Odt }

internal sealed class Package : IDisposable
{
    public PackageKind Kind { get; } = PackageKind.Foreign;
    public string Refusal { get; } = "Not read yet.";
    public static Package Open(byte[] content, ReadingLimits limits) => new();
    public void Dispose() { }
}
