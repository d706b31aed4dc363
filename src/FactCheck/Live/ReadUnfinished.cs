using System.Text.Json;
using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Gives a person back what they typed into a form and did not save.</summary>
public sealed class ReadUnfinished(IDatabase database, IUnfinishedSeal seal)
{
    /// <summary>Missing where nothing of it is kept, or the keys that closed it are gone.</summary>
    public async Task<Outcome<UnfinishedText>> RunAsync(Actor actor, string form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await database.ReadAsync(session => session.Unfinished.FindAsync(actor.Id, form, cancellation), cancellation) is { } kept
            && seal.Open(actor.Id, kept.Sealed) is { } text
            && JsonSerializer.Deserialize<TypedField[]>(text) is { } fields
                ? new UnfinishedText(fields, kept.KeptAt)
                : new Outcome<UnfinishedText>.Missing();
    }
}
