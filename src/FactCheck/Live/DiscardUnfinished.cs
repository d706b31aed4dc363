using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Forgets what a person typed into a form: they saved it, or do not want it any more.</summary>
public sealed class DiscardUnfinished(IDatabase database)
{
    /// <summary>Done whether anything was kept or not; the name of the form comes back.</summary>
    public Task<Outcome<string>> RunAsync(Actor actor, string form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<string>(
            async session =>
            {
                await session.Unfinished.DropAsync(actor.Id, form, cancellation);
                return form;
            },
            cancellation);
    }
}
