using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests;

/// <summary>Two people on one thing: different fields merge, the same field is nobody's until they decide.</summary>
public sealed class FieldMergeTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Different_fields_of_a_claim_merge_whoever_is_second()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        var seen = ClaimFields.Of(claim);
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, seen with { Claimant = "The mayor", Priority = ClaimPriority.High }, Stop).DoneAsync();

        var merged = await newsroom.Use<EditClaim>().RunAsync(newsroom.Checker, claim.Id, claim.Version, new(seen with { Wording = "Mine." }, seen), Stop).DoneAsync();

        Assert.Equal(seen with { Wording = "Mine.", Claimant = "The mayor", Priority = ClaimPriority.High }, ClaimFields.Of(merged));
        Assert.Equal(ClaimFields.Of(merged), ClaimFields.Of(await newsroom.ClaimAsync(claim.Id)));
        // The record says what the second changed, and nothing else.
        Assert.Equal(["wording", "wordingWas"], (await newsroom.ChangesAsync())[^1].Details.Keys.Order());
    }

    [Fact]
    public async Task The_same_field_is_not_overwritten_and_all_three_texts_come_back()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        var seen = ClaimFields.Of(claim);
        var theirs = await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, seen with { Wording = "Theirs." }, Stop).DoneAsync();

        var stale = Assert.IsType<Outcome<Claim>.Stale>(
            await newsroom.Use<EditClaim>().RunAsync(newsroom.Checker, claim.Id, claim.Version, new(seen with { Wording = "Mine.", Priority = ClaimPriority.High }, seen), Stop));

        Assert.Equal([new FieldConflict("wording", seen.Wording, "Theirs.", "Mine.")], stale.Conflicts);
        Assert.Equal(theirs.Version, stale.Current.Version);
        Assert.Equal("Theirs.", (await newsroom.ClaimAsync(claim.Id)).Wording);
        // Decided: mine over theirs, which is what was seen by now.
        var decided = await newsroom.Use<EditClaim>().RunAsync(
            newsroom.Checker, claim.Id, stale.Current.Version, new(seen with { Wording = "Mine.", Priority = ClaimPriority.High }, ClaimFields.Of(stale.Current)), Stop).DoneAsync();
        Assert.Equal(("Mine.", ClaimPriority.High), (decided.Wording, decided.Priority));
    }

    [Fact]
    public async Task Both_writing_the_same_is_no_conflict()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        var (seen, same) = (ClaimFields.Of(claim), ClaimFields.Of(claim) with { Wording = "The same." });
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, same, Stop).DoneAsync();
        Assert.Equal("The same.", (await newsroom.Use<EditClaim>().RunAsync(newsroom.Checker, claim.Id, claim.Version, new(same, seen), Stop).DoneAsync()).Wording);
    }

    [Fact]
    public async Task Who_does_not_say_what_they_saw_is_stale_as_before()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        var seen = ClaimFields.Of(claim);
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, seen with { Priority = ClaimPriority.High }, Stop).DoneAsync();
        var stale = Assert.IsType<Outcome<Claim>.Stale>(await newsroom.Use<EditClaim>().RunAsync(newsroom.Checker, claim.Id, claim.Version, seen with { Wording = "Mine." }, Stop));
        Assert.Null(stale.Conflicts);
    }

    [Fact]
    public async Task A_merge_asks_the_claims_way_like_any_edit()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var seen = ClaimFields.Of(claim);
        await newsroom.ProposeAsync(claim, newsroom.Checker);
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, new(seen with { Wording = "Mine." }, seen), Stop).RefusedAsync(RefusalKind.NotNow, "frozen");
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Reader, claim.Id, claim.Version, new(seen with { Wording = "Mine." }, seen), Stop).RefusedAsync(RefusalKind.NotAllowed);
    }

    [Fact]
    public async Task Excerpt_and_locator_of_one_piece_of_evidence_merge()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var piece = Assert.Single(await newsroom.EvidenceOfAsync(claim));
        var seen = EvidenceFields.Of(piece);
        await newsroom.Use<EditEvidence>().RunAsync(newsroom.Editor, claim.Id, claim.Version, piece.Id, seen with { Locator = "page 9" }, Stop).DoneAsync();

        await newsroom.Use<EditEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, piece.Id, new(seen with { Excerpt = "4,015 fewer" }, seen), Stop).DoneAsync();

        Assert.Equal(seen with { Locator = "page 9", Excerpt = "4,015 fewer" }, EvidenceFields.Of(Assert.Single(await newsroom.EvidenceOfAsync(claim))));
        var stale = Assert.IsType<Outcome<Claim>.Stale>(
            await newsroom.Use<EditEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, piece.Id, new(seen with { Locator = "page 1" }, seen), Stop));
        Assert.Equal([new FieldConflict("locator", "table 3", "page 9", "page 1")], stale.Conflicts);
    }

    [Fact]
    public async Task Fields_of_a_source_merge_and_those_of_an_article_too()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        var seen = SourceFields.Of(source);
        await newsroom.Use<EditSource>().RunAsync(newsroom.Editor, source.Id, source.Version, seen with { Notes = "Call them." }, Stop).DoneAsync();
        var merged = await newsroom.Use<EditSource>().RunAsync(newsroom.Checker, source.Id, source.Version, new(seen with { Title = "Jobs" }, seen), Stop).DoneAsync();
        Assert.Equal(("Jobs", "Call them."), (merged.Title, merged.Notes));

        var article = await newsroom.DraftAsync();
        var fields = ArticleFields.Of(article);
        await newsroom.Use<EditArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, fields with { Headline = "Theirs" }, Stop).DoneAsync();
        var both = await newsroom.Use<EditArticle>().RunAsync(
            newsroom.CheckingEditor, article.Id, article.Version, new(fields with { Policy = ReviewPolicy.Unanimous, Reviewers = [newsroom.Checker.Id, newsroom.SecondChecker.Id] }, fields), Stop).DoneAsync();
        Assert.Equal(("Theirs", ReviewPolicy.Unanimous, 2), (both.Headline, both.Policy, both.Reviewers.Count));
        var stale = Assert.IsType<Outcome<Article>.Stale>(
            await newsroom.Use<EditArticle>().RunAsync(newsroom.CheckingEditor, article.Id, article.Version, new(fields with { Headline = "Mine" }, fields), Stop));
        Assert.Equal([new FieldConflict("headline", article.Headline, "Theirs", "Mine")], stale.Conflicts);
    }

    [Fact]
    public async Task What_stands_of_a_confidential_source_is_not_told_by_a_conflict()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker, confidential: true, title: "Mamadou the driver");
        var seen = SourceFields.Of(source);
        await newsroom.Use<EditSource>().RunAsync(newsroom.Editor, source.Id, source.Version, seen with { Title = "Mamadou Traoré" }, Stop).DoneAsync();

        var stale = Assert.IsType<Outcome<Source>.Stale>(
            await newsroom.Use<EditSource>().RunAsync(newsroom.Checker, source.Id, source.Version, new(seen with { Title = "M. the driver" }, seen), Stop));

        Assert.Equal([new FieldConflict("title", "Mamadou the driver", null, "M. the driver")], stale.Conflicts);
        Assert.DoesNotContain("Traoré", System.Text.Json.JsonSerializer.Serialize(stale, Readable), StringComparison.Ordinal);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
