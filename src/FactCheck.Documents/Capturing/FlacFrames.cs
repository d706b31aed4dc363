using System.Buffers.Binary;

namespace FactCheck.Documents.Capturing;

/// <summary>
/// Tells of a FLAC recording, which says at its beginning how many samples it has, whether its last frame is there and whole.
/// Only the end of it is read; what stands behind it, as tags do, is no part of it.
/// </summary>
internal static class FlacFrames
{
    private const int StreamInfo = 34;
    private const int UnsaidFrame = 256 * 1024;
    private const int LongestHead = 16;
    private const int MostBlocks = 1_000;
    private const string CutOff = "It is cut off in the middle.";

    /// <summary>What is wrong with the length, in words; nothing where it is whole or says nothing of it.</summary>
    public static string? Fault(Stream whole)
    {
        Span<byte> head = stackalloc byte[8 + StreamInfo];
        if (whole.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith("fLaC"u8) || (head[4] & 0x7F) != 0)
        {
            return null;
        }

        var info = head[8..];
        var total = BinaryPrimitives.ReadInt64BigEndian(info[10..]) & 0xF_FFFF_FFFF;
        var longest = info[7] << 16 | info[8] << 8 | info[9];
        if (total == 0)
        {
            return null;
        }

        if (Start(whole) is not { } start || start >= whole.Length)
        {
            return CutOff;
        }

        var from = Math.Max(start, whole.Length - (2L * (longest == 0 ? UnsaidFrame : longest)) - UnsaidFrame);
        whole.Position = from;
        var tail = new byte[whole.Length - whole.Position];
        whole.ReadExactly(tail);
        return Last(tail, BinaryPrimitives.ReadUInt16BigEndian(info), total) switch
        {
            null => from == start ? CutOff : null,
            (var at, var end) when end == total && IsWhole(tail.AsSpan(at)) => null,
            _ => CutOff,
        };
    }

    // Where the sound begins, behind the blocks that tell of it; nothing where they are not all there.
    private static long? Start(Stream whole)
    {
        Span<byte> head = stackalloc byte[4];
        var (at, isLast) = (4L, false);
        for (var block = 0; block < MostBlocks && !isLast; block++)
        {
            whole.Position = Math.Min(at, whole.Length);
            if (whole.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            {
                return null;
            }

            (at, isLast) = (at + head.Length + (head[1] << 16 | head[2] << 8 | head[3]), head[0] >= 0x80);
        }

        return at;
    }

    // The last frame that begins in the tail, and the sample after it.
    private static (int At, long End)? Last(ReadOnlySpan<byte> tail, int blockSize, long total)
    {
        for (var at = tail.Length - 2; at >= 0; at--)
        {
            if (tail[at] == 0xFF && (tail[at + 1] & 0xFE) == 0xF8 && EndOf(tail[at..Math.Min(tail.Length, at + LongestHead)], blockSize) is { } end && end <= total)
            {
                return (at, end);
            }
        }

        return null;
    }

    private static long? EndOf(ReadOnlySpan<byte> head, int blockSize)
    {
        if (head.Length < 6 || (head[2] >> 4) is 0 || (head[2] & 15) == 15 || (head[3] & 1) != 0)
        {
            return null;
        }

        // The number is written as UTF-8 writes a letter.
        var more = head[4] < 0x80 ? 0 : System.Numerics.BitOperations.LeadingZeroCount(~((uint)head[4] << 24)) - 1;
        var (size, rate) = (head[2] >> 4, head[2] & 15);
        var (sizeBytes, rateBytes) = (size is 6 or 7 ? size - 5 : 0, rate is 12 ? 1 : rate is 13 or 14 ? 2 : 0);
        var check = 5 + more + sizeBytes + rateBytes;
        if ((more == 0 && head[4] >= 0x80) || more > 6 || check >= head.Length || Crc8(head[..check]) != head[check])
        {
            return null;
        }

        var number = more == 0 ? head[4] : head[4] & ((1L << (6 - more)) - 1);
        foreach (var each in head.Slice(5, more))
        {
            number = number << 6 | (uint)(each & 0x3F);
        }

        var samples = size switch
        {
            1 => 192,
            < 6 => 576 << (size - 2),
            6 => head[5 + more] + 1,
            7 => BinaryPrimitives.ReadUInt16BigEndian(head[(5 + more)..]) + 1,
            _ => 256 << (size - 8),
        };
        return ((head[1] & 1) == 0 ? number * blockSize : number) + samples;
    }

    // Over a frame with its own sum at the end the sum comes to nothing.
    private static bool IsWhole(ReadOnlySpan<byte> fromHead)
    {
        var sum = 0;
        for (var at = 0; at < fromHead.Length; at++)
        {
            sum ^= fromHead[at] << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 0x8000) == 0 ? sum << 1 : ((sum << 1) ^ 0x8005) & 0xFFFF;
            }

            sum &= 0xFFFF;
            if (sum == 0 && at > 6)
            {
                return true;
            }
        }

        return false;
    }

    private static int Crc8(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        foreach (var each in bytes)
        {
            sum ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 0x80) == 0 ? sum << 1 : ((sum << 1) ^ 0x07) & 0xFF;
            }
        }

        return sum;
    }
}
