using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;
using Xunit;

namespace FactCheck.Tests.Storage;

/// <summary>What the storage tests write: each record with every field filled.</summary>
internal static class Given
{
    public static readonly TimeProvider Clock = new TickingClock();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Person Person(string name, params Role[] roles) => new() { Id = Clock.New<PersonId>(), DisplayName = name, Roles = roles };

    public static (Article Article, Revision Revision) Article(Person by, Person? author = null)
    {
        var revision = new Revision
        {
            Id = Clock.New<RevisionId>(),
            ArticleId = Clock.New<ArticleId>(),
            Number = 1,
            Text = "Café prices rose by 40 per cent.\nمرحبا 👩‍👩‍👧 <script>",
            Formatting = [new(0, 32, FormattingKind.Heading), new(0, 4, FormattingKind.Address, "https://example.org/café?a=1&b=\"2\""), new(33, 54, FormattingKind.Quote)],
            Origin = "Entwurf „neu“.docx",
            Note = "as filed",
            CreatedBy = by.Id,
            CreatedAt = Clock.Now(),
        };
        return (
            new()
            {
                Id = revision.ArticleId,
                Headline = "Prices \"rose\"",
                AuthorName = "Nora O'Neil",
                AuthorId = author?.Id,
                Deadline = Clock.Now().AddDays(1),
                DatedOn = new DateOnly(2013, 1, 10),
                Policy = ReviewPolicy.Unanimous,
                Status = ArticleStatus.Checking,
                Language = "en-GB",
                CurrentRevision = revision.Id,
                Slug = $"prices-{revision.Id}",
                CreatedBy = by.Id,
                CreatedAt = Clock.Now(),
                Reviewers = [by.Id],
            },
            revision);
    }

    public static Revision Next(Revision revision) =>
        revision with { Id = Clock.New<RevisionId>(), Number = revision.Number + 1, Text = revision.Text + " More.", Formatting = [], Origin = null, Note = null };

    public static Claim Claim(Revision revision, int? number, Person by, params TextAnchor[] anchors) => new()
    {
        Id = Clock.New<ClaimId>(),
        ArticleId = revision.ArticleId,
        Number = number,
        Wording = "Prices rose by 40 %",
        Kind = ClaimKind.Number,
        Claimant = "the ministry",
        Priority = ClaimPriority.High,
        Status = ClaimStatus.InReview,
        Reason = "because",
        SuggestedFor = "a number",
        Worth = 0.75,
        AssigneeId = by.Id,
        CreatedBy = by.Id,
        CreatedAt = Clock.Now(),
        Anchors = anchors,
    };

    public static TextAnchor Anchor(Revision revision, int start, int end) =>
        new() { RevisionId = revision.Id, Start = start, End = end, Quote = revision.Text[start..end] };

    public static Source Source(Person by, string? address = null) => new()
    {
        Id = Clock.New<SourceId>(),
        Kind = SourceKind.Dataset,
        Title = "Prices 2026",
        Publisher = "Statistics Office",
        PublishedOn = "2026-03",
        Address = address,
        CanonicalAddress = address,
        IsPrimary = true,
        IsConfidential = true,
        WithheldBecause = "a promise",
        Notes = "by phone",
        Contact = new() { With = "Nora O'Neil", By = "Ed", On = "2026-03-01 09:05", Way = ContactWay.Video, Consent = Consent.OnBackground, DescribedAs = "an „insider“", Recorded = RecordingConsent.WithConsent },
        CreatedBy = by.Id,
        CreatedAt = Clock.Now(),
    };

    public static Evidence Evidence(Claim claim, Source source, Person by) => new()
    {
        Id = Clock.New<EvidenceId>(),
        ClaimId = claim.Id,
        SourceId = source.Id,
        Stance = Stance.Contradicts,
        Excerpt = "rose by 4 per cent",
        Locator = "table 2",
        CreatedBy = by.Id,
        CreatedAt = Clock.Now(),
    };

    public static Verdict Verdict(Claim claim, Person by) => new()
    {
        Id = Clock.New<VerdictId>(),
        ClaimId = claim.Id,
        Rating = "inaccurate",
        Explanation = "It was 4.",
        ProposedBy = by.Id,
        ProposedAt = Clock.Now(),
    };

    public static SignOff SignOff(Verdict verdict, Person by) => new()
    {
        Id = Clock.New<SignOffId>(),
        VerdictId = verdict.Id,
        Kind = SignOffKind.ChangesRequested,
        Note = "why?",
        GivenBy = by.Id,
        GivenAt = Clock.Now(),
    };

    public static Query Query(Claim claim, Person by) =>
        new() { Id = Clock.New<QueryId>(), ClaimId = claim.Id, Question = "Who said so?", AskedBy = by.Id, AskedAt = Clock.Now(), DueAt = Clock.Now().AddDays(1) };

    public static Change Change(Person? by = null, ArticleId? article = null, ClaimId? claim = null, params (string Name, string Value)[] details) => new()
    {
        At = Clock.Now(),
        PersonId = by?.Id,
        Kind = ChangeKind.ClaimEdited,
        ArticleId = article,
        ClaimId = claim,
        Details = details.ToDictionary(detail => detail.Name, detail => detail.Value),
    };
}
