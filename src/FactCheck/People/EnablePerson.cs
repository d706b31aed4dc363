using FactCheck.Live;

namespace FactCheck.People;

/// <summary>Gives a disabled person their access back, with the roles they held.</summary>
public sealed class EnablePerson(IDatabase database, TimeProvider clock)
{
    /// <summary>Refused where the person is not disabled.</summary>
    public async Task<Outcome<Person>> RunAsync(Actor actor, PersonId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refusal)
        {
            return refusal;
        }

        var now = clock.Now();
        return await database.WriteAsync<Person>(
            async session =>
            {
                if (await session.People.FindAsync(id, cancellation) is not { } person)
                {
                    return new Outcome<Person>.Missing();
                }

                if (person.IsErased)
                {
                    return Refusal.NotNow("erased", "This name is erased: whoever comes back is invited anew.");
                }

                if (!person.IsDisabled)
                {
                    return Refusal.NotNow("enabled", "This person is not disabled.");
                }

                await session.People.SetDisabledAsync(id, disabled: false, cancellation);
                await session.Accounts.RenewSecurityStampAsync(id, Tokens.NewStamp(), cancellation);
                await session.Changes.RecordAsync(
                    new Change
                    {
                        At = now,
                        PersonId = actor.Id,
                        Kind = ChangeKind.PersonEnabled,
                        Details = Recorded.Of(id),
                    },
                    cancellation);
                return person with { IsDisabled = false };
            },
            cancellation);
    }
}
