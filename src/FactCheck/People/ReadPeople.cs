namespace FactCheck.People;

/// <summary>Reads who is in the newsroom.</summary>
public sealed class ReadPeople(IDatabase database)
{
    /// <summary>Everybody, the disabled included, by name; for whoever is in the newsroom.</summary>
    public Task<Outcome<IReadOnlyList<Person>>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<Person>>>(
            async session => new Outcome<IReadOnlyList<Person>>.Done(await session.People.AllAsync(cancellation)), cancellation);
    }
}
