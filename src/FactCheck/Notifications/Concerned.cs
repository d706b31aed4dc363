using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources;

namespace FactCheck.Notifications;

/// <summary>
/// Whom a change concerns: the words in which the rules are written, each read only where a rule asks. Who had the claim, the
/// verdict or the article is as it was when the change happened.
/// </summary>
internal sealed class Concerned(ISession session, Change change, IReadOnlyCollection<Person> people, CancellationToken cancellation)
{
    private static readonly ClaimStatus[] Unfinished =
        [ClaimStatus.ToCheck, ClaimStatus.Checking, ClaimStatus.InReview, ClaimStatus.ChangesRequested, ClaimStatus.Recheck];

    private Task<Claim?>? claim;
    private Task<Article?>? article;
    private Task<GatheredClaim?>? on;
    private Task<IReadOnlyList<Standing>>? standing;

    public static Task<IEnumerable<Telling>> Told(IEnumerable<Telling> told) => Task.FromResult(told);

    /// <summary>The person whom the change itself names.</summary>
    public IEnumerable<Telling> Named(string detail, NoticeKind kind, NoticeReason reason) =>
        change.Details.TryGetValue(detail, out var text)
            ? text.Split([',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(id => Guid.TryParse(id, out _))
                .Select(id => new Telling(PersonId.From(Guid.Parse(id)), kind, reason))
            : [];

    /// <summary>Who proposed the claim's verdict and who is assigned to it.</summary>
    public async Task<IEnumerable<Telling>> WorkersAsync(NoticeKind kind) =>
    [
        .. await StandingAsync(kind, NoticeReason.Assignee),
        .. await ProposerAsync(kind),
    ];

    public Task<IEnumerable<Telling>> ProposerAsync(NoticeKind kind) => StandingAsync(kind, NoticeReason.Proposer);

    /// <summary>In a unanimous article its reviewers by name; elsewhere nobody is wanted more than another.</summary>
    public Task<IEnumerable<Telling>> NamedReviewersAsync() => StandingAsync(NoticeKind.ReviewWanted, NoticeReason.NamedReviewer);

    /// <summary>Those whose answers this change made void: they are asked again.</summary>
    public async Task<IEnumerable<Telling>> VoidedAsync() =>
        (await AnswersAsync())
            .Where(answer => answer.VoidedAt == change.At && answer.Kind != SignOffKind.ChangesRequested)
            .Select(answer => new Telling(answer.GivenBy, NoticeKind.ReviewWanted, NoticeReason.Signer));

    public async Task<IEnumerable<Telling>> AnswerersAsync(NoticeKind kind) =>
        (await AnswersAsync()).Where(answer => answer.IsValid).Select(answer => new Telling(answer.GivenBy, kind, NoticeReason.Signer));

    /// <summary>Where reviewers disagree, the editors who may decide: neither the proposer nor the author.</summary>
    public async Task<IEnumerable<Telling>> EditorsInDisputeAsync()
    {
        if (await OnAsync() is not { Current: { } current } disputed || await ArticleAsync() is not { } of
            || DecideDispute.CheckDisputed(current.Verdict, disputed.Second?.Verdict, current.SignOffs) is not null)
        {
            return [];
        }

        return people
            .Where(person => Permissions.Check(
                    new Actor(person.Id, person.Roles), Act.DecideDispute, new(of.AuthorId == person.Id, current.Verdict.ProposedBy == person.Id)) is null
                && disputed.Second?.Verdict.ProposedBy != person.Id)
            .Select(person => new Telling(person.Id, NoticeKind.DisputeToDecide, NoticeReason.Editor));
    }

    /// <summary>The author, or the editors where the author is nobody of the newsroom.</summary>
    public async Task<IEnumerable<Telling>> AuthorOrEditorsAsync(NoticeKind kind) =>
        await StandingAsync(kind, NoticeReason.Author) is var author && author.Any() ? author : Editors(kind);

    public async Task<IEnumerable<Telling>> AskerAsync(NoticeKind kind) =>
        change.Details.TryGetValue("query", out var text) && Guid.TryParse(text, out var id)
        && await session.Review.FindQueryAsync(QueryId.From(id), cancellation) is { } query
            ? [new(query.AskedBy, kind, NoticeReason.Asker)]
            : [];

    /// <summary>Those whose evidence rests on the source that the change is about, each for one claim of theirs.</summary>
    public async Task<IEnumerable<Telling>> EvidenceOwnersAsync(NoticeKind kind)
    {
        var told = new List<Telling>();
        if (change.Details.TryGetValue("source", out var text) && Guid.TryParse(text, out var id))
        {
            foreach (var piece in (await session.Evidence.FromAsync(SourceId.From(id), cancellation)).Where(piece => !piece.IsWithdrawn))
            {
                if (!told.Exists(telling => telling.Person == piece.CreatedBy) && await session.Claims.FindAsync(piece.ClaimId, cancellation) is { } on)
                {
                    told.Add(new(piece.CreatedBy, kind, NoticeReason.EvidenceOwner, on.ArticleId, on.Id));
                }
            }
        }

        return told;
    }

    /// <summary>Whose evidence of the claim rests on the source that the change names.</summary>
    public async Task<IEnumerable<Telling>> EvidenceOwnerAsync(NoticeKind kind) =>
        change.Details.TryGetValue("source", out var text) && Guid.TryParse(text, out var id) && await OnAsync() is { } gathered
            ? gathered.Evidence.Where(piece => !piece.IsWithdrawn && piece.SourceId == SourceId.From(id)).Select(piece => new Telling(piece.CreatedBy, kind, NoticeReason.EvidenceOwner))
            : [];

    public IEnumerable<Telling> Administrators(NoticeKind kind) =>
        people.Where(person => person.Roles.Contains(Role.Administrator)).Select(person => new Telling(person.Id, kind, NoticeReason.Administrator));

    /// <summary>The author, and everybody who checked or proposed something in the article.</summary>
    public async Task<IEnumerable<Telling>> EverybodyAtWorkAsync(NoticeKind kind)
    {
        if (await ArticleAsync() is not { } published)
        {
            return [];
        }

        var assignees = (await session.Claims.OfArticleAsync(published.Id, cancellation)).Select(each => each.AssigneeId).OfType<PersonId>();
        var proposers = (await session.Verdicts.OfArticleAsync(published.Id, cancellation)).Select(each => each.ProposedBy);
        return
        [
            .. published.AuthorId is { } author ? (Telling[])[new(author, kind, NoticeReason.Author)] : [],
            .. assignees.Concat(proposers).Distinct().Select(person => new Telling(person, kind, NoticeReason.WorkedOn)),
        ];
    }

    /// <summary>Those who hold unfinished claims of the article, each for the first of them; the author for a query; the editors for what nobody has.</summary>
    public async Task<IEnumerable<Telling>> WithWorkLeftAsync(NoticeKind kind)
    {
        if (await ArticleAsync() is not { } due)
        {
            return [];
        }

        var left = (await session.Claims.OfArticleAsync(due.Id, cancellation)).Where(each => each.Number is not null && Unfinished.Contains(each.Status)).ToList();
        var told = left.Where(each => each.AssigneeId is not null)
            .DistinctBy(each => each.AssigneeId)
            .Select(each => new Telling(each.AssigneeId!.Value, kind, NoticeReason.Assignee, due.Id, each.Id))
            .ToList();
        if (left.Find(each => each.OpenQueries > 0) is { } asked && due.AuthorId is { } author)
        {
            told.Add(new(author, kind, NoticeReason.Author, due.Id, asked.Id));
        }

        return left.Exists(each => each.AssigneeId is null) ? told.Concat(Editors(kind)) : told;
    }

    public IEnumerable<Telling> Editors(NoticeKind kind) =>
        people.Where(person => person.Roles.Contains(Role.Editor)).Select(person => new Telling(person.Id, kind, NoticeReason.Editor));

    private async Task<IEnumerable<Telling>> StandingAsync(NoticeKind kind, NoticeReason reason) =>
        (await (standing ??= session.Notices.ConcernedAsync(change.Sequence, cancellation)))
            .Where(each => each.Reason == reason)
            .Select(each => new Telling(each.PersonId, kind, reason));

    public Task<Article?> ArticleAsync() =>
        article ??= change.ArticleId is { } id ? session.Articles.FindAsync(id, cancellation) : Task.FromResult<Article?>(null);

    private Task<Claim?> ClaimAsync() =>
        claim ??= change.ClaimId is { } id ? session.Claims.FindAsync(id, cancellation) : Task.FromResult<Claim?>(null);

    private Task<GatheredClaim?> OnAsync() => on ??= GatherAsync();

    private async Task<GatheredClaim?> GatherAsync() => await ClaimAsync() is { } found ? await GatheredClaim.OfAsync(session, found, cancellation) : null;

    private async Task<IReadOnlyList<SignOff>> AnswersAsync() => (await OnAsync())?.Current?.SignOffs ?? [];
}
