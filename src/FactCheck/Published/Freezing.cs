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
    /// <summary>The same as the newsroom's settings of this moment want it.</summary>
    public static async Task<PublishedArticle> FreezeAsync(ISession session, Gathered gathered, CancellationToken cancellation) =>
        Freeze(gathered, (await session.People.NewsroomAsync(cancellation))?.Settings ?? new NewsroomSettings());

    /// <summary>The signed-off claims only, confidential sources reduced to their reasons, dissent where the newsroom shows it.</summary>
    public static PublishedArticle Freeze(Gathered gathered, NewsroomSettings settings) => new()
    {
        Headline = gathered.Article.Headline,
        AuthorName = gathered.Article.AuthorName,
        Language = gathered.Article.Language,
        Text = gathered.Revision.Text,
        Formatting = [.. gathered.Revision.Formatting.Where(IsForReaders)],
        DatedOn = gathered.Article.DatedOn,
        RevisionNumber = gathered.Revision.Number,
        RevisionAt = gathered.Revision.CreatedAt,
        Policy = SignOffRule.Words(gathered.Article.Policy),
        Claims = [.. gathered.Claims
            .Where(claim => claim.Claim.Status == ClaimStatus.SignedOff && claim.Claim.Number is not null)
            .Select(claim => Freeze(gathered, claim, settings.PublishDissent))
            .OfType<PublishedClaim>()],
        Scale = [.. gathered.Scale.Select(Freeze)],
    };

    /// <summary>A mailbox in a draft is somebody's, and not for every reader.</summary>
    private static bool IsForReaders(Formatting formatting) =>
        formatting.Kind != FormattingKind.Address || formatting.Address?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;

    private static PublishedClaim? Freeze(Gathered gathered, GatheredClaim on, bool withDissent)
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
            Passages = [.. claim.AttachedIn(gathered.Revision.Id).Select(anchor => new PublishedPassage(anchor.Start, anchor.End, anchor.Quote))],
            Rating = Freeze(gathered.Scale.First(rating => rating.Key == verdict.Rating)),
            Explanation = verdict.Explanation,
            Evidence = [.. on.Evidence
                .Where(evidence => !evidence.IsWithdrawn)
                .Select(evidence => Freeze(evidence, gathered.Sources[evidence.SourceId]))],
            ProposedBy = Name(gathered, verdict.ProposedBy),
            SignedOffBy = [.. signOffs.Where(signOff => signOff.Kind == SignOffKind.SignedOff).Select(signOff => Name(gathered, signOff.GivenBy))],
            DecidedBy = decision is null ? null : Name(gathered, decision.GivenBy),
            DecidedBecause = withDissent ? decision?.Note : null,
            Dissent = withDissent && decision is not null ? [.. Dissent(gathered, on, signOffs)] : [],
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

    /// <summary>The words of a confidential source may give it away as surely as its name, so they stay inside too.</summary>
    private static PublishedEvidence Freeze(Evidence evidence, Source source) =>
        source.IsConfidential
            ? new PublishedEvidence
            {
                Stance = evidence.Stance.ToString(),
                IsPrimary = source.IsPrimary,
                WithheldBecause = source.WithheldBecause,
            }
            : new PublishedEvidence
            {
                Stance = evidence.Stance.ToString(),
                Excerpt = evidence.Excerpt,
                Locator = evidence.Locator,
                Title = source.Title,
                Publisher = source.Publisher,
                PublishedOn = source.PublishedOn,
                Address = source.Address,
                IsPrimary = source.IsPrimary,
            };

    private static PublishedRating Freeze(Rating rating) => new(rating.Key, rating.Word, rating.Meaning, rating.Tone, rating.Value);

    private static string Name(Gathered gathered, PersonId id) =>
        gathered.People.TryGetValue(id, out var person) ? person.DisplayName : "somebody who has left";
}
