using System.Buffers.Binary;

namespace FactCheck.Documents.Capturing;

/// <summary>
/// Goes from frame to frame of a recording that is nothing but frames, each of which says how long it is, and tells whether
/// the last is whole. A recording that was cut between two frames looks whole, save an MP3 that says how many bytes it has.
/// </summary>
internal static class RecordedFrames
{
    // Ten hours of the shortest frames.
    private const int MostFrames = 2_000_000;
    private const int HeadLength = 7;

    private static readonly byte[] AmrNarrow = [12, 13, 15, 17, 19, 20, 26, 31, 5];
    private static readonly byte[] AmrWide = [17, 23, 32, 36, 40, 46, 50, 58, 60, 5];

    // Thousands of bits a second, by the header's index: version 1 layers I, II and III, then version 2 layer I, and II and III.
    private static readonly short[][] Bitrates =
    [
        [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
        [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
        [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
        [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
        [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    ];

    private static readonly int[] Rates = [44_100, 48_000, 32_000];

    /// <summary>What is wrong with the length, in words; nothing where it is whole, as far as can be told.</summary>
    public static string? Fault(Stream whole, string mediaType)
    {
        var start = AfterTag(whole);
        return mediaType switch
        {
            "audio/mpeg" => SaidByMp3(whole, start) ?? Walked(whole, start, Mp3),
            "audio/aac" => Walked(whole, start, Adts),
            "audio/amr" => Begins(whole, "#!AMR-WB\n"u8) ? Walked(whole, 9, head => Amr(head, AmrWide)) : Walked(whole, 6, head => Amr(head, AmrNarrow)),
            _ => null,
        };
    }

    // What is no frame ends the walk: tags and whatever else stands behind a recording are none.
    private static string? Walked(Stream read, long at, Func<ReadOnlySpan<byte>, int?> lengthOf)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        for (var frame = 0; frame < MostFrames && at < read.Length; frame++)
        {
            read.Position = at;
            var there = read.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (lengthOf(head[..there]) is not { } length)
            {
                return null;
            }

            at += length;
            if (at > read.Length)
            {
                // One frame alone may be anything that begins alike.
                return frame > 0 ? "It is cut off in the middle." : null;
            }
        }

        return null;
    }

    // The head of a frame that is itself cut off tells no length, but that there was to be more.
    private static int? Begun(ReadOnlySpan<byte> head) => head.Length > 0 && head[0] == 0xFF ? HeadLength : null;

    private static int? Mp3(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4)
        {
            return Begun(head);
        }

        if (head[0] != 0xFF || head[1] < 0xE0)
        {
            return null;
        }

        var (version, layer, bitrate, rate) = ((head[1] >> 3) & 3, 4 - ((head[1] >> 1) & 3), head[2] >> 4, (head[2] >> 2) & 3);
        if (version == 1 || layer == 4 || bitrate is 0 or 15 || rate == 3)
        {
            return null;
        }

        var isFirst = version == 3;
        var bits = 1_000 * Bitrates[isFirst ? layer - 1 : layer == 1 ? 3 : 4][bitrate];
        var samples = Rates[rate] >> (isFirst ? 0 : version == 2 ? 1 : 2);
        var padding = (head[2] >> 1) & 1;
        return layer == 1 ? ((12 * bits / samples) + padding) * 4 : ((layer == 3 && !isFirst ? 72 : 144) * bits / samples) + padding;
    }

    private static int? Adts(ReadOnlySpan<byte> head) =>
        head.Length < 6 ? Begun(head)
        : head[0] == 0xFF && (head[1] & 0xF6) == 0xF0 && (((head[3] & 3) << 11) | (head[4] << 3) | (head[5] >> 5)) is >= 7 and var length ? length : null;

    private static int? Amr(ReadOnlySpan<byte> head, byte[] lengths) =>
        head.Length == 0 || (head[0] & 0x83) != 0 ? null
        : (head[0] >> 3) is var kind && kind < lengths.Length ? 1 + lengths[kind]
        // Frames that were lost or hold nothing.
        : kind >= 14 ? 1
        : null;

    // Encoders write into the first frame how many bytes there are in all.
    private static string? SaidByMp3(Stream read, long start)
    {
        Span<byte> head = stackalloc byte[64];
        read.Position = start;
        head = head[..read.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (Mp3(head) is null)
        {
            return null;
        }

        var (isFirst, isMono) = ((head[1] & 8) != 0, head[3] >> 6 == 3);
        var at = 4 + (isFirst ? (isMono ? 17 : 32) : (isMono ? 9 : 17));
        if (head.Length < at + 16 || !(head[at..].StartsWith("Xing"u8) || head[at..].StartsWith("Info"u8)))
        {
            return null;
        }

        var (hasFrames, hasBytes) = ((head[at + 7] & 1) != 0, (head[at + 7] & 2) != 0);
        return hasBytes ? RecordedLength.Said(start + BinaryPrimitives.ReadUInt32BigEndian(head[(at + (hasFrames ? 12 : 8))..]), read.Length) : null;
    }

    private static long AfterTag(Stream read)
    {
        Span<byte> head = stackalloc byte[10];
        read.Position = 0;
        return read.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.StartsWith("ID3"u8)
            ? head.Length + ((head[6] & 0x7FL) << 21 | (head[7] & 0x7FL) << 14 | (head[8] & 0x7FL) << 7 | (head[9] & 0x7FL))
            : 0;
    }

    private static bool Begins(Stream read, ReadOnlySpan<byte> with)
    {
        Span<byte> head = stackalloc byte[16];
        read.Position = 0;
        return head[..read.ReadAtLeast(head, with.Length, throwOnEndOfStream: false)].StartsWith(with);
    }
}
