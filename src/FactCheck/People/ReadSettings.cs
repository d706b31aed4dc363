namespace FactCheck.People;

/// <summary>Shows an administrator what the newsroom chose for itself.</summary>
public sealed class ReadSettings(IDatabase database)
{
    /// <summary>The newsroom with its settings and the version that a change names.</summary>
    public Task<Outcome<Newsroom>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<Newsroom>>(
            async session => Permissions.Check(actor, Act.AdministerNewsroom) is { } refused ? refused
                : await session.People.NewsroomAsync(cancellation) is { } newsroom ? newsroom
                : new Outcome<Newsroom>.Missing(),
            cancellation);
    }
}
