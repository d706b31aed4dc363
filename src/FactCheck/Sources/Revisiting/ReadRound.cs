using FactCheck.People;

namespace FactCheck.Sources.Revisiting;

/// <summary>Reads how the newest round went and which stored files are damaged.</summary>
public sealed class ReadRound(IDatabase database)
{
    /// <summary>For administrators: the others learn of a page that changed on the claims that rest on it.</summary>
    public Task<Outcome<RoundBoard>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<RoundBoard>>(
            async session => Permissions.Check(actor, Act.AdministerNewsroom) is { } refused ? refused
                : new RoundBoard(await session.Rounds.FindAsync(cancellation), await session.Rounds.DamagedAsync(cancellation)),
            cancellation);
    }
}

/// <summary>The newest round, and the files that were not whole when they were read last.</summary>
/// <param name="Round">Nothing before the first.</param>
/// <param name="Damaged">None where every file is whole.</param>
public sealed record RoundBoard(Round? Round, IReadOnlyList<CheckedFile> Damaged);
