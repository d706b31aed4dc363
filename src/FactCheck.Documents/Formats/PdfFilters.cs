using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace FactCheck.Documents.Formats;

/// <summary>Counts what the streams of a PDF unpack to before they are unpacked, and stops at the limit.</summary>
internal sealed class PdfFilters(IFilterProvider inner, long most) : ILookupFilterProvider
{
    private long unpacked;

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Guarded(inner.GetFilters(dictionary));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary, IPdfTokenScanner scanner) =>
        Guarded(inner is ILookupFilterProvider lookup ? lookup.GetFilters(dictionary, scanner) : inner.GetFilters(dictionary));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Guarded(inner.GetNamedFilters(names));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetAllFilters() => Guarded(inner.GetAllFilters());

    private IReadOnlyList<IFilter> Guarded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => filter is Counting ? filter : new Counting(filter, this))];

    private void Count(long bytes)
    {
        unpacked += bytes;
        if (unpacked > most)
        {
            throw UnreadableException.TooLarge("file", $"Unpacked, this PDF is larger than {most / (1024.0 * 1024):0.#} MB, which no text needs. It was given up.");
        }
    }

    private sealed class Counting(IFilter filter, PdfFilters of) : IFilter
    {
        // The old method packs at most so tightly; its true measure is known only by unpacking.
        private const int MostLzw = 256 * 1024;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            switch (filter.GetType().Name)
            {
                case "FlateFilter":
                    Measure(input);
                    return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
                case "LzwFilter" when input.Length > MostLzw:
                    throw new InvalidDataException("A stream that could unpack without a bound.");
                default:
                    var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
                    of.Count(decoded.Length);
                    return decoded;
            }
        }

        private void Measure(Memory<byte> input)
        {
            var buffer = new byte[81_920];
            try
            {
                using var stream = new MemoryStream(input.ToArray(), writable: false);
                using var plain = new ZLibStream(stream, CompressionMode.Decompress);
                while (plain.Read(buffer) is > 0 and var count)
                {
                    of.Count(count);
                }
            }
            catch (InvalidDataException)
            {
                // Damaged streams are unpacked as far as they go; what was counted so far counts.
            }
        }
    }
}
