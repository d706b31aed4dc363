using System.Text;

namespace FactCheck.Documents.Capturing;

/// <summary>The marks with which formats begin that are neither text nor packed.</summary>
internal static class Signatures
{
    /// <summary>What a file is that begins like this, or nothing.</summary>
    public static string? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? MediaTypes.Png
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? MediaTypes.Jpeg
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? MediaTypes.Gif
        : head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) ? "image/tiff"
        : head.Length > 12 && head.StartsWith("RIFF"u8) ? head[8..12] switch
        {
            [(byte)'W', (byte)'E', (byte)'B', (byte)'P'] => MediaTypes.Webp,
            [(byte)'W', (byte)'A', (byte)'V', (byte)'E'] => "audio/wav",
            [(byte)'A', (byte)'V', (byte)'I', (byte)' '] => "video/x-msvideo",
            _ => null,
        }
        : head.Length > 12 && head.StartsWith("FORM"u8) && head[8..11].SequenceEqual("AIF"u8) ? "audio/aiff"
        : head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8) ? Encoding.ASCII.GetString(head[8..12]) switch
        {
            "heic" or "heix" or "mif1" or "msf1" => "image/heic",
            "avif" => "image/avif",
            "M4A " or "M4B " => "audio/mp4",
            "qt  " => "video/quicktime",
            _ => "video/mp4",
        }
        : head.StartsWith("ID3"u8) || head is [0xFF, 0xFB or 0xFA or 0xF3 or 0xF2, ..] ? "audio/mpeg"
        : head is [0xFF, 0xF1 or 0xF9, ..] ? "audio/aac"
        : head.StartsWith("#!AMR"u8) ? "audio/amr"
        : head.StartsWith("OggS"u8) ? "audio/ogg"
        : head.StartsWith("fLaC"u8) ? "audio/flac"
        : head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? head[..Math.Min(64, head.Length)].IndexOf("matroska"u8) >= 0 ? "video/x-matroska" : "video/webm"
        : head is [0, 0, 1, 0xBA or 0xB3, ..] ? "video/mpeg"
        : head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "application/x-ole-storage"
        : head.StartsWith("{\\rtf"u8) ? MediaTypes.Rtf
        : null;
}
