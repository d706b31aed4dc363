using System.Buffers.Binary;
using System.Text;
using FactCheck.Documents;
using FactCheck.Documents.Pictures;
using FactCheck.Sources;
using SkiaSharp;
using Xunit;

namespace FactCheck.Tests.Documents.Pictures;

public sealed class PictureCopierTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static readonly TheoryData<string> Kinds = ["image/jpeg", "image/png", "image/webp", "image/gif"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_copy_holds_no_byte_of_what_the_file_tells_beside_its_pixels(string kind)
    {
        var original = Of(kind);
        Assert.Contains(Telling.Mark, Encoding.Latin1.GetString(original), StringComparison.Ordinal);
        using var copier = new PictureCopier(new PictureLimits());

        var copy = await CopyAsync(copier, original, kind).DoneAsync();

        var bytes = Encoding.Latin1.GetString(copy.Content);
        foreach (var told in new[] { Telling.Mark, "Exif", "eXIf", "xmp", "adobe", "GPS", "Photoshop", "script", "ICC", "tEXt", "iTXt" })
        {
            Assert.DoesNotContain(told, bytes, StringComparison.OrdinalIgnoreCase);
        }

        // And no part that could hold any.
        var allowed = copy.MediaType == "image/png" ? new HashSet<string>(StringComparer.Ordinal) { "IHDR", "sBIT", "IDAT", "IEND" } : ["E0", "DB", "C0", "C2", "C4", "DA"];
        Assert.All(PartsOf(copy), part => Assert.Contains(part, allowed));
        using var pixels = SKBitmap.Decode(copy.Content);
        Assert.Equal((copy.Width, copy.Height), (pixels.Width, pixels.Height));
        Assert.Equal('r', Colour(pixels, 0, 0));
    }

    [Theory]
    [InlineData(1, "rgby")]
    [InlineData(2, "gryb")]
    [InlineData(3, "ybgr")]
    [InlineData(4, "byrg")]
    [InlineData(5, "rbgy")]
    [InlineData(6, "bryg")]
    [InlineData(7, "ygbr")]
    [InlineData(8, "gyrb")]
    public async Task A_copy_stands_upright_as_the_camera_said(int origin, string quarters)
    {
        using var copier = new PictureCopier(new PictureLimits());

        var copy = await CopyAsync(copier, Telling.Jpeg(origin), "image/jpeg").DoneAsync();

        using var pixels = SKBitmap.Decode(copy.Content);
        Assert.Equal(origin >= 5 ? (32, 64) : (64, 32), (pixels.Width, pixels.Height));
        Assert.Equal((pixels.Width, pixels.Height), (copy.Of.Width, copy.Of.Height));
        Assert.Equal(
            quarters,
            string.Concat(Colour(pixels, 0, 0), Colour(pixels, 1, 0), Colour(pixels, 0, 1), Colour(pixels, 1, 1)));
    }

    [Fact]
    public async Task A_large_picture_is_shown_no_larger_than_a_screen_with_its_shape()
    {
        using var copier = new PictureCopier(new PictureLimits { Edge = 100 });

        var copy = await CopyAsync(copier, Telling.Jpeg(6, 800, 400), "image/jpeg").DoneAsync();

        Assert.Equal((50, 100, 400, 800), (copy.Width, copy.Height, copy.Of.Width, copy.Of.Height));
        using var pixels = SKBitmap.Decode(copy.Content);
        Assert.Equal('b', Colour(pixels, 0, 0));
    }

    [Fact]
    public async Task Fifty_thousand_by_fifty_thousand_is_refused_by_its_header_alone()
    {
        using var copier = new PictureCopier(new PictureLimits());
        var refusal = (await CopyAsync(copier, Telling.HeaderOf(50_000, 50_000), "image/png")).Refused(RefusalKind.Invalid);
        Assert.Contains("50,000 × 50,000 pixels, more than the 60 million", refusal.Message, StringComparison.Ordinal);
        // The control: of a smaller one the pixels are asked for, and are not there.
        var copy = await CopyAsync(copier, Telling.HeaderOf(50, 50), "image/png");
        Assert.True(copy is Outcome<PictureCopy>.Done { Value.Of.IsWhole: false } || copy.Refused(RefusalKind.Invalid).Message.Contains("damaged", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_picture_cut_off_half_way_shows_what_is_there_and_says_so_or_is_refused_in_words(string kind)
    {
        using var copier = new PictureCopier(new PictureLimits());
        var whole = kind == "image/gif" ? Telling.Gif() : Telling.Pixels(kind switch { "image/png" => SKEncodedImageFormat.Png, "image/webp" => SKEncodedImageFormat.Webp, _ => SKEncodedImageFormat.Jpeg }, 600, 400);
        var outcome = await CopyAsync(copier, whole[..(whole.Length / 2)], kind);
        Assert.True(outcome is Outcome<PictureCopy>.Done { Value.Of.IsWhole: false } or Outcome<PictureCopy>.Refused { Refusal.Kind: RefusalKind.Invalid }, outcome.ToString());
        if (kind == "image/jpeg")
        {
            using var pixels = SKBitmap.Decode(outcome.Done().Content);
            Assert.Equal('r', Colour(pixels, 0, 0));
        }
    }

    [Theory]
    [InlineData("image/svg+xml", "programs")]
    [InlineData("image/heic", "cannot be shown here")]
    [InlineData("image/tiff", "cannot be shown here")]
    public async Task What_is_not_drawn_says_why(string kind, string said)
    {
        using var copier = new PictureCopier(new PictureLimits());
        Assert.Contains(said, (await CopyAsync(copier, "<svg onload='alert(1)'/>"u8.ToArray(), kind)).Refused(RefusalKind.Invalid).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_damage_brings_the_drawing_down()
    {
        using var copier = new PictureCopier(new PictureLimits { Pixels = 1_000_000 });
        var random = new Random(20_260_302);
        foreach (var kind in Kinds.Select(row => row.Data))
        {
            for (var i = 0; i < 150; i++)
            {
                var bytes = Of(kind);
                for (var hits = random.Next(1, 12); hits > 0; hits--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                var outcome = await CopyAsync(copier, bytes, kind);
                Assert.True(outcome.IsDone || outcome is Outcome<PictureCopy>.Refused { Refusal.Kind: RefusalKind.Invalid });
                Assert.DoesNotContain(Telling.Mark, outcome.ValueOrDefault is { } copy ? Encoding.Latin1.GetString(copy.Content) : "", StringComparison.Ordinal);
            }
        }
    }

    private static byte[] Of(string kind) => kind switch
    {
        "image/jpeg" => Telling.Jpeg(),
        "image/png" => Telling.Png(),
        "image/webp" => Telling.Webp(),
        _ => Telling.Gif(),
    };

    private static async Task<Outcome<PictureCopy>> CopyAsync(PictureCopier copier, byte[] original, string kind)
    {
        using var stream = new MemoryStream(original);
        return await copier.CopyAsync(stream, kind, Stop);
    }

    // The middle of a quarter, by the name of its colour.
    private static char Colour(SKBitmap pixels, int right, int down)
    {
        var colour = pixels.GetPixel((pixels.Width * ((2 * right) + 1)) / 4, (pixels.Height * ((2 * down) + 1)) / 4);
        return (colour.Red > 128, colour.Green > 128, colour.Blue > 128) switch
        {
            (true, false, false) => 'r',
            (false, true, false) => 'g',
            (false, false, true) => 'b',
            (true, true, false) => 'y',
            _ => '?',
        };
    }

    private static IEnumerable<string> PartsOf(PictureCopy copy)
    {
        var (bytes, isPng) = (copy.Content, copy.MediaType == "image/png");
        for (var at = isPng ? 8 : 2; at < bytes.Length - 4;)
        {
            if (isPng)
            {
                yield return Encoding.ASCII.GetString(bytes, at + 4, 4);
                at += 12 + BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            }
            else
            {
                Assert.Equal(0xFF, bytes[at]);
                yield return bytes[at + 1].ToString("X2", System.Globalization.CultureInfo.InvariantCulture);
                if (bytes[at + 1] == 0xDA)
                {
                    Assert.Equal([0xFF, 0xD9], bytes[^2..]);
                    yield break;
                }

                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            }
        }
    }
}
