using FactCheck.Articles;
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
    public void Headings_quotes_addresses_and_the_date_are_frozen_and_read_back()
    {
        var article = Sample.Mali with
        {
            Formatting = [new(0, 10, FormattingKind.Heading), new(2, 6, FormattingKind.Address, "https://example.org/?a=1&b=2")],
            DatedOn = new DateOnly(2013, 1, 10),
        };
        var content = PublishedJson.Write(article);
        Assert.Contains("""
            "formatting":[{"start":0,"end":10,"kind":"Heading"},{"start":2,"end":6,"kind":"Address","address":"https://example.org/?a=1\u0026b=2"}],"datedOn":"2013-01-10"
            """.Trim(), content, StringComparison.Ordinal);
        Assert.Equivalent(article, PublishedJson.Read(content), strict: true);
    }

    [Fact]
    public void What_was_frozen_before_texts_had_headings_is_read_as_plain_paragraphs()
    {
        var content = PublishedJson.Write(Sample.Mali).Replace("\"formatting\":[],", "", StringComparison.Ordinal);
        Assert.DoesNotContain("formatting", content, StringComparison.Ordinal);

        var article = PublishedJson.Read(content);

        Assert.Empty(article.Formatting);
        Assert.Null(article.DatedOn);
        Assert.Equivalent(Sample.Mali, article, strict: true);
    }

    [Fact]
    public void Its_hash_is_the_SHA_256_of_its_UTF_8_bytes() =>
        Assert.Equal("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", PublishedJson.Hash("hello"));
}
