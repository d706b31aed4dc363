using CsCheck;
using FactCheck.Sources;
using FactCheck.Web.Components.Sources;
using Xunit;

namespace FactCheck.Tests.Components.Sources;

public sealed class SourceAddressTests
{
    private static readonly Gen<bool?> Either = Of<bool?>(null, true, false);

    private static readonly Gen<SourceFilter> Filters =
        from words in Gen.OneOf(Gen.Const((string?)null), Gen.String[Gen.Char[' ', 'z'], 1, 20].Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => (string?)text))
        from kind in Of([null, .. Enum.GetValues<SourceKind>().Select(kind => (SourceKind?)kind)])
        from primary in Either
        from used in Either
        from confidential in Either
        from capture in Of([null, .. Enum.GetValues<CaptureStanding>().Select(standing => (CaptureStanding?)standing)])
        from order in Of(Enum.GetValues<SourceOrder>())
        from turned in Gen.Bool
        from start in Gen.Int[0, 10_000]
        from hasGroup in Gen.Bool
        from publisher in Of(null, "Łódź & Co", "a=b?c#d")
        select new SourceFilter
        {
            Words = words,
            Kind = kind,
            IsPrimary = primary,
            IsUsed = used,
            IsConfidential = confidential,
            Capture = capture,
            Order = order,
            IsTurned = turned,
            From = start,
            Group = hasGroup ? SourceGroupId.From(new Guid("01890000-0000-7000-8000-000000000001")) : null,
            Publisher = publisher,
        };

    private static Gen<T> Of<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(at => all[at]);

    [Fact]
    public void An_address_says_all_that_is_looked_for() =>
        Filters.Sample(filter => Assert.Equal(filter, SourceAddress.Read("http://desk.example/" + SourceAddress.Of(filter, null))));

    [Theory]
    [InlineData("http://desk.example/sources", true, false)]
    [InlineData("http://desk.example/sources?words=a/b", true, false)]
    [InlineData("http://desk.example/sources/01890000-0000-7000-8000-000000000001?words=a", true, true)]
    [InlineData("http://desk.example/sources/01890000-0000-7000-8000-000000000001/captures/01890000-0000-7000-8000-000000000002", false, true)]
    [InlineData("http://desk.example/articles", false, false)]
    [InlineData("http://other.example/sources", false, false)]
    public void An_address_is_the_library_s_and_shows_a_source_or_none(string address, bool isOfLibrary, bool showsOne) =>
        Assert.Equal((isOfLibrary, showsOne), (SourceAddress.IsOfLibrary(address, "http://desk.example/"), SourceAddress.ShownIn(address) is not null));

    [Fact]
    public void What_an_address_says_wrongly_is_left_out() =>
        Assert.Equal(
            new SourceFilter { Words = "konna" },
            SourceAddress.Read("http://desk.example/sources?words=konna&kind=Zeppelin&primary=perhaps&group=x&capture=9&order=Up&from=-3&turned=no"));
}
