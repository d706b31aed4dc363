using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Sources;

namespace FactCheck.Published;

/// <summary>Names what of an article stays inside.</summary>
internal static class Withholding
{
    /// <summary>In the order of the page: the article's first, then claim by claim.</summary>
    public static IReadOnlyList<Withheld> Of(Gathered gathered, PublishedArticle content) =>
        [.. OfArticle(gathered, content), .. gathered.Claims.Where(claim => claim.Claim.Number is not null).OrderBy(claim => claim.Claim.Number).SelectMany(claim => OfClaim(gathered, content, claim))];

    private static IEnumerable<Withheld> OfArticle(Gathered gathered, PublishedArticle content)
    {
        var mailboxes = gathered.Revision.Formatting.Count(formatting => formatting.Kind == FormattingKind.Address)
            - content.Formatting.Count(formatting => formatting.Kind == FormattingKind.Address);
        if (mailboxes > 0)
        {
            yield return new(null, mailboxes == 1 ? "1 address behind words of the text" : FormattableString.Invariant($"{mailboxes} addresses behind words of the text"), "they lead to mailboxes");
        }

        if (gathered.Article.Reviewers.Count > 0 || gathered.Clearances.Count > 0)
        {
            yield return new(null, "who marked which sentences “nothing to check”", "only the verdicts are signed in public");
        }
    }

    private static IEnumerable<Withheld> OfClaim(Gathered gathered, PublishedArticle content, GatheredClaim on)
    {
        var number = on.Claim.Number!.Value;
        if (on.Claim.Status == ClaimStatus.SetAside)
        {
            yield return new(number, "the whole claim", "it was set aside");
            yield break;
        }

        if (content.Claims.All(claim => claim.Number != number))
        {
            yield return new(number, "the whole claim", "its verdict is not signed off");
            yield break;
        }

        foreach (var evidence in on.Evidence)
        {
            var source = gathered.Sources[evidence.SourceId];
            if (evidence.IsWithdrawn)
            {
                yield return new(number, "a piece of evidence", "it was withdrawn");
            }
            else if (source.Contact?.Consent == Consent.OffTheRecord)
            {
                yield return new(number, "a piece of evidence, without a trace", "it was said off the record");
            }
            else if (source.IsConfidential)
            {
                yield return new(number, "a source: its name, its words and where they stand", source.WithheldBecause ?? "it is confidential");
            }
            else if (source.Contact is { Consent: (Consent.NotForAttribution or Consent.OnBackground) and var terms })
            {
                yield return new(number, terms == Consent.OnBackground ? "who said it" : "who said it, and their words", $"they talked {ContactWords.Of(terms)}");
            }
            else if (source.Notes is not null)
            {
                yield return new(number, $"the notes on “{source.Title}”", "notes stay at the desk");
            }
        }

        foreach (var evidence in content.Claims.First(claim => claim.Number == number).Evidence.Where(evidence => evidence.Capture is { IsOpen: false }))
        {
            yield return new(number, $"the copy of “{evidence.Title}”; its hash is shown", "a person brought it");
        }

        if (on.Queries.Count > 0)
        {
            yield return new(number, on.Queries.Count == 1 ? "1 query to the author" : FormattableString.Invariant($"{on.Queries.Count} queries to the author"), "queries stay at the desk");
        }
    }
}
