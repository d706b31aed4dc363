using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Names the forms that a person left unfinished, the newest first.</summary>
public sealed class ListUnfinished(IDatabase database)
{
    /// <summary>The person's own, whatever roles they hold.</summary>
    public async Task<Outcome<IReadOnlyList<UnfinishedForm>>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new Outcome<IReadOnlyList<UnfinishedForm>>.Done(
            await database.ReadAsync(session => session.Unfinished.OfPersonAsync(actor.Id, cancellation), cancellation));
    }
}
