using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>A person puts a claim out of their own sight for a while; nobody else's desk changes.</summary>
public sealed class SnoozeClaim(IDatabase database, TimeProvider clock, OwnFeed own)
{
    /// <summary>The longest that a claim may be out of sight.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(92);

    /// <summary>Hides the claim from the actor's desk until then, or until it changes.</summary>
    public async Task<Outcome<Snooze>> RunAsync(Actor actor, ClaimId id, DateTimeOffset until, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var outcome = await database.WriteAsync<Snooze>(
            async session =>
            {
                if (await session.Claims.FindAsync(id, cancellation) is not { } claim
                    || await session.Articles.FindForAsync(actor, claim.ArticleId, cancellation) is null)
                {
                    return new Outcome<Snooze>.Missing();
                }

                var now = clock.Now();
                if (until <= now || until > now + Longest)
                {
                    return Refusal.Invalid("until", "Choose a day after today, at most three months ahead.");
                }

                var snooze = new Snooze { PersonId = actor.Id, ClaimId = id, Until = until, ClaimVersion = claim.Version };
                await session.Snoozes.PutAsync(snooze, cancellation);
                return snooze;
            },
            cancellation);
        if (outcome.IsDone)
        {
            own.Tell(actor.Id);
        }

        return outcome;
    }
}
