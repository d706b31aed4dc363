using FactCheck.Live;

namespace FactCheck.People;

/// <summary>First run: names the newsroom and makes its first administrator. Who may is decided by the printed code.</summary>
public sealed class FoundNewsroom(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Founds the newsroom; refused where there is one. The first person administers it and, where
    /// <paramref name="alsoEdits"/>, is an editor too.
    /// </summary>
    public async Task<Outcome<PersonId>> RunAsync(
        string newsroomName, Joining first, bool alsoEdits, bool isSample, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(first);
        var name = Names.Tidy(newsroomName);
        var joining = first.Tidied();
        if ((Names.Check(name, "NewsroomName", "the newsroom’s name") ?? joining.Check()) is { } refusal)
        {
            return refusal;
        }

        var now = clock.Now();
        var id = clock.New<PersonId>();
        IReadOnlyList<Role> roles = alsoEdits ? [Role.Administrator, Role.Editor] : [Role.Administrator];
        return await database.WriteAsync<PersonId>(
            async session =>
            {
                if (await session.People.NewsroomAsync(cancellation) is not null)
                {
                    return Refusal.NotNow("founded", "This newsroom has been founded. Sign in instead.");
                }

                await session.People.FoundAsync(
                    new Newsroom { Name = name, IsSample = isSample, FoundedAt = now }, cancellation);
                if (await joining.AddToAsync(session, id, roles, now, cancellation) is { } taken)
                {
                    return taken;
                }

                await session.Changes.RecordAsync(
                    new Change
                    {
                        At = now,
                        PersonId = id,
                        Kind = ChangeKind.NewsroomFounded,
                        Details = Recorded.Of(id, roles),
                    },
                    cancellation);
                return id;
            },
            cancellation);
    }
}
