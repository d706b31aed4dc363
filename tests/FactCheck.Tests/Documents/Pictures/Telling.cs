using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace FactCheck.Tests.Documents.Pictures;

/// <summary>Pictures that tell more than they show: each says MARK wherever its format lets it say anything beside the pixels.</summary>
internal static class Telling
{
    public const string Mark = "MARK";

    /// <summary>Four quarters: red and green above, blue and yellow below.</summary>
    public static byte[] Pixels(SKEncodedImageFormat format, int width = 64, int height = 32)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Red);
            using var paint = new SKPaint();
            foreach (var (colour, x, y) in new[] { (SKColors.Lime, width / 2, 0), (SKColors.Blue, 0, height / 2), (SKColors.Yellow, width / 2, height / 2) })
            {
                paint.Color = colour;
                canvas.DrawRect(x, y, width / 2f, height / 2f, paint);
            }
        }

        using var data = bitmap.Encode(format, 100);
        return data.ToArray();
    }

    public static byte[] Jpeg(int origin = 1, int width = 64, int height = 32)
    {
        var pixels = Pixels(SKEncodedImageFormat.Jpeg, width, height);
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(origin)]),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.ASCII.GetBytes($"<x:xmpmeta><exif:GPSLatitude>{Mark}-XMP</exif:GPSLatitude></x:xmpmeta>")]),
            .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Encoding.ASCII.GetBytes($"8BIM{Mark}-IPTC")]),
            .. Segment(0xFE, Encoding.ASCII.GetBytes($"{Mark}-COMMENT")),
            .. pixels[2..],
            .. Encoding.ASCII.GetBytes($"<script>{Mark}-TAIL</script>"),
        ];
    }

    public static byte[] Png()
    {
        var pixels = Pixels(SKEncodedImageFormat.Png);
        const int AfterHeader = 8 + 25;
        return
        [
            .. pixels[..AfterHeader],
            .. Chunk("tEXt", Encoding.ASCII.GetBytes($"Comment\0{Mark}-TEXT <html><script>alert(1)</script>")),
            .. Chunk("iTXt", Encoding.ASCII.GetBytes($"XML:com.adobe.xmp\0\0\0\0\0{Mark}-XMP")),
            .. Chunk("eXIf", Exif(1)),
            .. pixels[AfterHeader..],
            .. Encoding.ASCII.GetBytes($"PK\u0003\u0004{Mark}-TAIL"),
        ];
    }

    public static byte[] Webp()
    {
        var pixels = Pixels(SKEncodedImageFormat.Webp)[12..];
        byte[] body =
        [
            .. "WEBP"u8, .. "VP8X"u8, 10, 0, 0, 0, 0x0C, 0, 0, 0, 63, 0, 0, 31, 0, 0,
            .. pixels,
            .. Riff("EXIF", Exif(1)),
            .. Riff("XMP ", Encoding.ASCII.GetBytes($"<x:xmpmeta>{Mark}-XMP</x:xmpmeta>")),
        ];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    /// <summary>One red pixel.</summary>
    public static byte[] Gif() =>
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0xFF, 0, 0, 0, 0, 0xFF,
        0x21, 0xFE, 8, .. Encoding.ASCII.GetBytes($"{Mark}-GIF"), 0,
        0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B,
        .. Encoding.ASCII.GetBytes($"<script>{Mark}</script>"),
    ];

    /// <summary>A PNG of which nothing but the header is there.</summary>
    public static byte[] HeaderOf(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", [0x78, 0x9C, 0x03, 0x00]), .. Chunk("IEND", [])];
    }

    // Maker, which way is up, and a place in London.
    private static byte[] Exif(int origin)
    {
        var maker = Encoding.ASCII.GetBytes($"{Mark}-MAKER\0");
        var place = Encoding.ASCII.GetBytes($"{Mark}-GPS\0");
        const int Directory = 8;
        const int Gps = Directory + 2 + (3 * 12) + 4;
        const int Data = Gps + 2 + (2 * 12) + 4;
        byte[] exif =
        [
            .. "II*\0"u8, .. BitConverter.GetBytes(Directory),
            3, 0,
            .. Entry(0x010F, 2, maker.Length, Data), .. Entry(0x0112, 3, 1, origin), .. Entry(0x8825, 4, 1, Gps),
            0, 0, 0, 0,
            2, 0,
            .. Entry(0x0001, 2, 2, 'N'), .. Entry(0x001B, 2, place.Length, Data + maker.Length),
            0, 0, 0, 0,
            .. maker, .. place,
        ];
        return exif;
    }

    private static byte[] Entry(int tag, int type, int count, int value) =>
        [.. BitConverter.GetBytes((ushort)tag), .. BitConverter.GetBytes((ushort)type), .. BitConverter.GetBytes(count), .. BitConverter.GetBytes(value)];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Riff(string name, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(content.Length), .. content, .. content.Length % 2 == 1 ? new byte[1] : []];

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        var crc = 0xFFFFFFFFu;
        foreach (var each in named)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(check, ~crc);
        return [.. length, .. named, .. check];
    }
}
