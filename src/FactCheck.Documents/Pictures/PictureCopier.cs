using FactCheck.Documents.Capturing;
using FactCheck.Sources;
using SkiaSharp;

namespace FactCheck.Documents.Pictures;

/// <summary>Draws pictures anew with Skia: upright, in common colours, no larger than a screen, and without anything that was written beside the pixels.</summary>
public sealed class PictureCopier : IPictureCopier, IDisposable
{
    private const int Quality = 85;

    private static readonly HashSet<string> Drawn = new(StringComparer.Ordinal) { MediaTypes.Png, MediaTypes.Jpeg, MediaTypes.Gif, MediaTypes.Webp };

    private readonly PictureLimits limits;
    private readonly BoundedWork work;

    /// <summary><paramref name="broken"/> is told what a decoder threw on a picture that it could not read.</summary>
    public PictureCopier(PictureLimits limits, Action<Exception>? broken = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        this.limits = limits;
        work = new BoundedWork(limits.AtOnce, limits.Time, broken);
    }

    /// <inheritdoc />
    public async Task<Outcome<PictureCopy>> CopyAsync(Stream original, string mediaType, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(mediaType);
        if (mediaType == MediaTypes.Svg)
        {
            return Refusal.Invalid("file", "A drawing (SVG) can hold programs and call other addresses, so it is not drawn here: its text is shown.");
        }

        if (!Drawn.Contains(mediaType))
        {
            return Refusal.Invalid("file", "Pictures of this kind are kept but cannot be shown here. Take the file to look at it.");
        }

        return await Bounded.ReadAsync(original, limits.FileBytes, cancellation) is { } bytes
            ? await work.DoAsync<PictureCopy>(_ => Copy(bytes, mediaType), "file", cancellation)
            : Refusal.Invalid("file", "This picture is too large a file to be shown here. Take the file to look at it.");
    }

    /// <inheritdoc />
    public void Dispose() => work.Dispose();

    private Outcome<PictureCopy> Copy(byte[] bytes, string mediaType)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0)
        {
            return Damaged();
        }

        // All that was read until now is the header.
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > limits.Pixels)
        {
            return Refusal.Invalid(
                "file",
                FormattableString.Invariant($"This picture has {width:N0} × {height:N0} pixels, more than the {limits.Pixels / 1_000_000.0:0.#} million that are drawn here. It is kept as it is: take the file to look at it."));
        }

        var scaled = codec.GetScaledDimensions(Math.Min(1, (float)limits.Edge / Math.Max(width, height)));
        var isOpaque = codec.Info.AlphaType == SKAlphaType.Opaque;
        var (decoded, isWhole) = Decode(codec, scaled, isOpaque);
        if (decoded is null)
        {
            return Damaged();
        }

        using (decoded)
        {
            var isTurned = codec.EncodedOrigin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
            var of = new OriginalPicture(isTurned ? height : width, isTurned ? width : height, Math.Max(1, codec.FrameCount), isWhole);
            return Draw(decoded, codec.EncodedOrigin, of, asJpeg: isOpaque && mediaType is MediaTypes.Jpeg or MediaTypes.Webp);
        }
    }

    private static (SKBitmap? Decoded, bool IsWhole) Decode(SKCodec codec, SKSizeI size, bool isOpaque)
    {
        using var colours = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap();
        if (!bitmap.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul, colours)))
        {
            bitmap.Dispose();
            return (null, false);
        }

        // A file that is cut off leaves pixels untouched, and what was in memory before is nobody's to see.
        bitmap.Erase(isOpaque ? SKColors.White : SKColors.Transparent);
        var result = codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        if (result is SKCodecResult.Success or SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput)
        {
            return (bitmap, result == SKCodecResult.Success);
        }

        bitmap.Dispose();
        return (null, false);
    }

    private Outcome<PictureCopy> Draw(SKBitmap decoded, SKEncodedOrigin origin, OriginalPicture of, bool asJpeg)
    {
        var fit = Math.Min(1.0, (double)limits.Edge / Math.Max(of.Width, of.Height));
        var (width, height) = (Math.Max(1, (int)Math.Round(of.Width * fit)), Math.Max(1, (int)Math.Round(of.Height * fit)));
        using var colours = SKColorSpace.CreateSrgb();
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, asJpeg ? SKAlphaType.Opaque : SKAlphaType.Premul, colours));
        if (surface is null)
        {
            return Damaged();
        }

        surface.Canvas.Clear(asJpeg ? SKColors.White : SKColors.Transparent);
        var upright = Upright(origin, decoded.Width, decoded.Height, out var uprightWidth, out var uprightHeight);
        surface.Canvas.Scale((float)width / uprightWidth, (float)height / uprightHeight);
        surface.Canvas.Concat(in upright);
        using (var image = SKImage.FromBitmap(decoded))
        {
            surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }

        using var pixels = surface.PeekPixels();
        // Without a colour space nothing is written but the pixels.
        using var bare = pixels.WithColorSpace(null!);
        using var encoded = asJpeg ? bare.Encode(SKEncodedImageFormat.Jpeg, Quality) : bare.Encode(SKEncodedImageFormat.Png, 100);
        return encoded is null ? Damaged() : new PictureCopy(encoded.ToArray(), asJpeg ? MediaTypes.Jpeg : MediaTypes.Png, width, height, of);
    }

    private static SKMatrix Upright(SKEncodedOrigin origin, float width, float height, out float uprightWidth, out float uprightHeight)
    {
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        (uprightWidth, uprightHeight) = isTurned ? (height, width) : (width, height);
        return origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
    }

    private static Refusal Damaged() => Refusal.Invalid("file", "This picture is damaged or not what it seems to be, and cannot be shown. It is kept as it is: take the file to look at it.");
}
