using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Sources;

/// <summary>Searches all that is read for the words of a confidential source.</summary>
public sealed class ConfidentialSourceTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    private static readonly string[] Secrets = ["Zebedee", "Quagmire", "ocelot.example", "walrus", "page 77", "1987-05-03", "narwhal", "okapi"];

    private static readonly string[] Identity = ["Zebedee", "Quagmire", "ocelot.example", "walrus", "1987-05-03"];

    private static async Task<IReadOnlyList<Change>> ReadingsAsync(TestNewsroom newsroom) =>
        [.. (await newsroom.ChangesAsync()).Where(change => change.Kind == ChangeKind.ConfidentialSourceRead)];

    private static readonly SourceFields Secret = new()
    {
        Title = "Zebedee at the ministry",
        Publisher = "Quagmire House",
        PublishedOn = "1987-05-03",
        Address = "https://ocelot.example/z",
        Notes = "Called the walrus.",
        IsConfidential = true,
        WithheldBecause = "They fear for their job.",
    };

    [Fact]
    public async Task Only_editors_and_checkers_who_work_on_the_claim_read_who_it_is()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (claim, source) = await SecretClaimAsync(newsroom, newsroom.Everything);
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var mayKnow = actor.Is(Role.Editor) || name == nameof(newsroom.Checker);
            var article = await newsroom.Use<ReadArticle>().RunAsync(actor, claim.ArticleId, Stop);
            var board = await newsroom.Use<ReadClaim>().RunAsync(actor, claim.Id, Stop);
            if (name is nameof(newsroom.Author) or nameof(newsroom.OtherAuthor) or nameof(newsroom.Nobody))
            {
                article.Missing();
                board.Missing();
                Assert.False((await newsroom.Use<ReadSources>().RunAsync(actor, new SourceFilter(), Stop)).IsDone);
                continue;
            }

            var sources = await newsroom.Use<ReadSources>().RunAsync(actor, new SourceFilter(), Stop).DoneAsync();
            var seen = Assert.Single(sources.Sources, other => other.Id == source.Id);
            Assert.Equal((true, mayKnow), (seen.IsWithheld, seen.MayBeShown));
            Secrecy(name, Json(sources), mayKnow: false);
            foreach (var json in new[] { Json(article.Done()), Json(board.Done()) })
            {
                // Whoever works with it reads its words; who it is, nobody does unasked.
                Assert.Equal(mayKnow, json.Contains("narwhal", StringComparison.Ordinal));
                Assert.All(Identity, secret => Assert.DoesNotContain(secret, json, StringComparison.OrdinalIgnoreCase));
            }

            var readings = await ReadingsAsync(newsroom);
            var shown = await newsroom.Use<ReadConfidentialSource>().RunAsync(actor, source.Id, Stop);
            Assert.Equal(mayKnow, shown.IsDone);
            Secrecy(name, Json(shown), mayKnow);
            // The reading is on record by ids, and a refusal is none.
            var after = await ReadingsAsync(newsroom);
            Assert.Equal(readings.Count + (mayKnow ? 1 : 0), after.Count);
            Assert.True(!mayKnow || (after[^1].PersonId == actor.Id && after[^1].Details["source"] == source.Id.ToString()));
            Secrecy(name, Json(after), mayKnow: false);

            // Nor by what stands around it in the library.
            Secrecy(name, Json(await newsroom.Use<ReadSource>().RunAsync(actor, source.Id, Stop).DoneAsync()), mayKnow: false);
            Secrecy(name, Json(await newsroom.Use<ReadSourceGroups>().RunAsync(actor, Stop).DoneAsync()), mayKnow: false);
            foreach (var secret in Secrets)
            {
                Assert.Equal((name, secret, 0), (name, secret, (await newsroom.Use<ReadSources>().RunAsync(actor, new SourceFilter { Words = secret }, Stop).DoneAsync()).Total));
            }

            Assert.Contains("They fear for their job.", Json(board.Done()), StringComparison.Ordinal);
            Secrecy(name, Json(await newsroom.Use<ReadHistory>().RunAsync(actor, claim.ArticleId, 1_000, Stop).DoneAsync()), mayKnow: false);
            Secrecy(name, Json(await newsroom.Use<ReadDesk>().RunAsync(actor, Stop).DoneAsync()), mayKnow: false);
            Secrecy(name, Json(await newsroom.Use<ReadArticles>().RunAsync(actor, Stop).DoneAsync()), mayKnow: false);
        }
    }

    [Fact]
    public async Task The_author_does_not_read_it_on_their_own_article()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (claim, _) = await SecretClaimAsync(newsroom, newsroom.Author);

        Secrecy("author", Json(await newsroom.Use<ReadArticle>().RunAsync(newsroom.Author, claim.ArticleId, Stop).DoneAsync()), mayKnow: false);
    }

    [Fact]
    public async Task An_author_who_checks_elsewhere_does_not_come_by_it_through_taking_the_claim()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var writer = await newsroom.JoinAsync("Wanda Writer", Role.Author, Role.Checker);
        var (claim, _) = await SecretClaimAsync(newsroom, writer);

        await newsroom.Use<AssignClaim>().RunAsync(writer, claim.Id, claim.Version, writer.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "author");

        Secrecy("writer", Json(await newsroom.Use<ReadArticle>().RunAsync(writer, claim.ArticleId, Stop).DoneAsync()), mayKnow: false);
    }

    [Fact]
    public async Task A_checker_does_not_reveal_it_by_attaching_it_to_a_claim_of_their_own()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (_, source) = await SecretClaimAsync(newsroom, newsroom.Author);
        var own = await newsroom.StartAsync(await newsroom.BringAsync(ClaimStatus.ToCheck), newsroom.SecondChecker);

        await newsroom.Use<AttachEvidence>().RunAsync(
            newsroom.SecondChecker, own.Id, own.Version, source.Id, new EvidenceFields { Stance = Stance.Context }, Stop).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        await newsroom.Use<EditSource>().RunAsync(
            newsroom.SecondChecker, source.Id, source.Version, Secret with { IsConfidential = false }, Stop).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        // Not even by the version of it.
        await newsroom.Use<EditSource>().RunAsync(newsroom.SecondChecker, source.Id, 99, Secret, Stop).RefusedAsync(RefusalKind.NotAllowed, "confidential");

        Secrecy("checker", Json(await newsroom.Use<ReadSources>().RunAsync(newsroom.SecondChecker, new SourceFilter(), Stop).DoneAsync()), mayKnow: false);
    }

    [Fact]
    public async Task Its_address_neither_finds_it_nor_is_refused_to_others()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (_, secret) = await SecretClaimAsync(newsroom, newsroom.Author);

        (await newsroom.Use<FindSource>().RunAsync(newsroom.SecondChecker, Secret.Address, Stop)).Missing();
        var plain = await newsroom.Use<AddSource>().RunAsync(newsroom.SecondChecker, new SourceFields { Title = "A page", Address = Secret.Address }, Stop).DoneAsync();
        Assert.NotEqual(secret.Id, plain.Id);
        // But two sources of one address are not both shown.
        await newsroom.Use<EditSource>().RunAsync(newsroom.Editor, secret.Id, secret.Version, Secret with { IsConfidential = false }, Stop).InvalidAsync("address");
    }

    [Fact]
    public async Task Whoever_may_not_read_its_excerpt_does_not_write_over_it_or_guess_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (claim, _) = await SecretClaimAsync(newsroom, newsroom.Author);
        var evidence = (await newsroom.EvidenceOfAsync(claim)).First(piece => !piece.IsWithdrawn);

        foreach (var guess in new[] { EvidenceFields.Of(evidence), new EvidenceFields { Stance = Stance.Context } })
        {
            await newsroom.Use<EditEvidence>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, evidence.Id, guess, Stop).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        }

        await newsroom.Use<EditEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, evidence.Id, EvidenceFields.Of(evidence) with { Locator = "page 78" }, Stop).DoneAsync();
    }

    [Fact]
    public async Task Readers_get_its_reason_and_nothing_else()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (claim, _) = await SecretClaimAsync(newsroom, newsroom.Author);
        await newsroom.ClearAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");
        await newsroom.SignOffAsync(await newsroom.ProposeAsync(claim, newsroom.Checker), newsroom.ThirdChecker);

        var publication = await newsroom.PublishAsync(claim.ArticleId);

        Secrecy("reader", Json(publication) + publication.Content, mayKnow: false);
        var evidence = Assert.Single(Assert.Single(PublishedJson.Read(publication.Content).Claims).Evidence);
        Assert.Equal(new PublishedEvidence { Key = evidence.Key, Stance = "Supports", WithheldBecause = "They fear for their job." }, evidence);

        // By which what is published later finds it again: of the evidence alone, and of no source.
        var keys = (await newsroom.EvidenceOfAsync(claim)).Select(of => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of.Id.ToString())))[..16]);
        Assert.Contains(evidence.Key, keys);
        Secrecy("preview", Json((await newsroom.Use<PreviewPublication>().RunAsync(newsroom.Editor, claim.ArticleId, new(), Stop).DoneAsync()).Content), mayKnow: false);
    }

    [Fact]
    public void The_withheld_copy_is_known_to_be_one_and_says_only_why()
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var source = new Source
        {
            Id = new(Guid.Empty),
            Kind = SourceKind.Person,
            Title = Secret.Title,
            Publisher = Secret.Publisher,
            PublishedOn = Secret.PublishedOn,
            Address = Secret.Address,
            CanonicalAddress = "ocelot.example/z",
            Notes = Secret.Notes,
            IsConfidential = true,
            WithheldBecause = Secret.WithheldBecause,
            CreatedBy = new(Guid.Empty),
            CreatedAt = now,
        };

        var withheld = source.Withheld();

        Secrecy("copy", Json(withheld) + withheld, mayKnow: false);
        Assert.True(withheld.IsWithheld);
    }

    /// <summary>A claim that the checker works on, with one piece of evidence from the secret source and one withdrawn.</summary>
    private static async Task<(Claim Claim, Source Source)> SecretClaimAsync(TestNewsroom newsroom, Actor author)
    {
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync(author: author)), newsroom.Checker);
        var source = await newsroom.Use<AddSource>().RunAsync(newsroom.Checker, Secret, Stop).DoneAsync();
        await newsroom.Use<WriteSourceNote>().RunAsync(newsroom.Checker, source.Id, "The walrus again.", Stop).DoneAsync();
        for (var i = 0; i < 2; i++)
        {
            claim = await newsroom.Use<AttachEvidence>().RunAsync(
                newsroom.Checker, claim.Id, claim.Version, source.Id, new EvidenceFields { Stance = Stance.Supports, Excerpt = "The narwhal said so.", Locator = "page 77" }, Stop).DoneAsync();
        }

        var second = (await newsroom.EvidenceOfAsync(claim))[^1];
        claim = await newsroom.Use<WithdrawEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, second.Id, "The okapi denied it.", Stop).DoneAsync();
        return (claim, source);
    }

    private static void Secrecy(string who, string json, bool mayKnow)
    {
        foreach (var secret in Secrets.Where(_ => !mayKnow))
        {
            Assert.False(json.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{who} reads “{secret}”");
        }

        Assert.True(!mayKnow || json.Contains(Secrets[0], StringComparison.Ordinal), $"{who} does not read who it is");
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static readonly JsonSerializerOptions Options = new() { Converters = { new Names() } };

    /// <summary>Lets dictionaries keyed by ids be written.</summary>
    private sealed class Names : System.Text.Json.Serialization.JsonConverter<PersonId>
    {
        public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());
    }
}
