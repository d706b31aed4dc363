namespace FactCheck.Sources;

/// <summary>Draws a picture anew, so that what is shown holds nothing of the file but what is seen.</summary>
public interface IPictureCopier
{
    /// <summary>
    /// The copy; refused, in the reader's words, where the picture is too large, is of a kind that is not drawn, or cannot be
    /// read. A refusal of kind <see cref="RefusalKind.NotNow"/> may pass, every other one is the file's for good.
    /// </summary>
    Task<Outcome<PictureCopy>> CopyAsync(Stream original, string mediaType, CancellationToken cancellation);
}

/// <summary>A picture that was drawn anew.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">PNG or JPEG.</param>
/// <param name="Width">Its pixels across.</param>
/// <param name="Height">Its pixels down.</param>
/// <param name="Of">What the original says of itself.</param>
public sealed record PictureCopy(byte[] Content, string MediaType, int Width, int Height, OriginalPicture Of);

/// <summary>What an original says of itself, as it is seen.</summary>
/// <param name="Width">Its pixels across, upright.</param>
/// <param name="Height">Its pixels down, upright.</param>
/// <param name="Pictures">How many pictures it holds; the copy shows the first.</param>
/// <param name="IsWhole">Whether it goes to its end; a file that was cut off shows what is there.</param>
public sealed record OriginalPicture(int Width, int Height, int Pictures = 1, bool IsWhole = true);
