using FactCheck.Claims;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Sources;

public sealed class SourceTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Theory]
    [InlineData("2012", true)]
    [InlineData("2012-12", true)]
    [InlineData("2012-12-20", true)]
    [InlineData("2012-13", false)]
    [InlineData("2012-02-30", false)]
    [InlineData("20 Dec 2012", false)]
    [InlineData("12", false)]
    [InlineData("٢٠١٢", false)]
    public async Task A_date_is_as_precise_as_it_is_known(string date, bool isTaken)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var outcome = newsroom.Use<AddSource>().RunAsync(newsroom.Checker, new SourceFields { Title = "Figures", PublishedOn = date }, Stop);
        if (isTaken)
        {
            Assert.Equal(date, (await outcome.DoneAsync()).PublishedOn);
        }
        else
        {
            await outcome.InvalidAsync("publishedOn");
        }
    }

    [Fact]
    public async Task Each_field_is_checked_and_a_confidential_source_says_why()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        Task<Outcome<Source>> Add(SourceFields fields) => newsroom.Use<AddSource>().RunAsync(newsroom.Checker, fields, Stop);
        var good = new SourceFields { Title = "Figures" };

        await Add(good with { Title = " " }).InvalidAsync("title");
        await Add(good with { Title = new string('x', Typed.MostLine + 1) }).InvalidAsync("title");
        await Add(good with { Publisher = new string('x', Typed.MostLine + 1) }).InvalidAsync("publisher");
        await Add(good with { Notes = new string('x', Typed.MostParagraph + 1) }).InvalidAsync("notes");
        await Add(good with { Kind = (SourceKind)99 }).InvalidAsync("kind");
        await Add(good with { IsConfidential = true }).InvalidAsync("withheldBecause");
        await Add(good with { IsConfidential = true, WithheldBecause = "\u200B" }).InvalidAsync("withheldBecause");
        Assert.Null((await Add(good with { WithheldBecause = "Not asked for." }).DoneAsync()).WithheldBecause);
    }

    [Fact]
    public async Task Evidence_is_checked_and_is_only_changed_through_its_own_claim_until_it_is_withdrawn()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var other = await newsroom.BringAsync(ClaimStatus.Checking);
        var evidence = (await newsroom.EvidenceOfAsync(claim)).Single();
        var fields = EvidenceFields.Of(evidence);
        Task<Outcome<Claim>> Edit(Claim on, EvidenceFields typed) => newsroom.Use<EditEvidence>().RunAsync(newsroom.Checker, on.Id, on.Version, evidence.Id, typed, Stop);

        await Edit(claim, fields with { Stance = (Stance)9 }).InvalidAsync("stance");
        await Edit(claim, fields with { Excerpt = new string('x', Typed.MostParagraph + 1) }).InvalidAsync("excerpt");
        await Edit(claim, fields with { Locator = new string('x', Typed.MostLine + 1) }).InvalidAsync("locator");
        (await Edit(other, fields with { Excerpt = "Mine." })).Missing();
        (await newsroom.Use<WithdrawEvidence>().RunAsync(newsroom.Checker, other.Id, other.Version, evidence.Id, "No.", Stop)).Missing();
        await newsroom.Use<WithdrawEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, evidence.Id, " ", Stop).InvalidAsync("reason");
        await newsroom.Use<AttachEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, newsroom.Clock.New<SourceId>(), fields, Stop).InvalidAsync("source");

        var withdrawn = await newsroom.Use<WithdrawEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, evidence.Id, "Wrong year.", Stop).DoneAsync();

        (await Edit(withdrawn, fields with { Excerpt = "Back." })).Missing();
        var kept = (await newsroom.EvidenceOfAsync(claim)).Single();
        Assert.Equal((true, "Wrong year.", newsroom.Checker.Id, "4,012 fewer jobs"), (kept.IsWithdrawn, kept.WithdrawnBecause, kept.WithdrawnBy, kept.Excerpt));
    }

    [Fact]
    public async Task A_source_saved_over_another_version_is_stale_and_nothing_is_lost()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        var edited = await newsroom.Use<EditSource>().RunAsync(newsroom.Checker, source.Id, source.Version, SourceFields.Of(source) with { Title = "Mine" }, Stop).DoneAsync();

        var stale = (await newsroom.Use<EditSource>().RunAsync(newsroom.Editor, source.Id, source.Version, SourceFields.Of(source) with { Title = "Theirs" }, Stop)).Stale();

        Assert.Equal("Mine", stale.Title);
        Assert.Equal(edited.Version, stale.Version);
        (await newsroom.Use<EditSource>().RunAsync(newsroom.Editor, newsroom.Clock.New<SourceId>(), 1, SourceFields.Of(source), Stop)).Missing();
    }
}
