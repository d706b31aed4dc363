using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources.Revisiting;

/// <summary>An administrator has every stored file and every captured address looked at now.</summary>
public sealed class StartRound(IDatabase database, TimeProvider clock)
{
    /// <summary>Puts a new round in place of the one that ended; refused while one is on its way.</summary>
    public Task<Outcome<Round>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Round>(
            async session =>
            {
                if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refused)
                {
                    return refused;
                }

                var now = clock.Now();
                var last = await session.Rounds.FindAsync(cancellation);
                if (last is { EndedAt: null })
                {
                    return Refusal.NotNow("on-its-way", "A round is on its way already.");
                }

                var round = new Round { BegunAt = now, Version = last?.Version ?? 1 };
                if (last is null)
                {
                    await session.Rounds.AddAsync(round, cancellation);
                }
                else if (!await session.Rounds.SaveAsync(round, cancellation))
                {
                    return Refusal.NotNow("on-its-way", "A round is on its way already.");
                }

                await session.RecordAsync(ChangeKind.RoundAsked, actor, now, null, null, cancellation);
                return round;
            },
            cancellation);
    }
}
