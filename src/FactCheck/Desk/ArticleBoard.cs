using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Verdicts;

namespace FactCheck.Desk;

/// <summary>Everything the workbench shows of an article, as one actor may see it.</summary>
public sealed record ArticleBoard
{
    public required Article Article { get; init; }

    public required Revision Revision { get; init; }

    /// <summary>How many revisions the article has.</summary>
    public required int Revisions { get; init; }

    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    public required IReadOnlyList<ClaimBoard> Claims { get; init; }

    public required IReadOnlyList<Clearance> Clearances { get; init; }

    public required Coverage Coverage { get; init; }

    /// <summary>What stands between the article and its publication; empty where it is ready.</summary>
    public required IReadOnlyList<Blocker> Blockers { get; init; }

    public required IReadOnlyList<Rating> Scale { get; init; }

    /// <summary>Everybody of the newsroom, by id.</summary>
    public required IReadOnlyDictionary<PersonId, Person> People { get; init; }

    /// <summary>Whether this actor may change the article's fields, split it, or save a revision, and why not.</summary>
    public required ArticlePermissions May { get; init; }

    /// <summary>The sequence of the newest change this was read with.</summary>
    public required long Cursor { get; init; }

    /// <summary>What it was made from, so that a later board can take over what did not change.</summary>
    internal Gathered? Gathered { get; init; }

    /// <summary>Whom it was made for, with the roles that they held at that moment.</summary>
    public required Actor SeenBy { get; init; }
}

/// <summary>What an actor may do with an article; each is nothing where they may, or the reason.</summary>
public sealed record ArticlePermissions(Refusal? Edit, Refusal? SaveRevision, Refusal? Split, Refusal? LogEvidence, Refusal? Publish);
