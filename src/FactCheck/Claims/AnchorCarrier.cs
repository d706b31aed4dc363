using FactCheck.Articles;
using FactCheck.Claims.Carrying;

namespace FactCheck.Claims;

/// <summary>Carries anchors from revision to revision, each lost one from the last text in which it stood.</summary>
internal sealed class AnchorCarrier
{
    private readonly ISession session;
    private readonly Revision before;
    private readonly Revision after;
    private readonly bool marksCount;
    private readonly Dictionary<RevisionId, Redraft?> redrafts;

    private AnchorCarrier(ISession session, Revision before, Revision after, bool marksCount)
    {
        (this.session, this.before, this.after, this.marksCount) = (session, before, after, marksCount);
        redrafts = new() { [before.Id] = Redraft.Between(before.Text, after.Text) };
    }

    /// <summary>Carries between two revisions as the newsroom's settings of this moment say.</summary>
    public static async Task<AnchorCarrier> BetweenAsync(ISession session, Revision before, Revision after, CancellationToken cancellation) =>
        new(session, before, after, await session.People.NewsroomAsync(cancellation) is { Settings.MarksReopen: true });

    /// <summary>The place of a passage of the revision before, where the same words stand or only marks and spelling differ.</summary>
    public (int Start, int End)? PlaceOf(int start, int end) =>
        redrafts[before.Id]!.Carry(start, end) is { Fate: AnchorState.Attached or AnchorState.Changed } carried
            && !WordChanges.AreMaterial(WordChanges.Between(before.Text[start..end], after.Text[carried.Start..carried.End]), marksCount)
                ? (carried.Start, carried.End)
                : null;

    /// <summary>The anchor in the new revision.</summary>
    public async Task<TextAnchor> CarryAsync(TextAnchor anchor, CancellationToken cancellation)
    {
        var stood = LastPlace(anchor);
        var carried = stood is not null && await RedraftAsync(stood.RevisionId, cancellation) is { } redraft
            ? redraft.Carry(stood.Start, stood.End)
            : Carried.Lost;
        return carried.Fate switch
        {
            AnchorState.Attached => Standing(anchor, carried, null),
            AnchorState.Changed when !IsMaterial(anchor, carried) => Standing(anchor, carried, null),
            // What was lost, or asked about and not answered, is not taken for other words without asking.
            AnchorState.Changed when !anchor.Stands => Gone(anchor, AnchorState.Ask, stood, [Returned(anchor, carried)]),
            AnchorState.Changed => Standing(anchor, carried, anchor.Quote),
            AnchorState.Ask => Gone(anchor, AnchorState.Ask, stood, carried.Candidates),
            _ => Gone(anchor, AnchorState.Lost, stood, []),
        };
    }

    /// <summary>The tombstone of an anchor in the new revision.</summary>
    public TextAnchor Lose(TextAnchor anchor) =>
        Gone(anchor, AnchorState.Lost, LastPlace(anchor), []);

    private static StoodAt? LastPlace(TextAnchor anchor) => anchor.Stands ? new StoodAt(anchor.RevisionId, anchor.Start, anchor.End) : anchor.Stood;

    private static Candidate Returned(TextAnchor anchor, Carried carried) => new(
        carried.Start,
        carried.End,
        Confidence.Enough,
        anchor.State == AnchorState.Ask ? "Words like it stand here, and nobody has decided yet." : "It was lost, and words like it stand here again.");

    private bool IsMaterial(TextAnchor anchor, Carried carried) =>
        WordChanges.AreMaterial(WordChanges.Between(anchor.Quote, after.Text[carried.Start..carried.End]), marksCount);

    private TextAnchor Standing(TextAnchor anchor, Carried carried, string? was) => anchor with
    {
        RevisionId = after.Id,
        Start = carried.Start,
        End = carried.End,
        Quote = after.Text[carried.Start..carried.End],
        State = was is null ? AnchorState.Attached : AnchorState.Changed,
        Was = was,
        Candidates = [],
        Stood = null,
    };

    private TextAnchor Gone(TextAnchor anchor, AnchorState state, StoodAt? stood, IReadOnlyList<Candidate> candidates) => anchor with
    {
        RevisionId = after.Id,
        Start = 0,
        End = 0,
        State = state,
        Was = null,
        Candidates = candidates,
        Stood = stood,
    };

    private async Task<Redraft?> RedraftAsync(RevisionId id, CancellationToken cancellation)
    {
        if (!redrafts.TryGetValue(id, out var redraft))
        {
            var stood = await session.Articles.FindRevisionAsync(id, cancellation);
            redrafts[id] = redraft = stood is null ? null : Redraft.Between(stood.Text, after.Text);
        }

        return redraft;
    }
}
