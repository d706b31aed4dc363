using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>Reads the newsroom's audit record.</summary>
public sealed class ReadAudit(IDatabase database)
{
    /// <summary>At most <paramref name="limit"/> changes before a sequence, newest first; for administrators and editors.</summary>
    public Task<Outcome<IReadOnlyList<Change>>> RunAsync(Actor actor, long before, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<Change>>>(
            async session =>
                actor.Is(Role.Administrator) || actor.Is(Role.Editor)
                    ? new Outcome<IReadOnlyList<Change>>.Done(await session.Changes.AuditAsync(before, limit, cancellation))
                    : Refusal.NotAllowed("role", "This is for administrators and editors."),
            cancellation);
    }
}
