using FactCheck.Published;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Published;

/// <summary>What readers get of a talk is what its terms allow.</summary>
public sealed class ConsentTests
{
    private static readonly string[] Name = ["Zebedee", "Quagmire", "corner table"];

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Theory]
    [InlineData(Consent.OnTheRecord, true, true, true)]
    [InlineData(Consent.OnBackground, true, false, true)]
    [InlineData(Consent.NotForAttribution, true, false, false)]
    [InlineData(Consent.OffTheRecord, false, false, false)]
    public async Task The_terms_decide_whether_it_its_name_and_its_words_are_published(Consent consent, bool isThere, bool isNamed, bool isQuoted)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var page = await PublishedAsync(newsroom, consent, isConfidential: false);

        var talk = Assert.Single(page.Claims).Evidence.SingleOrDefault(piece => piece.Title != "Labour figures");
        Assert.Equal(isThere, talk is not null);
        var content = PublishedJson.Write(page);
        Assert.All(Name, part => Assert.Equal(isNamed, content.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(isQuoted, content.Contains("The narwhal left at noon.", StringComparison.Ordinal));
        Assert.Equal(consent == Consent.OnBackground, talk?.Title == "somebody at the harbour");
        Assert.Equal(isQuoted, talk?.Terms?.Contains(ContactWords.Of(consent), StringComparison.Ordinal) == true);
        // What the desk wrote down for itself stays there under any terms.
        Assert.DoesNotContain("okapi", content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Consent.OnTheRecord, true)]
    [InlineData(Consent.OnBackground, true)]
    [InlineData(Consent.NotForAttribution, true)]
    [InlineData(Consent.OffTheRecord, false)]
    public async Task A_confidential_one_is_its_reason_and_off_the_record_not_even_that(Consent consent, bool isThere)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var content = PublishedJson.Write(await PublishedAsync(newsroom, consent, isConfidential: true));

        Assert.All([.. Name, "narwhal", "harbour", "okapi"], part => Assert.DoesNotContain(part, content, StringComparison.Ordinal));
        Assert.Equal(isThere, content.Contains("They fear for their job.", StringComparison.Ordinal));
    }

    private static async Task<PublishedArticle> PublishedAsync(TestNewsroom newsroom, Consent consent, bool isConfidential)
    {
        var source = await newsroom.Use<AddSource>().RunAsync(
            newsroom.Checker,
            new SourceFields
            {
                Kind = SourceKind.Call,
                Title = "Talk with Zebedee",
                Publisher = "Quagmire House",
                Notes = "Mentioned the okapi.",
                IsConfidential = isConfidential,
                WithheldBecause = isConfidential ? "They fear for their job." : null,
                Contact = new Contact
                {
                    With = "Zebedee",
                    By = "Chen Checker",
                    On = "2026-03-01",
                    Way = ContactWay.InPerson,
                    Place = "the corner table",
                    Consent = consent,
                    DescribedAs = consent == Consent.OnBackground ? "somebody at the harbour" : null,
                },
            },
            Stop).DoneAsync();
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker);
        claim = await newsroom.EvidenceAsync(claim, newsroom.Checker);
        claim = await newsroom.Use<AttachEvidence>().RunAsync(
            newsroom.Checker, claim.Id, claim.Version, source.Id, new EvidenceFields { Stance = Stance.Supports, Excerpt = "The narwhal left at noon.", Locator = "at the corner table" }, Stop).DoneAsync();
        await newsroom.SignOffAsync(await newsroom.ProposeAsync(claim, newsroom.Checker), newsroom.ThirdChecker);
        await newsroom.ClearAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");
        return PublishedJson.Read((await newsroom.PublishAsync(claim.ArticleId)).Content);
    }
}
