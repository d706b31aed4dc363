using CsCheck;
using Xunit;

namespace FactCheck.Tests;

public sealed class CommonSequenceTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char['a', 'd'], 0, 9];

    [Theory]
    [InlineData("abcd", "bd", "b0d1")]
    [InlineData("abab", "baba", "b0a1b2")]
    [InlineData("", "abc", "")]
    [InlineData("abc", "xyz", "")]
    public void It_pairs_what_both_have_in_order(string one, string other, string expected) =>
        Assert.Equal(expected, string.Concat(Of(one, other).Select(pair => $"{one[pair.One]}{pair.Other}")));

    [Fact]
    public void Its_pairs_are_alike_rise_in_both_and_are_as_many_as_any() => Gen.Select(Words, Words).Sample((one, other) =>
    {
        var pairs = Of(one, other);
        Assert.All(pairs, pair => Assert.Equal(one[pair.One], other[pair.Other]));
        Assert.All(pairs.Zip(pairs.Skip(1)), step => Assert.True(step.First.One < step.Second.One && step.First.Other < step.Second.Other));
        Assert.Equal(Longest(one, other), pairs.Count);
    });

    private static IReadOnlyList<(int One, int Other)> Of(string one, string other) => CommonSequence.Of(one.Length, other.Length, (i, j) => one[i] == other[j]);

    // Every way of leaving letters out of the first, tried.
    private static int Longest(string one, string other) => Enumerable.Range(0, 1 << one.Length)
        .Select(mask => string.Concat(one.Where((_, at) => (mask & (1 << at)) != 0)))
        .Where(part => IsIn(part, other)).Max(part => part.Length);

    private static bool IsIn(string part, string whole)
    {
        var at = 0;
        foreach (var letter in whole)
        {
            at += at < part.Length && part[at] == letter ? 1 : 0;
        }

        return at == part.Length;
    }
}
