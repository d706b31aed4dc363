using FactCheck.Live;

namespace FactCheck.People;

/// <summary>Says what a person does in the newsroom from now on.</summary>
public sealed class GiveRoles(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Replaces the roles; stale where they are no longer <paramref name="before"/>, refused where the newsroom would
    /// be left without an administrator. Whoever loses a role is signed out.
    /// </summary>
    public async Task<Outcome<Person>> RunAsync(
        Actor actor,
        PersonId id,
        IReadOnlyCollection<Role> before,
        IReadOnlyCollection<Role> roles,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(roles);
        if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refusal)
        {
            return refusal;
        }

        if (roles.Count == 0)
        {
            return Refusal.Invalid(
                nameof(Person.Roles), "Choose at least one role. To take all access away, disable the person.");
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

                if (!person.Roles.ToHashSet().SetEquals(before))
                {
                    return new Outcome<Person>.Stale(person);
                }

                if (!roles.Contains(Role.Administrator)
                    && await LastAdministrator.CheckAsync(session, person, cancellation) is { } last)
                {
                    return last;
                }

                await session.People.GiveRolesAsync(id, roles, cancellation);
                if (person.Roles.Except(roles).Any())
                {
                    await session.Accounts.RenewSecurityStampAsync(id, Tokens.NewStamp(), cancellation);
                }

                await session.Changes.RecordAsync(
                    new Change
                    {
                        At = now,
                        PersonId = actor.Id,
                        Kind = ChangeKind.RolesGiven,
                        Details = new Dictionary<string, string>(Recorded.Of(id, roles), StringComparer.Ordinal)
                        {
                            ["before"] = Recorded.Of(person.Roles),
                        },
                    },
                    cancellation);
                return person with { Roles = [.. roles.Distinct().Order()] };
            },
            cancellation);
    }
}
