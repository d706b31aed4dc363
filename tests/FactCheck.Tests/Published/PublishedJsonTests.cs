using FactCheck.Published;
using Xunit;

namespace FactCheck.Tests.Published;

public sealed class PublishedJsonTests
{
    [Fact]
    public void A_publication_is_read_back_as_it_was_frozen()
    {
        var content = PublishedJson.Write(Sample.Mali);
        Assert.Equal(content, PublishedJson.Write(PublishedJson.Read(content)));
        Assert.Equivalent(Sample.Mali, PublishedJson.Read(content), strict: true);
    }

    [Fact]
    public void Its_hash_is_the_SHA_256_of_its_UTF_8_bytes() =>
        Assert.Equal("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", PublishedJson.Hash("hello"));
}
