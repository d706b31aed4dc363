using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Published;

/// <summary>Everything a verdict page shows, frozen when it was published.</summary>
public sealed record PublishedArticle
{
    public required string Headline { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>BCP 47 tag of the text.</summary>
    public required string Language { get; init; }

    /// <summary>The text of the published revision; the claims' passages are offsets into it.</summary>
    public required string Text { get; init; }

    /// <summary>Headings, quotes and web addresses of the text, in its order; none in what was frozen before texts had them.</summary>
    public IReadOnlyList<Formatting> Formatting
    {
        get => field ?? [];
        init;
    }

    /// <summary>The day that the article carries.</summary>
    public DateOnly? DatedOn { get; init; }

    public required int RevisionNumber { get; init; }

    public required DateTimeOffset RevisionAt { get; init; }

    /// <summary>The policy in words: "two sign-offs", "unanimous, three reviewers".</summary>
    public required string Policy { get; init; }

    /// <summary>What readers find the article by; none in what was frozen before there were any.</summary>
    public IReadOnlyList<string> Topics
    {
        get => field ?? [];
        init;
    }

    public required IReadOnlyList<PublishedClaim> Claims { get; init; }

    /// <summary>The rating scale of the day, best known first.</summary>
    public required IReadOnlyList<PublishedRating> Scale { get; init; }
}

/// <summary>A claim with its signed-off verdict, as published.</summary>
public sealed record PublishedClaim
{
    public required int Number { get; init; }

    public required string Wording { get; init; }

    /// <summary>Who said it; nobody where the article itself says it.</summary>
    public string? Claimant { get; init; }

    /// <summary>What the claimant is; nothing in what was frozen before it was asked.</summary>
    public ClaimantKind? ClaimantKind { get; init; }

    public required IReadOnlyList<PublishedPassage> Passages { get; init; }

    public required PublishedRating Rating { get; init; }

    public required string Explanation { get; init; }

    public required IReadOnlyList<PublishedEvidence> Evidence { get; init; }

    public required string ProposedBy { get; init; }

    public required IReadOnlyList<string> SignedOffBy { get; init; }

    /// <summary>An editor's decision where reviewers did not agree.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The reason of that decision, where the newsroom shows dissent.</summary>
    public string? DecidedBecause { get; init; }

    /// <summary>Who disagreed with what was decided, where the newsroom shows it; none in what was frozen before it could.</summary>
    public IReadOnlyList<PublishedDissent> Dissent
    {
        get => field ?? [];
        init;
    }

    public DateTimeOffset? ProposedAt { get; init; }

    public required DateTimeOffset SignedOffAt { get; init; }
}

/// <summary>What somebody of the desk held against the verdict that was decided for.</summary>
/// <param name="By">Their name.</param>
/// <param name="Rating">The rating they came to, where they gave a verdict of their own.</param>
/// <param name="Why">Their explanation, or what they wanted changed.</param>
public sealed record PublishedDissent(string By, PublishedRating? Rating, string Why);

/// <summary>Where a claim's words stand in the published text, in UTF-16 code units, half open.</summary>
public sealed record PublishedPassage(int Start, int End, string Quote);

/// <summary>A rating with the word and meaning it had on the day.</summary>
public sealed record PublishedRating(string Key, string Word, string Meaning, string Tone, int? Value);

/// <summary>A piece of evidence as readers may see it: a confidential source is only its reason.</summary>
public sealed record PublishedEvidence
{
    /// <summary>Which piece of the desk's evidence it was, for the desk alone to tell; nothing in what was frozen before it was kept.</summary>
    public string? Key { get; init; }

    public required string Stance { get; init; }

    public string? Excerpt { get; init; }

    public string? Locator { get; init; }

    /// <summary>The source's title; nothing where the source is withheld.</summary>
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? PublishedOn { get; init; }

    public string? Address { get; init; }

    public bool IsPrimary { get; init; }

    /// <summary>How a talk or an observation came about, and on what terms.</summary>
    public string? Terms { get; init; }

    /// <summary>Why the source is withheld; nothing where it is shown.</summary>
    public string? WithheldBecause { get; init; }

    /// <summary>Since when it is withheld, where the publication named it at first.</summary>
    public DateTimeOffset? WithheldSince { get; init; }

    /// <summary>What was preserved of the source; nothing where nothing was, or the source is withheld.</summary>
    public PublishedCapture? Capture { get; init; }
}

/// <summary>The preserved copy that evidence rests on, by the SHA-256 of its bytes.</summary>
public sealed record PublishedCapture
{
    public required string Hash { get; init; }

    public required long Bytes { get; init; }

    public required string MediaType { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>Whether readers may have the bytes: what this server received from the web, never what a person brought.</summary>
    public bool IsOpen { get; init; }
}
