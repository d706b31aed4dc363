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
}
