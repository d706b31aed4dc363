using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;
using Xunit;

namespace FactCheck.Browser;

/// <summary>What happened before a journey begins: acts by the use cases, as any page would carry them out.</summary>
internal sealed class Acts(SampleHost host)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<Article> ArticleAsync(
        string headline, string text, ReviewPolicy policy = ReviewPolicy.OneSignOff, string author = SampleHost.Idrissa, bool dismiss = true, DateTimeOffset? deadline = null)
    {
        var article = Done(await host.Use<CreateArticle>().RunAsync(
            By(SampleHost.Mireille),
            new NewArticle { Headline = headline, AuthorName = author, AuthorId = By(author).Id, Policy = policy, Text = text, Deadline = deadline },
            Stop));
        if (dismiss)
        {
            foreach (var claim in await host.Database.ReadAsync(session => session.Claims.OfArticleAsync(article.Id, Stop), Stop))
            {
                Done(await host.Use<SetAsideClaim>().RunAsync(By(SampleHost.Mireille), claim.Id, claim.Version, null, Stop));
            }
        }

        return article;
    }

    public async Task<Claim> ClaimAsync(Article article, string quote, string? wording = null, string by = SampleHost.Awa) =>
        Done(await host.Use<AddClaim>().RunAsync(
            By(by), article.Id, [await PassageAsync(article, quote)], new ClaimFields { Wording = wording ?? quote }, Stop));

    public async Task ClearAsync(Article article, params string[] quotes)
    {
        foreach (var quote in quotes)
        {
            Done(await host.Use<ClearPassage>().RunAsync(By(SampleHost.Mireille), article.Id, await PassageAsync(article, quote), Stop));
        }
    }

    /// <summary>Takes a claim to review in one person's name: started, with one piece of evidence, a verdict proposed.</summary>
    public async Task<Claim> ProposeAsync(Claim claim, string by = SampleHost.Awa, SourceFields? source = null, string rating = "accurate")
    {
        claim = Done(await host.Use<StartChecking>().RunAsync(By(by), claim.Id, claim.Version, Stop));
        var entered = Done(await host.Use<AddSource>().RunAsync(By(by), source ?? new SourceFields { Kind = SourceKind.Document, Title = "The register" }, Stop));
        claim = Done(await host.Use<AttachEvidence>().RunAsync(
            By(by), claim.Id, claim.Version, entered.Id, new EvidenceFields { Stance = Stance.Supports, Excerpt = "The register says so." }, Stop));
        return Done(await host.Use<ProposeVerdict>().RunAsync(By(by), claim.Id, claim.Version, rating, "The register says so, word for word.", Stop));
    }

    public async Task<Claim> SignOffAsync(Claim claim, string by = SampleHost.Mireille) =>
        Done(await host.Use<SignOffVerdict>().RunAsync(By(by), claim.Id, claim.Version, null, Stop));

    public async Task<Publication> PublishAsync(Article article) =>
        Done(await host.Use<PublishArticle>().RunAsync(By(SampleHost.Mireille), article.Id, (await NowAsync(article)).Version, new(), Stop));

    public async Task<Article> ReviseAsync(Article article, string text, string by = SampleHost.Idrissa) =>
        Done(await host.Use<SaveRevision>().RunAsync(By(by), article.Id, (await NowAsync(article)).Version, new NewRevision { Text = text }, Stop));

    public async Task<Claim> NowAsync(Claim claim) => (await host.Database.ReadAsync(session => session.Claims.FindAsync(claim.Id, Stop), Stop))!;

    public async Task<Article> NowAsync(Article article) => (await host.Database.ReadAsync(session => session.Articles.FindAsync(article.Id, Stop), Stop))!;

    public Task<IReadOnlyList<Claim>> ClaimsAsync(Article article) =>
        host.Database.ReadAsync(session => session.Claims.OfArticleAsync(article.Id, Stop), Stop);

    public Actor By(string name) => host.People[name];

    private async Task<Passage> PassageAsync(Article article, string quote)
    {
        var now = await NowAsync(article);
        var revision = await host.Database.ReadAsync(session => session.Articles.FindRevisionAsync(now.CurrentRevision, Stop), Stop);
        var at = revision!.Text.IndexOf(quote, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The text does not say “{quote}”.");
        return new Passage(revision.Id, at, at + quote.Length);
    }

    public static T Done<T>(Outcome<T> outcome) => outcome is Outcome<T>.Refused refused
        ? throw new InvalidOperationException(refused.Refusal.Message)
        : Assert.IsType<Outcome<T>.Done>(outcome).Value;
}
