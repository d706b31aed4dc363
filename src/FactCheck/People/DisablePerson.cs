using FactCheck.Live;

namespace FactCheck.People;

/// <summary>Ends a person's access; their name stays in the history.</summary>
public sealed class DisablePerson(IDatabase database, TimeProvider clock)
{
    /// <summary>Refused where the newsroom would be left without an administrator.</summary>
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

                if (person.IsDisabled)
                {
                    return Refusal.NotNow("disabled", "This person is disabled.");
                }

                if (await LastAdministrator.CheckAsync(session, person, cancellation) is { } last)
                {
                    return last;
                }

                await session.People.SetDisabledAsync(id, disabled: true, cancellation);
                await session.Accounts.RenewSecurityStampAsync(id, Tokens.NewStamp(), cancellation);
                await session.Unfinished.DropAllOfAsync(id, cancellation);
                await session.Changes.RecordAsync(
                    new Change
                    {
                        At = now,
                        PersonId = actor.Id,
                        Kind = ChangeKind.PersonDisabled,
                        Details = Recorded.Of(id),
                    },
                    cancellation);
                return person with { IsDisabled = true };
            },
            cancellation);
    }
}
