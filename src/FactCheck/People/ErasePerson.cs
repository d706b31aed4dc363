using FactCheck.Live;

namespace FactCheck.People;

/// <summary>Takes the name of somebody who has left out of everything but what is published and what people wrote.</summary>
public sealed class ErasePerson(IDatabase database, TimeProvider clock, IEnumerable<IFollowsErasure> followers)
{
    /// <summary>
    /// Erases the name, what they signed in with and their roles, for good; refused unless they are disabled and the name was
    /// typed as it stands. The record says who did it to whom by ids, so that it holds no name, before or after. The answer
    /// says where the name still stands.
    /// </summary>
    public async Task<Outcome<ErasedName>> RunAsync(Actor actor, PersonId id, string? typedName, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refusal)
        {
            return refusal;
        }

        return await database.WriteAsync<ErasedName>(
            async session =>
            {
                if (await session.People.FindAsync(id, cancellation) is not { } person)
                {
                    return new Outcome<ErasedName>.Missing();
                }

                if (person.IsErased)
                {
                    return Refusal.NotNow("erased", "This name is erased already.");
                }

                if (!person.IsDisabled)
                {
                    return Refusal.NotNow("not-disabled", "Disable this person first: a name is erased when somebody has left.");
                }

                if (Typed.Line(typedName) != person.DisplayName)
                {
                    return Refusal.Invalid("name", "Type the name as it stands here. It cannot be brought back.");
                }

                var now = clock.Now();
                await session.People.EraseAsync(id, now, cancellation);
                await session.Accounts.EraseAsync(id, Tokens.NewStamp(), cancellation);
                foreach (var follower in followers)
                {
                    await follower.ErasedAsync(session, actor, person, now, cancellation);
                }

                await session.RecordAsync(ChangeKind.PersonErased, actor, now, null, null, cancellation, ("person", id));
                return new ErasedName(await session.People.TracesAsync(person.DisplayName, cancellation));
            },
            cancellation);
    }
}

/// <summary>What erasing a name left to people.</summary>
/// <param name="Traces">Where the name still stands, in what people wrote or published.</param>
public sealed record ErasedName(IReadOnlyList<NameTrace> Traces);

/// <summary>A field of the database in which a name stands.</summary>
/// <param name="Table">What the rows are.</param>
/// <param name="Column">Which of their texts.</param>
/// <param name="Rows">How many of them hold it.</param>
public sealed record NameTrace(string Table, string Column, int Rows);
