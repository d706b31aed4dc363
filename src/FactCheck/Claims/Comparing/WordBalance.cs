using System.Runtime.InteropServices;
using FactCheck.Claims.Carrying;

namespace FactCheck.Claims.Comparing;

/// <summary>How many words a text gained and lost; what only moved counts for neither.</summary>
/// <param name="Added">Words that were not there before.</param>
/// <param name="Removed">Words that are not there any more.</param>
public readonly record struct WordBalance(int Added, int Removed)
{
    /// <summary>The balance from one text to the next.</summary>
    public static WordBalance Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var keys = new Keys();
        var counts = new Dictionary<int, int>();
        foreach (var piece in Pieces.Of(before, keys).Where(piece => piece.IsWord))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, piece.Key, out _)--;
        }

        foreach (var piece in Pieces.Of(after, keys).Where(piece => piece.IsWord))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, piece.Key, out _)++;
        }

        return new WordBalance(counts.Values.Where(count => count > 0).Sum(), -counts.Values.Where(count => count < 0).Sum());
    }
}
