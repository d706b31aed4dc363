using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Published;

/// <summary>Makes of what was gathered on an article exactly what its readers will be shown.</summary>
internal static class Freezing
{
    /// <summary>What stands on the desk of this moment, as the newsroom's settings want it shown.</summary>
    public static async Task<PublishedArticle> FreezeAsync(ISession session, Gathered gathered, IReadOnlyList<string> topics, CancellationToken cancellation) => Freeze(
        gathered,
        await CapturesAsync(session, gathered, cancellation),
        topics,
        (await session.People.NewsroomAsync(cancellation))?.Settings ?? new NewsroomSettings());

    /// <summary>The topics that the newest publication had.</summary>
    public static IReadOnlyList<string> TopicsOf(IReadOnlyList<Publication> earlier) =>
        earlier.Count == 0 ? [] : PublishedJson.Read(earlier[0].Content).Topics;

    /// <summary>What was preserved of each source that may be named: the newest capture that was kept.</summary>
    private static async Task<IReadOnlyDictionary<SourceId, Capture>> CapturesAsync(ISession session, Gathered gathered, CancellationToken cancellation)
    {
        var captures = new Dictionary<SourceId, Capture>();
        foreach (var source in gathered.Sources.Values.Where(source => !source.IsConfidential))
        {
            if ((await session.Captures.OfSourceAsync(source.Id, cancellation)).FirstOrDefault(capture => capture is { State: CaptureState.Kept, Hash: not null }) is { } kept)
            {
                captures[source.Id] = kept;
            }
        }

        return captures;
    }

    /// <summary>The signed-off claims only, confidential sources reduced to their reasons, dissent where the newsroom shows it.</summary>
    private static PublishedArticle Freeze(Gathered gathered, IReadOnlyDictionary<SourceId, Capture> captures, IReadOnlyList<string> topics, NewsroomSettings settings) => new()
    {
        Headline = gathered.Article.Headline,
        AuthorName = gathered.Article.AuthorName,
        Language = gathered.Article.Language,
        Text = gathered.Revision.Text,
        Formatting = [.. gathered.Revision.Formatting.Where(IsForReaders)],
        DatedOn = gathered.Article.DatedOn,
        RevisionNumber = gathered.Revision.Number,
        RevisionAt = gathered.Revision.CreatedAt,
        Policy = PolicyOf(gathered.Article),
        Topics = topics,
        Claims = [.. gathered.Claims
            .Where(claim => claim.Claim.Status == ClaimStatus.SignedOff && claim.Claim.Number is not null)
            .Select(claim => Freeze(gathered, captures, claim, settings.PublishDissent))
            .OfType<PublishedClaim>()],
        Scale = [.. gathered.Scale.Select(Freeze)],
    };

    /// <summary>A mailbox in a draft is somebody's, and not for every reader.</summary>
    private static bool IsForReaders(Formatting formatting) =>
        formatting.Kind != FormattingKind.Address || formatting.Address?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;

    private static PublishedClaim? Freeze(Gathered gathered, IReadOnlyDictionary<SourceId, Capture> captures, GatheredClaim on, bool withDissent)
    {
        if (on.Current is not { } current)
        {
            return null;
        }

        var (claim, verdict) = (on.Claim, current.Verdict);
        var signOffs = current.SignOffs.Where(signOff => signOff.IsValid).ToList();
        var decision = signOffs.Find(signOff => signOff.Kind == SignOffKind.Decided);
        return new PublishedClaim
        {
            Number = claim.Number!.Value,
            Wording = claim.Wording,
            Claimant = claim.Claimant,
            ClaimantKind = ClaimantKinds.Published(claim.Claimant, claim.ClaimantKind),
            Passages = [.. claim.AttachedIn(gathered.Revision.Id).Select(anchor => new PublishedPassage(anchor.Start, anchor.End, anchor.Quote))],
            Rating = Freeze(gathered.Scale.First(rating => rating.Key == verdict.Rating)),
            Explanation = verdict.Explanation,
            Evidence = [.. on.Evidence
                .Where(evidence => !evidence.IsWithdrawn)
                .Select(evidence => Freeze(evidence, gathered.Sources[evidence.SourceId], captures.GetValueOrDefault(evidence.SourceId)))
                .OfType<PublishedEvidence>()],
            ProposedBy = Name(gathered, verdict.ProposedBy),
            SignedOffBy = [.. signOffs.Where(signOff => signOff.Kind == SignOffKind.SignedOff).Select(signOff => Name(gathered, signOff.GivenBy))],
            DecidedBy = decision is null ? null : Name(gathered, decision.GivenBy),
            DecidedBecause = withDissent ? decision?.Note : null,
            Dissent = withDissent && decision is not null ? [.. Dissent(gathered, on, signOffs)] : [],
            ProposedAt = verdict.ProposedAt,
            SignedOffAt = signOffs.Count > 0 ? signOffs.Max(signOff => signOff.GivenAt) : verdict.ProposedAt,
        };
    }

    /// <summary>Whoever gave the other verdict is heard with it, and not once more with the request for changes that it was.</summary>
    private static IEnumerable<PublishedDissent> Dissent(Gathered gathered, GatheredClaim on, List<SignOff> signOffs)
    {
        var other = on.Second?.Verdict is { } second && second.Rating != on.Current!.Verdict.Rating ? second : null;
        if (other is not null)
        {
            yield return new(Name(gathered, other.ProposedBy), Freeze(gathered.Scale.First(rating => rating.Key == other.Rating)), other.Explanation);
        }

        foreach (var answer in signOffs.Where(answer => answer.Kind == SignOffKind.ChangesRequested && answer.GivenBy != other?.ProposedBy))
        {
            yield return new(Name(gathered, answer.GivenBy), null, answer.Note ?? "");
        }
    }

    /// <summary>
    /// The words of a confidential source may give it away as surely as its name, so they stay inside too. Of a talk readers
    /// get what its terms allow, and nothing of one off the record.
    /// </summary>
    internal static PublishedEvidence? Freeze(Evidence evidence, Source source, Capture? capture)
    {
        var bare = new PublishedEvidence { Key = KeyOf(evidence.Id), Stance = evidence.Stance.ToString(), IsPrimary = source.IsPrimary };
        return source switch
        {
            { Contact.Consent: Consent.OffTheRecord } => null,
            { IsConfidential: true } => bare with { WithheldBecause = source.WithheldBecause },
            { Contact.Consent: Consent.NotForAttribution } => bare with { WithheldBecause = "they talked to us on the terms that they are neither named nor described" },
            { Contact: { Consent: Consent.OnBackground } contact } => bare with
            {
                Excerpt = evidence.Excerpt,
                Title = contact.DescribedAs,
                PublishedOn = contact.Day,
                Terms = ContactWords.ForReaders(source.Kind, contact),
            },
            _ => bare with
            {
                Excerpt = evidence.Excerpt,
                Locator = evidence.Locator,
                Title = source.Title,
                Publisher = source.Publisher,
                PublishedOn = source.PublishedOn ?? source.Contact?.Day,
                Address = source.Address,
                Terms = source.Contact is { } open ? ContactWords.ForReaders(source.Kind, open) : null,
                Capture = capture is null ? null : Freeze(capture),
            },
        };
    }

    /// <summary>What tells the desk again which evidence it was, and nobody else anything.</summary>
    internal static string KeyOf(EvidenceId id) => PublishedJson.Hash(id.ToString())[..16];

    private static PublishedCapture Freeze(Capture capture) => new()
    {
        Hash = capture.Hash!,
        Bytes = capture.Bytes ?? 0,
        MediaType = capture.MediaType ?? "application/octet-stream",
        TakenAt = capture.EndedAt ?? capture.AskedAt,
        IsOpen = capture.Way == CaptureWay.Fetched,
    };

    private static string PolicyOf(Article article) => article.Policy == ReviewPolicy.Unanimous
        ? $"{SignOffRule.Words(article.Policy)}, {VerdictSummary.Word(article.Reviewers.Count)} {(article.Reviewers.Count == 1 ? "reviewer" : "reviewers")}"
        : SignOffRule.Words(article.Policy);

    private static PublishedRating Freeze(Rating rating) => new(rating.Key, rating.Word, rating.Meaning, rating.Tone, rating.Value);

    private static string Name(Gathered gathered, PersonId id) =>
        gathered.People.TryGetValue(id, out var person) ? person.NameForReaders : "somebody who has left";
}
