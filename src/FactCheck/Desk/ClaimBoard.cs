using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Desk;

/// <summary>A claim with all that was gathered on it, as one actor may see it.</summary>
public sealed record ClaimBoard
{
    public required Claim Claim { get; init; }

    /// <summary>Its evidence with the sources, the withdrawn last, a confidential source emptied until the actor has it shown.</summary>
    public required IReadOnlyList<EvidenceOnBoard> Evidence { get; init; }

    /// <summary>
    /// Its verdicts, newest first; the current one, where there is one, is among them, unless it is sealed and somebody else's.
    /// </summary>
    public required IReadOnlyList<VerdictOnBoard> Verdicts { get; init; }

    public required IReadOnlyList<Query> Queries { get; init; }

    /// <summary>What the author added with the answers.</summary>
    public required IReadOnlyList<Annex> Annexes { get; init; }

    /// <summary>For each action that a person can take: nothing where this actor may now, or why not.</summary>
    /// <remarks>Asked for where the claim is open, so that it is worked out there and not for hundreds that are not.</remarks>
    public IReadOnlyDictionary<ClaimAction, Refusal?> Actions => field ??= ClaimActions.Of(Frame.SeenBy, Frame.Article, Frame.Scale, Gathered, Grounds);

    /// <summary>What is missing of the two sources that a central or legally risky claim needs; nothing where nothing is, or none are asked for.</summary>
    public Refusal? MissingSources => Grounds.CheckSources();

    /// <summary>What a verdict can rest on.</summary>
    internal Grounds Grounds => field ??= Grounds.Of(Claim, Gathered.Evidence, Frame.Sources, Frame.Settings);

    /// <summary>Whether this actor may read and take part in what the desk says about the claim.</summary>
    public DiscussionPermissions May => field ??= new(
        Permissions.Check(Frame.SeenBy, Act.ReadDiscussion, new(IsByAuthor)), Permissions.Check(Frame.SeenBy, Act.Discuss, new(IsByAuthor)));

    /// <summary>What it was made from.</summary>
    internal GatheredClaim Gathered { get; init; } = null!;

    /// <summary>What it has in common with the other claims of its board.</summary>
    internal BoardFrame Frame { get; init; } = null!;

    /// <summary>The claim's current verdict, or nothing.</summary>
    public VerdictOnBoard? Verdict => Verdicts.FirstOrDefault(verdict => verdict.Verdict.State == VerdictState.Current);

    /// <summary>The verdict that was given beside the current one, without having seen it.</summary>
    public VerdictOnBoard? Second => Verdicts.FirstOrDefault(verdict => verdict.Verdict.State == VerdictState.Second);

    /// <summary>Whether the current verdict is sealed until a second one is in.</summary>
    public bool IsSealed => Gathered.Current?.Verdict.IsSealed == true;

    /// <summary>Whether reviewers disagree on the current verdict.</summary>
    public bool IsDisputed => Verdict is { } verdict && DecideDispute.CheckDisputed(verdict.Verdict, Second?.Verdict, verdict.SignOffs) is null;

    private bool IsByAuthor => Frame.Article.AuthorId == Frame.SeenBy.Id;
}

/// <summary>What an actor may do in a discussion; each is nothing where they may, or the reason.</summary>
public sealed record DiscussionPermissions(Refusal? ReadDiscussion, Refusal? Discuss);

/// <summary>A piece of evidence beside its source.</summary>
public sealed record EvidenceOnBoard(Evidence Evidence, Source Source);

/// <summary>A verdict beside its answers.</summary>
public sealed record VerdictOnBoard(Verdict Verdict, Rating Rating, IReadOnlyList<SignOff> SignOffs)
{
    /// <summary>The answers that were not voided.</summary>
    public IEnumerable<SignOff> Valid => SignOffs.Where(signOff => signOff.IsValid);

    /// <summary>The editor's decision that it rests on, where reviewers did not agree.</summary>
    public SignOff? Decision => Valid.FirstOrDefault(signOff => signOff.Kind == SignOffKind.Decided);
}
