using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Sources;

public sealed class ContactTests
{
    private static readonly SourceFields Call = new()
    {
        Kind = SourceKind.Call,
        Title = "Talk with the mayor",
        Notes = "Said that the bridge is closed.",
        Contact = new Contact
        {
            With = "Mayor Osei",
            By = "Chen Checker",
            On = "2026-03-01 14:30",
            Way = ContactWay.Telephone,
            Consent = Consent.OnTheRecord,
            Recorded = RecordingConsent.WithConsent,
        },
    };

    private static readonly SourceFields Observation = new()
    {
        Kind = SourceKind.Observation,
        Title = "The closed bridge",
        Contact = new Contact { By = "Chen Checker", On = "2026-03-01", Place = "the old bridge" },
    };

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_talk_and_an_observation_are_logged_with_who_when_how_and_on_what_terms()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        foreach (var fields in new[] { Call, Observation })
        {
            var added = await newsroom.Use<AddSource>().RunAsync(newsroom.Checker, fields, Stop).DoneAsync();
            var kept = (await newsroom.ReadAsync(session => session.Sources.FindAsync(added.Id, Stop)))!;
            Assert.Equal(fields.Contact, kept.Contact);
            Assert.Equal(fields.Notes, kept.Notes);
        }
    }

    [Theory]
    [InlineData("contact.with")]
    [InlineData("contact.by")]
    [InlineData("contact.on")]
    [InlineData("contact.way")]
    [InlineData("contact.consent")]
    public async Task A_talk_says_each_of_them(string left)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var contact = Call.Contact!;
        contact = left switch
        {
            "contact.with" => contact with { With = " " },
            "contact.by" => contact with { By = null },
            "contact.on" => contact with { On = null },
            "contact.way" => contact with { Way = null },
            _ => contact with { Consent = null },
        };

        await newsroom.Use<AddSource>().RunAsync(newsroom.Checker, Call with { Contact = contact }, Stop).InvalidAsync(left);
    }

    [Fact]
    public async Task A_talk_without_anything_about_it_is_refused_like_one_with_half_of_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        Task<Outcome<Source>> Add(SourceFields fields) => newsroom.Use<AddSource>().RunAsync(newsroom.Checker, fields, Stop);

        await Add(Call with { Contact = null }).InvalidAsync("contact.with");
        await Add(Call with { Contact = Call.Contact! with { On = "yesterday" } }).InvalidAsync("contact.on");
        await Add(Call with { Contact = Call.Contact! with { On = "2026-02-30" } }).InvalidAsync("contact.on");
        await Add(Call with { Contact = Call.Contact! with { Way = (ContactWay)9 } }).InvalidAsync("contact.way");
        await Add(Call with { Contact = Call.Contact! with { Consent = (Consent)9 } }).InvalidAsync("contact.consent");
        await Add(Call with { Contact = Call.Contact! with { Recorded = (RecordingConsent)9 } }).InvalidAsync("contact.recorded");
        await Add(Call with { Contact = Call.Contact! with { Consent = Consent.OnBackground } }).InvalidAsync("contact.describedAs");
        await Add(Observation with { Contact = Observation.Contact! with { Place = null } }).InvalidAsync("contact.place");
        await Add(Observation with { Contact = Observation.Contact! with { By = null } }).InvalidAsync("contact.by");
    }

    [Fact]
    public async Task A_page_has_no_talk_whatever_is_sent_with_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var added = await newsroom.Use<AddSource>().RunAsync(newsroom.Checker, Call with { Kind = SourceKind.Page }, Stop).DoneAsync();

        Assert.Null(added.Contact);
    }

    [Fact]
    public async Task Other_terms_are_another_source_to_a_verdict_that_rests_on_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.Use<AddSource>().RunAsync(newsroom.Checker, Call, Stop).DoneAsync();
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker);
        claim = await newsroom.SignOffAsync(await newsroom.ProposeAsync(await newsroom.EvidenceAsync(claim, newsroom.Checker, source), newsroom.Checker), newsroom.ThirdChecker);

        await newsroom.Use<EditSource>().RunAsync(
            newsroom.Editor, source.Id, source.Version, Call with { Contact = Call.Contact! with { Consent = Consent.OffTheRecord } }, Stop).DoneAsync();

        Assert.All(await newsroom.AnswersAsync(claim), answer => Assert.False(answer.IsValid));
        // And off the record there is nothing left that it could rest on.
        claim = await newsroom.ClaimAsync(claim.Id);
        await newsroom.Use<FactCheck.Review.SignOffVerdict>().RunAsync(newsroom.ThirdChecker, claim.Id, claim.Version, null, Stop).RefusedAsync(RefusalKind.NotNow, "no-evidence");
    }
}
