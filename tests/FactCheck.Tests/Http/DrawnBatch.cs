using System.Buffers.Binary;
using System.Text;

namespace FactCheck.Tests.Http;

/// <summary>What a batch of drawing says to a browser, as far as it is about what can be pressed: read from the bytes of the circuits' own format.</summary>
internal sealed class DrawnBatch
{
    private const int FrameLength = 20;

    private readonly byte[] bytes;
    private readonly int strings;

    private DrawnBatch(byte[] bytes)
    {
        this.bytes = bytes;
        strings = Int32(bytes.Length - 4);
    }

    private enum FrameKind
    {
        Element = 1,
        Text = 2,
        Attribute = 3,
        Markup = 8,
    }

    /// <summary>Every event that this batch lets the browser send.</summary>
    public static IReadOnlyList<DrawnHandler> HandlersOf(byte[] bytes) => [.. new DrawnBatch(bytes).Handlers()];

    private IEnumerable<DrawnHandler> Handlers()
    {
        var frames = Int32(bytes.Length - 16);
        var count = Int32(frames);
        var owners = new Stack<(int Index, int End)>();
        for (var index = 0; index < count; index++)
        {
            while (owners.TryPeek(out var past) && past.End <= index)
            {
                owners.Pop();
            }

            var at = At(frames, index);
            switch ((FrameKind)Int32(at))
            {
                case FrameKind.Element:
                    owners.Push((index, index + Int32(at + 4)));
                    break;
                case FrameKind.Attribute when BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at + 12)) is > 0 and var id:
                    yield return owners.TryPeek(out var owner)
                        ? new(id, Text(at + 4)![2..], Text(At(frames, owner.Index) + 8)!, Words(frames, owner), IsClosed(frames, owner))
                        : new(id, Text(at + 4)![2..], "", "", IsClosed: false);
                    break;
                default:
                    break;
            }
        }
    }

    private string Words(int frames, (int Index, int End) element)
    {
        var words = new StringBuilder();
        for (var index = element.Index + 1; index < element.End; index++)
        {
            if ((FrameKind)Int32(At(frames, index)) is FrameKind.Text or FrameKind.Markup)
            {
                words.Append(Text(At(frames, index) + 4));
            }
        }

        return words.ToString().Trim();
    }

    private bool IsClosed(int frames, (int Index, int End) element)
    {
        for (var index = element.Index + 1; index < element.End && (FrameKind)Int32(At(frames, index)) == FrameKind.Attribute; index++)
        {
            if (Text(At(frames, index) + 4) == "aria-disabled")
            {
                return true;
            }
        }

        return false;
    }

    private static int At(int frames, int index) => frames + 4 + (index * FrameLength);

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    // A place in the table of strings, where each stands behind its length in groups of seven bits.
    private string? Text(int at)
    {
        if (Int32(at) is var number && number < 0)
        {
            return null;
        }

        var (start, length, shift) = (Int32(strings + (number * 4)), 0, 0);
        byte group;
        do
        {
            group = bytes[start++];
            length |= (group & 0x7F) << shift;
            shift += 7;
        }
        while ((group & 0x80) != 0);
        return Encoding.UTF8.GetString(bytes, start, length);
    }
}

/// <summary>An event that a person's browser may send: a number that the server gave to a handler, and what it hangs on.</summary>
internal sealed record DrawnHandler(ulong Id, string Event, string Element, string Words, bool IsClosed);
