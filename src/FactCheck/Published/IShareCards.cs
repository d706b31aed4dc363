namespace FactCheck.Published;

/// <summary>Draws the picture that other sites show beside a link to a verdict.</summary>
public interface IShareCards
{
    /// <summary>The card as a PNG, or nothing where this machine has no typeface to write it with.</summary>
    byte[]? Draw(ShareCard card);
}

/// <summary>What a share card says.</summary>
/// <param name="Newsroom">Whose it is.</param>
/// <param name="Words">The headline, or the claim’s exact words.</param>
/// <param name="Verdict">The rating’s word, or what the verdicts come to.</param>
/// <param name="Tone">Which icon and colour it wears; nothing for a whole article.</param>
/// <param name="Mark">What stands above it: "Retracted", or that it is a sample.</param>
public sealed record ShareCard(string Newsroom, string Words, string Verdict, string? Tone, string? Mark = null);
