using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace FactCheck.Tests.Documents.Capturing;

/// <summary>Makes one small whole file of each kind that is taken, as programs make them.</summary>
internal static class SmallFiles
{
    /// <summary>Each with the name that it is brought under and what it is.</summary>
    public static IReadOnlyList<(string Name, byte[] Content, string MediaType)> All { get; } =
    [
        ("photo.png", Picture(SKEncodedImageFormat.Png), "image/png"),
        ("photo.jpg", Picture(SKEncodedImageFormat.Jpeg), "image/jpeg"),
        ("photo.webp", Picture(SKEncodedImageFormat.Webp), "image/webp"),
        ("dot.gif", Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"), "image/gif"),
        ("scan.tif", [.. "II*\0"u8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0], "image/tiff"),
        ("phone.heic", Box("ftyp", "heic\0\0\0\0mif1heic"), "image/heic"),
        ("photo.avif", Box("ftyp", "avif\0\0\0\0avifmif1"), "image/avif"),
        ("letter.pdf", PdfTests.Pdf(["There were 4,012 fewer jobs."]), "application/pdf"),
        ("letter.docx", Docx.Of(Docx.P("There were 4,012 fewer jobs.")), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("figures.xlsx", Workbooks.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("talk.pptx", Workbooks.Pptx(), "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        ("letter.odt", OdtTests.Odt("<text:p>There were 4,012 fewer jobs.</text:p>"), "application/vnd.oasis.opendocument.text"),
        ("figures.ods", Workbooks.Ods(), "application/vnd.oasis.opendocument.spreadsheet"),
        ("talk.odp", Workbooks.Odp(), "application/vnd.oasis.opendocument.presentation"),
        ("letter.rtf", Encoding.ASCII.GetBytes(@"{\rtf1\ansi There were 4,012 fewer jobs.}"), "application/rtf"),
        ("old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]], "application/x-ole-storage"),
        ("mail.eml", "From: a@example.org\r\nTo: b@example.org\r\nSubject: Jobs\r\nDate: Tue, 3 Mar 2026 10:00:00 +0000\r\n\r\nThere were 4,012 fewer jobs.\r\n"u8.ToArray(), "message/rfc822"),
        ("page.html", "<!doctype html><p>There were 4,012 fewer jobs.</p>"u8.ToArray(), "text/html"),
        ("notes.txt", "There were 4,012 fewer jobs."u8.ToArray(), "text/plain"),
        ("figures.csv", "year;jobs\n2026;4012\n"u8.ToArray(), "text/csv"),
        ("voice.wav", Wave(), "audio/wav"),
        ("voice.mp3", [.. Enumerable.Repeat<byte[]>([0xFF, 0xFB, 0x90, 0x00, .. new byte[413]], 3).SelectMany(frame => frame)], "audio/mpeg"),
        ("tagged.mp3", [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 0, 0xFF, 0xFB, 0x90, 0x00, .. new byte[413]], "audio/mpeg"),
        ("voice.m4a", Box("ftyp", "M4A \0\0\0\0M4A mp42isom"), "audio/mp4"),
        ("voice.aac", [0xFF, 0xF1, 0x50, 0x80, 0x01, 0x7F, 0xFC, 0x21, 0x00], "audio/aac"),
        ("voice.ogg", [.. "OggS"u8, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 30, 1, .. "vorbis"u8, .. new byte[23]], "audio/ogg"),
        ("voice.flac", [.. "fLaC"u8, 0x80, 0, 0, 34, 16, 0, 16, 0, .. new byte[30]], "audio/flac"),
        ("voice.aiff", [.. "FORM"u8, 0, 0, 0, 30, .. "AIFFCOMM"u8, 0, 0, 0, 18, .. new byte[18]], "audio/aiff"),
        ("voice.amr", [.. "#!AMR\n"u8, 0x3C, .. new byte[31]], "audio/amr"),
        ("film.mp4", [.. Box("ftyp", "isom\0\0\u0002\0isomiso2avc1mp41"), .. Box("moov", "")], "video/mp4"),
        ("film.mov", Box("ftyp", "qt  \0\0\u0002\0qt  "), "video/quicktime"),
        ("film.webm", [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x84, .. "webm"u8, .. new byte[24]], "video/webm"),
        ("film.mkv", [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x88, .. "matroska"u8, .. new byte[24]], "video/x-matroska"),
        ("film.avi", [.. "RIFF"u8, 4, 1, 0, 0, .. "AVI LIST"u8, .. new byte[252]], "video/x-msvideo"),
        ("film.mpg", [0, 0, 1, 0xBA, 0x44, .. new byte[64]], "video/mpeg"),
    ];

    /// <summary>A picture of 300 × 200 that does not pack to nothing.</summary>
    public static byte[] Picture(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(300, 200);
        for (var i = 0; i < 60_000; i++)
        {
            bitmap.SetPixel(i % 300, i / 300, new SKColor((uint)(0xFF000000 | (i * 2_654_435_761L & 0xFFFFFF))));
        }

        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(format, 90);
        return data.ToArray();
    }

    // A tenth of a second of silence, 8,000 samples a second.
    private static byte[] Wave()
    {
        var wave = new byte[844];
        "RIFF"u8.CopyTo(wave);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(4), 836);
        "WAVEfmt "u8.CopyTo(wave.AsSpan(8));
        foreach (var (at, value) in new[] { (16, 16), (20, 0x10001), (24, 8_000), (28, 8_000), (32, 0x80001), (40, 800) })
        {
            BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(at), value);
        }

        "data"u8.CopyTo(wave.AsSpan(36));
        wave.AsSpan(44).Fill(128);
        return wave;
    }

    private static byte[] Box(string kind, string holds)
    {
        var box = new byte[8 + holds.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.Latin1.GetBytes(kind + holds, box.AsSpan(4));
        return box;
    }
}
