namespace FactCheck.Claims.Carrying;

/// <summary>A word or a mark of a text: half-open UTF-16 offsets, and the key that equal words of both revisions share.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="Key">The same for the same word in another case, with other quotes, dashes or another way of writing an accent.</param>
/// <param name="IsWord">Whether it has letters or digits.</param>
internal readonly record struct Piece(int Start, int End, int Key, bool IsWord);
