using System.Buffers.Binary;

namespace FactCheck.Documents.Capturing;

/// <summary>Tells from what a recording says of its own length whether all of it is there.</summary>
internal static class RecordedLength
{
    // More than any recording has that is not made to keep us busy.
    private const int MostBoxes = 100_000;

    // The longest page of Ogg.
    private const int OggPage = 65_307;

    /// <summary>What is wrong with the length, in words; nothing where it is whole or says nothing of it.</summary>
    public static string? Fault(Stream whole, string mediaType)
    {
        var there = whole.Length;
        whole.Position = 0;
        return mediaType switch
        {
            "audio/wav" or "video/x-msvideo" => Said(Chunk(whole, isLittle: true), there),
            "audio/aiff" => Said(Chunk(whole, isLittle: false), there),
            "audio/mp4" or "video/mp4" or "video/quicktime" => Boxes(whole),
            "video/webm" or "video/x-matroska" => Said(Segment(whole), there),
            "audio/ogg" => Pages(whole) ? null : "It is cut off in the middle.",
            "audio/mpeg" or "audio/aac" or "audio/amr" => RecordedFrames.Fault(whole, mediaType),
            "audio/flac" => FlacFrames.Fault(whole),
            _ => null,
        };
    }

    internal static string? Said(long? said, long there) => said is { } length && length > there
        ? FormattableString.Invariant($"It is cut off: by what it says of itself it has at least {length:N0} bytes, and {there:N0} are here.")
        : null;

    // A length of nothing or of all ones is that of a recording whose end was not known when it began.
    private static long? Chunk(Stream whole, bool isLittle)
    {
        Span<byte> head = stackalloc byte[8];
        if (whole.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return null;
        }

        var length = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) : BinaryPrimitives.ReadUInt32BigEndian(head[4..]);
        return length is 0 or uint.MaxValue ? null : length + 8L;
    }

    private static string? Boxes(Stream whole)
    {
        var (at, there, isIndexed) = (0L, whole.Length, false);
        Span<byte> head = stackalloc byte[16];
        for (var box = 0; box < MostBoxes && at < there; box++)
        {
            whole.Position = at;
            var read = whole.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (read < 8)
            {
                // A few bytes after the index are some program's padding.
                return isIndexed ? null : NoIndex;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(head) switch
            {
                0 => there - at,
                1 when read == head.Length => BinaryPrimitives.ReadInt64BigEndian(head[8..]),
                var size => size,
            };
            if (length < 8 || head[4..8].ContainsAnyExceptInRange((byte)' ', (byte)'~'))
            {
                return isIndexed ? null : NoIndex;
            }

            isIndexed |= head[4..8].SequenceEqual("moov"u8) || head[4..8].SequenceEqual("moof"u8);
            if (length > there - at)
            {
                return Said(length > long.MaxValue - at ? long.MaxValue : at + length, there);
            }

            at += length;
        }

        return isIndexed ? null : NoIndex;
    }

    private const string NoIndex = "The index without which it cannot be played is missing: it is cut off, or its recording was not finished.";

    private static long? Segment(Stream whole)
    {
        Span<byte> head = stackalloc byte[64];
        head = head[..whole.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (Number(head, 4) is not { } first || first.Value + first.End + 4 > head.Length)
        {
            return null;
        }

        var segment = (int)first.Value + first.End;
        return head[segment..].StartsWith((ReadOnlySpan<byte>)[0x18, 0x53, 0x80, 0x67]) && Number(head, segment + 4) is { } second ? second.Value + second.End : null;
    }

    // A number of Matroska, whose first set bit tells how long it is; nothing where it is cut off or says that it is unknown.
    private static (long Value, int End)? Number(ReadOnlySpan<byte> head, int at)
    {
        if (at >= head.Length || head[at] == 0)
        {
            return null;
        }

        var bytes = System.Numerics.BitOperations.LeadingZeroCount((uint)head[at]) - 23;
        if (at + bytes > head.Length)
        {
            return null;
        }

        var value = (long)head[at] & ((1 << (8 - bytes)) - 1);
        foreach (var each in head.Slice(at + 1, bytes - 1))
        {
            value = (value << 8) | each;
        }

        return value == (1L << (7 * bytes)) - 1 ? null : (value, at + bytes);
    }

    // The last page must be whole.
    private static bool Pages(Stream whole)
    {
        const int Fixed = 27;
        whole.Position = Math.Max(0, whole.Length - OggPage);
        var tail = new byte[whole.Length - whole.Position];
        whole.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("OggS"u8);
        if (at < 0 || at + Fixed > tail.Length || at + Fixed + tail[at + 26] > tail.Length)
        {
            return false;
        }

        var end = at + Fixed + tail[at + 26];
        foreach (var segment in tail.AsSpan(at + Fixed, tail[at + 26]))
        {
            end += segment;
        }

        return end <= tail.Length;
    }
}
