using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Tests;

/// <summary>Acts of the newsroom's people, each by its use case, on the newest version of what they act on.</summary>
public sealed partial class TestNewsroom
{
    /// <summary>Two sentences, of which the first is worth a suggestion.</summary>
    public const string Text = "The mayor of Leeds said 4,000 people lost their jobs in 2023. Rain fell.";

    public const string Sentence = "The mayor of Leeds said 4,000 people lost their jobs in 2023.";

    /// <summary>The same with other words in the first sentence.</summary>
    public const string OtherText = "The mayor of Leeds said 5,000 people lost their jobs in 2023. Rain fell.";

    public const string OtherSentence = "The mayor of Leeds said 5,000 people lost their jobs in 2023.";

    private static readonly ClaimFields Fields = new() { Wording = "4,000 people lost their jobs in Leeds in 2023.", Kind = ClaimKind.Number, Claimant = "The mayor of Leeds" };

    private int sources;

    public Task<Article> DraftAsync(
        string text = Text, Actor? author = null, ReviewPolicy policy = ReviewPolicy.OneSignOff, Actor[]? reviewers = null, string headline = "Jobs in Leeds", DateTimeOffset? deadline = null, bool blind = false) =>
        Use<CreateArticle>().RunAsync(
            Editor,
            new NewArticle
            {
                Headline = headline,
                AuthorName = "Ayo Author",
                AuthorId = (author ?? Author).Id,
                Policy = policy,
                Reviewers = [.. (reviewers ?? []).Select(reviewer => reviewer.Id)],
                Text = text,
                BlindSecond = blind,
                Deadline = deadline,
            },
            Stop).DoneAsync();

    /// <summary>The passage of these words in the article's present text.</summary>
    public async Task<Passage> PassageAsync(ArticleId id, string words)
    {
        var article = await ArticleAsync(id);
        var start = (await TextAsync(article)).IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new InvalidOperationException($"The text does not say “{words}”.") : new(article.CurrentRevision, start, start + words.Length);
    }

    public async Task<Claim> AddAsync(Article article, string words = Sentence, Actor? by = null, params string[] further)
    {
        var passages = new List<Passage>();
        foreach (var each in (string[])[words, .. further])
        {
            passages.Add(await PassageAsync(article.Id, each));
        }

        return await Use<AddClaim>().RunAsync(by ?? Editor, article.Id, passages, Fields with { Wording = words }, Stop).DoneAsync();
    }

    public async Task<Clearance> ClearAsync(Article article, string words) =>
        await Use<ClearPassage>().RunAsync(Editor, article.Id, await PassageAsync(article.Id, words), Stop).DoneAsync();

    public Task<Claim> StartAsync(Claim claim, Actor by) => Use<StartChecking>().RunAsync(by, claim.Id, claim.Version, Stop).DoneAsync();

    public Task<Source> SourceAsync(Actor by, bool confidential = false, string? title = null, string? address = null) =>
        Use<AddSource>().RunAsync(
            by,
            new SourceFields
            {
                Title = title ?? "Labour figures",
                Publisher = "Statistics Office",
                Address = address ?? $"https://example.org/{++sources}",
                IsConfidential = confidential,
                WithheldBecause = confidential ? "They fear for their job." : null,
            },
            Stop).DoneAsync();

    public async Task<Claim> EvidenceAsync(Claim claim, Actor by, Source? source = null, string? excerpt = "4,012 fewer jobs") =>
        await Use<AttachEvidence>().RunAsync(
            by, claim.Id, claim.Version, (source ?? await SourceAsync(by)).Id, new EvidenceFields { Stance = Stance.Supports, Excerpt = excerpt, Locator = "table 3" }, Stop).DoneAsync();

    public Task<Claim> ProposeAsync(Claim claim, Actor by, string rating = "accurate") =>
        Use<ProposeVerdict>().RunAsync(by, claim.Id, claim.Version, rating, "The office’s figures say so.", Stop).DoneAsync();

    public Task<Claim> SecondAsync(Claim claim, Actor by, string rating = "accurate", string why = "The table says so.") =>
        Use<GiveSecondVerdict>().RunAsync(by, claim.Id, claim.Version, rating, why, Stop).DoneAsync();

    public Task<Claim> SignOffAsync(Claim claim, Actor by) => Use<SignOffVerdict>().RunAsync(by, claim.Id, claim.Version, null, Stop).DoneAsync();

    public Task<Claim> RequestAsync(Claim claim, Actor by) => Use<RequestChanges>().RunAsync(by, claim.Id, claim.Version, "Name the year.", Stop).DoneAsync();

    public Task<Claim> AskAsync(Claim claim, Actor by, string question = "Who told you?") => Use<AskAuthor>().RunAsync(by, claim.Id, claim.Version, question, null, null, Stop).DoneAsync();

    public async Task<Claim> AnswerAsync(Claim claim, Actor by, string answer = "The mayor did.") =>
        await Use<AnswerQuery>().RunAsync(by, claim.Id, claim.Version, (await QueriesAsync(claim)).Last(query => query.IsOpen).Id, answer, Stop).DoneAsync();

    public Task<Comment> SayAsync(Claim claim, Actor by, string words = "Is this the mayor’s figure?", Comment? to = null) =>
        Use<WriteComment>().RunAsync(by, claim.Id, to?.ThreadId, words, Stop).DoneAsync();

    public Task<Claim> ReopenAsync(Claim claim, Actor by) => Use<ReopenClaim>().RunAsync(by, claim.Id, claim.Version, "A reader wrote.", Stop).DoneAsync();

    public async Task<Article> ReviseAsync(ArticleId id, string text, Actor? by = null) =>
        await Use<SaveRevision>().RunAsync(by ?? Editor, id, (await ArticleAsync(id)).Version, new NewRevision { Text = text }, Stop).DoneAsync();

    public async Task<Claim> ReattachAsync(Claim claim, string words) =>
        await Use<ReattachClaim>().RunAsync(
            Editor, claim.Id, claim.Version, claim.Anchors.ToList().FindIndex(anchor => !anchor.Stands), await PassageAsync(claim.ArticleId, words), Stop).DoneAsync();

    public async Task<Publication> PublishAsync(ArticleId id, NoteKind? kind = null, string? note = null) =>
        await Use<PublishArticle>().RunAsync(Editor, id, (await ArticleAsync(id)).Version, new() { NoteKind = kind, Note = note }, Stop).DoneAsync();

    public Task<IReadOnlyList<Query>> QueriesAsync(Claim claim) => ReadAsync(session => session.Review.QueriesOfClaimAsync(claim.Id, Stop));

    public Task<IReadOnlyList<Evidence>> EvidenceOfAsync(Claim claim) => ReadAsync(session => session.Evidence.OfClaimAsync(claim.Id, Stop));

    public Task<Verdict?> VerdictAsync(Claim claim) => ReadAsync(session => session.Verdicts.CurrentAsync(claim.Id, Stop));

    /// <summary>The answers to a claim's verdicts, the void included, oldest first.</summary>
    public Task<IReadOnlyList<SignOff>> AnswersAsync(Claim claim) => ReadAsync(session => session.Review.OfClaimAsync(claim.Id, Stop));

    /// <summary>A claim of an article of its own, brought into a status by the people who may.</summary>
    public async Task<Claim> BringAsync(ClaimStatus status, Actor? author = null, Actor? proposer = null, ReviewPolicy? policy = null)
    {
        // Only with a second sign-off to wait for can reviewers come to disagree.
        var article = await DraftAsync(author: author, policy: policy ?? (status == ClaimStatus.ChangesRequested ? ReviewPolicy.TwoSignOffs : ReviewPolicy.OneSignOff));
        if (status == ClaimStatus.Suggested)
        {
            return (await ReadAsync(session => session.Claims.OfArticleAsync(article.Id, Stop))).Single(claim => claim.Status == ClaimStatus.Suggested);
        }

        return await LeadAsync(await AddAsync(article), status, proposer ?? Checker);
    }

    private async Task<Claim> LeadAsync(Claim claim, ClaimStatus status, Actor proposer)
    {
        switch (status)
        {
            case ClaimStatus.ToCheck:
                return claim;
            case ClaimStatus.SetAside:
                return await Use<SetAsideClaim>().RunAsync(Editor, claim.Id, claim.Version, "Opinion.", Stop).DoneAsync();
            case ClaimStatus.Checking:
                return await EvidenceAsync(await StartAsync(claim, proposer), proposer);
            case ClaimStatus.InReview:
                return await ProposeAsync(await LeadAsync(claim, ClaimStatus.Checking, proposer), proposer);
            case ClaimStatus.SignedOff:
                var waiting = await LeadAsync(claim, ClaimStatus.InReview, proposer);
                var signed = await SignOffAsync(waiting, ThirdChecker);
                return signed.Status == ClaimStatus.SignedOff ? signed : await SignOffAsync(signed, SecondChecker);
            case ClaimStatus.ChangesRequested:
                return await RequestAsync(await SignOffAsync(await LeadAsync(claim, ClaimStatus.InReview, proposer), ThirdChecker), SecondChecker);
            case ClaimStatus.Recheck:
                var before = await LeadAsync(claim, ClaimStatus.SignedOff, proposer);
                await ReviseAsync(before.ArticleId, OtherText);
                return await ClaimAsync(before.Id);
            default:
                throw new ArgumentOutOfRangeException(nameof(status), status, null);
        }
    }
}
