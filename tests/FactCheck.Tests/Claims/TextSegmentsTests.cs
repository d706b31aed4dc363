using CsCheck;
using FactCheck.Claims;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class TextSegmentsTests
{
    private static readonly Gen<(string Text, int Start, int End, (int Start, int End, int Key)[] Passages)> Texts =
        from text in Gen.String[0, 60]
        from a in Gen.Int[0, text.Length]
        from b in Gen.Int[0, text.Length]
        from passages in Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, text.Length], Gen.Int[1, 9]).Array[0, 12]
        select (text, Math.Min(a, b), Math.Max(a, b), passages);

    [Fact]
    public void The_segments_rebuild_the_text_in_order_and_without_gaps() => Texts.Sample(t =>
    {
        var segments = TextSegments.Of(t.Start, t.End, t.Passages);
        Assert.Equal(t.Text[t.Start..t.End], string.Concat(segments.Select(s => t.Text[s.Start..s.End])));
        Assert.All(segments, s => Assert.True(s.Start < s.End));
        Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    });

    [Fact]
    public void Every_code_unit_carries_exactly_the_keys_that_cover_it() => Texts.Sample(t =>
    {
        foreach (var segment in TextSegments.Of(t.Start, t.End, t.Passages))
        {
            for (var at = segment.Start; at < segment.End; at++)
            {
                var covering = t.Passages.Where(p => p.Start <= at && at < p.End).Select(p => p.Key).Distinct().Order();
                Assert.Equal(covering, segment.Keys);
            }
        }
    });

    [Fact]
    public void A_number_stands_once_where_its_passage_really_ends() => Texts.Sample(t =>
    {
        var segments = TextSegments.Of(t.Start, t.End, t.Passages);
        var ends = t.Passages.Where(p => p.Start < p.End && p.Start < t.End && t.Start < p.End && p.End <= t.End)
            .Select(p => (p.End, p.Key)).Distinct().Order();
        Assert.Equal(ends, segments.SelectMany(s => s.Ending.Select(key => (s.End, key))).Order());
    });

    [Fact]
    public void Overlapping_claims_share_a_segment()
    {
        var segments = TextSegments.Of(0, 12, [(2, 8, 1), (6, 12, 2)]);
        Assert.Equal(
            ["0-2:", "2-6:1", "6-8:1,2!1", "8-12:2!2"],
            segments.Select(s => $"{s.Start}-{s.End}:{string.Join(',', s.Keys)}{(s.Ending.Count > 0 ? "!" : "")}{string.Join(',', s.Ending)}"));
    }

    [Fact]
    public void A_stretch_that_ends_before_it_starts_is_a_bug() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSegments.Of(3, 2, []));
}
