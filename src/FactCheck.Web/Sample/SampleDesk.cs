using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Web.Sample;

/// <summary>The acts of the sample's people, each through its use case, on the newest version of what they act on.</summary>
internal sealed class SampleDesk(
    IDatabase database,
    AddClaim addClaim,
    ClearPassage clear,
    SetAsideClaim setAside,
    StartChecking start,
    AttachEvidence attach,
    ProposeVerdict propose,
    SignOffVerdict signOff,
    RequestChanges requestChanges,
    AskAuthor ask,
    WriteComment write,
    SuggestWording suggest)
{
    public async Task<Claim> ClaimAsync(
        Article article, Actor by, string quote, string wording, ClaimKind kind, string? claimant, CancellationToken cancellation, ClaimPriority priority = ClaimPriority.Normal)
    {
        var fields = new ClaimFields { Wording = wording, Kind = kind, Claimant = claimant, Priority = priority };
        return (await addClaim.RunAsync(by, article.Id, [await PassageAsync(article, quote, cancellation)], fields, cancellation)).OrThrow();
    }

    public async Task ClearAsync(Article article, Actor by, CancellationToken cancellation, params string[] sentences)
    {
        foreach (var sentence in sentences)
        {
            (await clear.RunAsync(by, article.Id, await PassageAsync(article, sentence, cancellation), cancellation)).OrThrow();
        }
    }

    /// <summary>Dismisses the suggestions but those that hold one of these words.</summary>
    public async Task DismissSuggestionsAsync(Article article, Actor by, CancellationToken cancellation, params string[] but)
    {
        var claims = await database.ReadAsync(session => session.Claims.OfArticleAsync(article.Id, cancellation), cancellation);
        foreach (var claim in claims.Where(claim => claim.Status == ClaimStatus.Suggested && !but.Any(word => claim.Wording.Contains(word, StringComparison.Ordinal))))
        {
            (await setAside.RunAsync(by, claim.Id, claim.Version, null, cancellation)).OrThrow();
        }
    }

    public async Task<Claim> StartAsync(Claim claim, Actor by, CancellationToken cancellation) =>
        (await start.RunAsync(by, claim.Id, claim.Version, cancellation)).OrThrow();

    public async Task<Claim> AttachAsync(Claim claim, Actor by, SourceId source, Stance stance, string? excerpt, string? locator, CancellationToken cancellation) =>
        (await attach.RunAsync(by, claim.Id, claim.Version, source, new EvidenceFields { Stance = stance, Excerpt = excerpt, Locator = locator }, cancellation)).OrThrow();

    public async Task<Claim> ProposeAsync(Claim claim, Actor by, string rating, string explanation, CancellationToken cancellation) =>
        (await propose.RunAsync(by, claim.Id, claim.Version, rating, explanation, cancellation)).OrThrow();

    public async Task<Claim> SignOffAsync(Claim claim, Actor by, CancellationToken cancellation) =>
        (await signOff.RunAsync(by, claim.Id, claim.Version, null, cancellation)).OrThrow();

    public async Task<Claim> RequestChangesAsync(Claim claim, Actor by, string note, CancellationToken cancellation) =>
        (await requestChanges.RunAsync(by, claim.Id, claim.Version, note, cancellation)).OrThrow();

    public async Task<Claim> AskAsync(Claim claim, Actor by, string question, CancellationToken cancellation) =>
        (await ask.RunAsync(by, claim.Id, claim.Version, question, null, null, cancellation)).OrThrow();

    public async Task<Comment> SayAsync(Claim claim, Actor by, string words, Comment? to, CancellationToken cancellation) =>
        (await write.RunAsync(by, claim.Id, to?.ThreadId, words, cancellation)).OrThrow();

    public async Task SuggestAsync(Claim claim, Actor by, string quote, string words, string reason, CancellationToken cancellation)
    {
        var article = await database.ReadAsync(session => session.Articles.FindAsync(claim.ArticleId, cancellation), cancellation);
        (await suggest.RunAsync(by, claim.ArticleId, await PassageAsync(article!, quote, cancellation), claim.Id, words, reason, cancellation)).OrThrow();
    }

    public async Task<Claim> SetAsideAsync(Claim claim, Actor by, string reason, CancellationToken cancellation) =>
        (await setAside.RunAsync(by, claim.Id, claim.Version, reason, cancellation)).OrThrow();

    private async Task<Passage> PassageAsync(Article article, string quote, CancellationToken cancellation)
    {
        var revision = await database.ReadAsync(session => session.Articles.FindRevisionAsync(article.CurrentRevision, cancellation), cancellation);
        var first = revision!.Text.IndexOf(quote, StringComparison.Ordinal);
        return first < 0
            ? throw new InvalidOperationException($"The sample’s draft does not say “{quote}”.")
            : new Passage(revision.Id, first, first + quote.Length);
    }
}
