using FactCheck.Live;

namespace FactCheck.People;

/// <summary>A person chooses by what name readers are told of them: their own, another, or none.</summary>
public sealed class ChoosePublicName(IDatabase database, TimeProvider clock)
{
    /// <summary>Holds for everybody alone, and for what is published from now on: what is published stays as it was frozen.</summary>
    public Task<Outcome<Person>> RunAsync(Actor actor, PublicNameFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        var fields = typed.Cleaned();
        return database.WriteAsync<Person>(
            async session =>
            {
                if (await session.People.FindAsync(actor.Id, cancellation) is not { IsErased: false } person)
                {
                    return new Outcome<Person>.Missing();
                }

                if (fields.Check() is { } wrong)
                {
                    return wrong;
                }

                var naming = fields.Naming!.Value;
                await session.People.SetPublicNameAsync(person.Id, naming, fields.PublicName, cancellation);

                // Without the name: the record holds ids, so that a name can be erased.
                await session.RecordAsync(ChangeKind.PublicNameChosen, actor, clock.Now(), null, null, cancellation, ("naming", naming));
                return person with { PublicNaming = naming, PublicName = fields.PublicName };
            },
            cancellation);
    }
}
