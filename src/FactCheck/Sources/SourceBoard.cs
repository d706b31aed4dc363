using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A source with all that is known around it, as one actor may see it.</summary>
public sealed record SourceBoard
{
    public required Source Source { get; init; }

    /// <summary>The group that it counts as one with; nothing where it stands by itself or is withheld.</summary>
    public SourceGroup? Group { get; init; }

    /// <summary>Notes on its reliability, oldest first; none where it is withheld.</summary>
    public IReadOnlyList<SourceNote> Notes { get; init; } = [];

    /// <summary>Where it is evidence that was not withdrawn, in articles that the actor may read, newest first.</summary>
    public IReadOnlyList<SourceUse> Uses { get; init; } = [];

    /// <summary>Other sources that hold the same file or the same words.</summary>
    public IReadOnlyList<AlikeSource> Alike { get; init; } = [];

    /// <summary>Groups that it seems to belong to, for a person to say yes to.</summary>
    public IReadOnlyList<GroupProposal> Proposals { get; init; } = [];

    /// <summary>Sources that were merged into it; none where it is withheld.</summary>
    public IReadOnlyList<MergedSource> Merged { get; init; } = [];

    /// <summary>Whoever is named by the notes and merges.</summary>
    public IReadOnlyDictionary<PersonId, Person> People { get; init; } = new Dictionary<PersonId, Person>();
}

/// <summary>A claim that a source is evidence on.</summary>
/// <param name="Article">The article.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Stances">What the source does to it, once for each piece of evidence.</param>
public sealed record SourceUse(Article Article, Claim Claim, IReadOnlyList<Stance> Stances);

/// <summary>A group that a source seems to belong to.</summary>
/// <param name="Group">The group, where it is there already.</param>
/// <param name="Name">What it is or would be called.</param>
/// <param name="Because">Why the program thinks so.</param>
/// <param name="With">Sources that would go into it along with this one.</param>
public sealed record GroupProposal(SourceGroup? Group, string Name, string Because, IReadOnlyList<SeenSource> With);

/// <summary>A source that was merged into another.</summary>
/// <param name="Source">As it was.</param>
/// <param name="By">Who merged it.</param>
/// <param name="At">When.</param>
public sealed record MergedSource(Source Source, PersonId By, DateTimeOffset At);
