using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources.PublicCopies;

/// <summary>
/// A person has a copy of one source's page made at a public web archive. It is the only way to one: what is asked for there
/// shows the world what the desk looks into, so that nothing but a person's word, each time anew, may do it.
/// </summary>
public sealed class MakePublicCopy(IDatabase database, TimeProvider clock, IPublicArchive archive)
{
    /// <summary>Asks the archive once, in this very call, and keeps what it answered; what is interrupted is never asked again by itself.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">For which source; never for a confidential one.</param>
    /// <param name="knowsItIsPublic">Whether they were told, and said, that it is public.</param>
    /// <param name="cancellation">Ends it, as long as the archive was not asked.</param>
    public async Task<Outcome<PublicCopy>> RunAsync(Actor actor, SourceId id, bool knowsItIsPublic, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var begun = await BeginAsync(actor, id, knowsItIsPublic, cancellation);
        if (begun is not Outcome<PublicCopy>.Done { Value: var copy })
        {
            return begun;
        }

        // From here on it is done: whoever leaves the page does not take it back.
        var answer = await archive.CopyAsync(copy.Address, CancellationToken.None);
        return await EndAsync(
            copy with { EndedAt = clock.Now(), CopyAddress = answer.ValueOrDefault, Reason = (answer as Outcome<string>.Refused)?.Refusal.Message }, actor);
    }

    private Task<Outcome<PublicCopy>> BeginAsync(Actor actor, SourceId id, bool knowsItIsPublic, CancellationToken cancellation) =>
        database.WriteAsync<PublicCopy>(
            async session =>
            {
                if (await session.Sources.FindAsync(id, cancellation) is not { } source)
                {
                    return new Outcome<PublicCopy>.Missing();
                }

                if (Permissions.Check(actor, Act.LogEvidence) is { } refused)
                {
                    return refused;
                }

                if (source.IsConfidential)
                {
                    return Refusal.NotNow("confidential", "This source is confidential: no public archive is told of it.");
                }

                if (archive.Name is not { } name)
                {
                    return Refusal.NotNow("no-archive", "No public archive is configured on this server.");
                }

                if (source.Address is not { } address)
                {
                    return Refusal.NotNow("no-address", "This source has no address.");
                }

                if (!knowsItIsPublic)
                {
                    return Refusal.Invalid("knowsItIsPublic", "Say that you know it: the copy is public, and it shows what this desk is looking into.");
                }

                var copy = new PublicCopy { Id = clock.New<PublicCopyId>(), SourceId = source.Id, Address = address, Archive = name, AskedBy = actor.Id, AskedAt = clock.Now() };
                await session.PublicCopies.AddAsync(copy, cancellation);
                await session.RecordAsync(ChangeKind.PublicCopyAsked, actor, copy.AskedAt, null, null, cancellation, ("source", source.Id), ("copy", copy.Id));
                return copy;
            },
            cancellation);

    private async Task<Outcome<PublicCopy>> EndAsync(PublicCopy ended, Actor actor) =>
        await database.WriteAsync<PublicCopy>(
            async session =>
            {
                if (!await session.PublicCopies.SaveAsync(ended, CancellationToken.None))
                {
                    return new Outcome<PublicCopy>.Stale(ended);
                }

                await session.RecordAsync(
                    ended.CopyAddress is null ? ChangeKind.PublicCopyFailed : ChangeKind.PublicCopyMade,
                    actor,
                    ended.EndedAt!.Value,
                    null,
                    null,
                    CancellationToken.None,
                    ("source", ended.SourceId),
                    ("copy", ended.Id));
                return ended with { Version = ended.Version + 1 };
            },
            CancellationToken.None);
}
