using System.Text;
using FactCheck.Sources;

namespace FactCheck.Published;

/// <summary>What readers may be shown of a publication today, where it named sources that must not be named any more.</summary>
internal sealed record Redaction
{
    /// <summary>What stands for a name in the newsroom's own words.</summary>
    public const string InItsPlace = "[withheld]";

    /// <summary>Shorter names are words like any other.</summary>
    private const int ShortestName = 4;

    public required string Content { get; init; }

    public required string? Note { get; init; }

    /// <summary>How many pieces of evidence are withheld that were named at first.</summary>
    public required int Withheld { get; init; }

    /// <summary>Whether the article's own words, which are what was checked and stay as they are, name one of them.</summary>
    public required bool IsStillNamed { get; init; }

    /// <summary>
    /// Each piece of evidence whose source must not be named any more is what it would be if it were published today; its names are taken
    /// out of the newsroom's explanations and notes. The words of the article and of the claims stay.
    /// </summary>
    /// <param name="published">The publication as it was published.</param>
    /// <param name="shown">What readers are shown of it until now: since when something is withheld stays as it is.</param>
    /// <param name="pieces">The article's evidence with the sources as they are today.</param>
    /// <param name="edited">The source that was edited, as it was: its names then count as well as those it has now.</param>
    /// <param name="at">Since when what is newly withheld is.</param>
    public static Redaction Of(Publication published, PublishedArticle shown, IReadOnlyList<UsedEvidence> pieces, Source edited, DateTimeOffset at)
    {
        var article = PublishedJson.Read(published.Content);
        var names = new SortedSet<string>(Comparer<string>.Create((a, b) => b.Length != a.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b)));
        var withheld = 0;
        var claims = article.Claims.Select(claim => claim with
        {
            Evidence = [.. claim.Evidence.Select((evidence, place) =>
            {
                if (Today(claim.Number, evidence, pieces) is not { } today)
                {
                    return evidence;
                }

                names.UnionWith(NamesOf(evidence, pieces, edited));
                withheld++;
                return today with
                {
                    WithheldSince = shown.Claims.FirstOrDefault(other => other.Number == claim.Number)?.Evidence.ElementAtOrDefault(place)?.WithheldSince ?? at,
                };
            })],
        }).ToList();
        if (withheld == 0)
        {
            return new Redaction { Content = published.Content, Note = published.Note, Withheld = 0, IsStillNamed = false };
        }

        string Without(string words) => names.Aggregate(words, TakenOut);
        var left = article with
        {
            Claims = [.. claims.Select(claim => claim with
            {
                Explanation = Without(claim.Explanation),
                DecidedBecause = claim.DecidedBecause is { } because ? Without(because) : null,
                Dissent = [.. claim.Dissent.Select(dissent => dissent with { Why = Without(dissent.Why) })],
            })],
        };
        var own = string.Join('\n', [article.Headline, article.Text, .. article.Claims.Select(claim => claim.Wording)]);
        return new Redaction
        {
            Content = PublishedJson.Write(left),
            Note = published.Note is { } note ? Without(note) : null,
            Withheld = withheld,
            IsStillNamed = names.Any(name => own.Contains(name, StringComparison.OrdinalIgnoreCase)),
        };
    }

    // Nothing where it may stay as it is.
    private static PublishedEvidence? Today(int claim, PublishedEvidence evidence, IReadOnlyList<UsedEvidence> pieces)
    {
        if (evidence.WithheldBecause is not null
            || Used(claim, evidence, pieces) is not { } used
            || (!used.Source.IsConfidential && used.Source.Contact?.Consent is null or Consent.OnTheRecord)
            || (used.Source is { IsConfidential: false, Contact: { Consent: Consent.OnBackground } contact } && contact.DescribedAs == evidence.Title))
        {
            return null;
        }

        var today = Freezing.Freeze(used.Evidence, used.Source, capture: null)
            ?? new PublishedEvidence { Key = evidence.Key, Stance = evidence.Stance, IsPrimary = evidence.IsPrimary, WithheldBecause = "it was said off the record" };
        return today with
        {
            Key = evidence.Key,
            Stance = evidence.Stance,
            IsPrimary = evidence.IsPrimary,
            Excerpt = today.Excerpt is null ? null : evidence.Excerpt,
            WithheldBecause = today.Title is null ? today.WithheldBecause ?? "it is confidential" : null,
        };
    }

    // By its key; what was frozen before there were any by whatever identifies it, rather once too often.
    private static UsedEvidence? Used(int claim, PublishedEvidence evidence, IReadOnlyList<UsedEvidence> pieces) => evidence.Key is { } key
        ? pieces.FirstOrDefault(piece => Freezing.KeyOf(piece.Evidence.Id) == key)
        : pieces.Where(piece => piece.Claim == claim).OrderByDescending(piece => piece.Source.IsConfidential).FirstOrDefault(piece =>
            Same(piece.Source.Title, evidence.Title) || Same(piece.Source.Address, evidence.Address) || Same(piece.Evidence.Excerpt, evidence.Excerpt));

    private static bool Same(string? here, string? there) => here is not null && string.Equals(here, there, StringComparison.Ordinal);

    private static IEnumerable<string> NamesOf(PublishedEvidence evidence, IReadOnlyList<UsedEvidence> pieces, Source edited)
    {
        var source = pieces.FirstOrDefault(piece => evidence.Key is { } key && Freezing.KeyOf(piece.Evidence.Id) == key)?.Source;
        string?[] before = source?.Id == edited.Id ? [edited.Title, edited.Address, edited.Contact?.With] : [];
        return before.Concat([evidence.Title, evidence.Address, source?.Contact?.With]).OfType<string>().Select(name => name.Trim()).Where(name => name.Length >= ShortestName);
    }

    private static string TakenOut(string words, string name)
    {
        var left = new StringBuilder(words.Length);
        var from = 0;
        for (var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = words.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            var isWhole = (at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (at + name.Length == words.Length || !char.IsLetterOrDigit(words[at + name.Length]));
            left.Append(words, from, at - from).Append(isWhole ? InItsPlace : words.Substring(at, name.Length));
            from = at + name.Length;
        }

        return left.Append(words, from, words.Length - from).ToString();
    }
}

/// <summary>A piece of evidence on a numbered claim, with its source as it is today.</summary>
internal sealed record UsedEvidence(int? Claim, Evidence Evidence, Source Source);
