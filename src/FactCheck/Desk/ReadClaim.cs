using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;

namespace FactCheck.Desk;

/// <summary>Reads one claim of an article with all that was gathered on it.</summary>
public sealed class ReadClaim(IDatabase database)
{
    /// <summary>The claim as the actor may see it; missing where there is none or an author asks for somebody else's.</summary>
    public Task<Outcome<ClaimBoard>> RunAsync(Actor actor, ClaimId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<ClaimBoard>>(
            async session =>
            {
                if (await session.Claims.FindAsync(id, cancellation) is not { } claim
                    || await session.Articles.FindForAsync(actor, claim.ArticleId, cancellation) is not { } article)
                {
                    return new Outcome<ClaimBoard>.Missing();
                }

                var gathered = await GatheredClaim.OfAsync(session, claim, cancellation);
                var frame = new BoardFrame(
                    actor,
                    article,
                    await session.Verdicts.ScaleAsync(cancellation),
                    (await session.Sources.OfClaimAsync(id, cancellation)).ToDictionary(source => source.Id),
                    await Gathered.SettingsAsync(session, cancellation));
                return ClaimBoards.Of(frame, gathered);
            },
            cancellation);
    }
}
