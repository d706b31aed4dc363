using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Who may read and bring captures: whoever may know the source.</summary>
internal static class CaptureAccess
{
    /// <summary>Nothing where the actor may have this source captured or bring a file for it; otherwise why not.</summary>
    public static async Task<Refusal?> MayChangeAsync(ISession session, Actor actor, Source source, CancellationToken cancellation) =>
        Permissions.Check(actor, Act.LogEvidence)
        ?? (await session.MayKnowAsync(source, actor, cancellation)
            ? null
            : Refusal.NotAllowed("confidential", "This source is confidential: only editors and the people who work with it can do this."));

    /// <summary>The capture and its source; missing where there is none or the actor may not know the source.</summary>
    public static async Task<Outcome<(Capture Capture, Source Source)>> FindAsync(ISession session, Actor actor, CaptureId id, CancellationToken cancellation) =>
        Permissions.Check(actor, Act.ReadDesk) is { } refused ? refused
        : await session.Captures.FindAsync(id, cancellation) is { } capture
            && await session.Sources.FindAsync(capture.SourceId, cancellation) is { } source
            && await session.MayKnowAsync(source, actor, cancellation)
            ? (capture, source)
            : new Outcome<(Capture, Source)>.Missing();
}
