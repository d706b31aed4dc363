using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>An editor takes who a confidential source is out of the newsroom for good, with all that was captured of it.</summary>
public sealed class EraseSource(IDatabase database, TimeProvider clock, IFileArchive archive, IEnumerable<IFollowsSource> followers)
{
    /// <summary>What has to be typed.</summary>
    public const string Confirmation = "erase";

    /// <summary>
    /// Erases title, publisher, date, address, notes, how a talk came about, and the captures' addresses, names, texts and files; refused unless the
    /// word was typed. The source, its evidence with its excerpts and the public reason stay; the record holds ids as before.
    /// </summary>
    public async Task<Outcome<Source>> RunAsync(Actor actor, SourceId id, string? typedWord, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        IReadOnlyList<string> files = [];
        var outcome = await database.WriteAsync<Source>(
            async session =>
            {
                if (Permissions.Check(actor, Act.EraseSource) is { } refused)
                {
                    return refused;
                }

                if (await session.Sources.FindAsync(id, cancellation) is not { IsConfidential: true } source)
                {
                    return new Outcome<Source>.Missing();
                }

                if (!string.Equals(Typed.Line(typedWord), Confirmation, StringComparison.OrdinalIgnoreCase))
                {
                    return Refusal.Invalid("confirmation", $"Type “{Confirmation}”. It cannot be brought back.");
                }

                // What went into it is the same source under another name.
                List<Source> all = [source];
                for (var at = 0; at < all.Count; at++)
                {
                    foreach (var merge in await session.SourceMerges.IntoAsync(all[at].Id, cancellation))
                    {
                        if (await session.SourceMerges.FindMergedAsync(merge.SourceId, cancellation) is { } merged)
                        {
                            all.Add(merged);
                        }
                    }
                }

                var gone = new List<string>();
                foreach (var each in all)
                {
                    if (!await session.Sources.SaveAsync(Emptied(each), cancellation))
                    {
                        return new Outcome<Source>.Stale(source.Withheld());
                    }

                    await session.SourceNotes.EraseAsync(each.Id, cancellation);
                    await session.SourceMerges.EraseAddressesAsync(each.Id, cancellation);
                    gone.AddRange(await session.Captures.EraseAsync(each.Id, clock.Now(), cancellation));
                }

                files = gone;
                foreach (var follower in followers)
                {
                    await follower.FollowAsync(session, actor, source, Emptied(source), isErased: true, clock.Now(), cancellation);
                }

                await session.RecordAsync(ChangeKind.SourceErased, actor, clock.Now(), null, null, cancellation, ("source", source.Id));
                return Emptied(source).Withheld() with { Version = source.Version + 1, MayBeShown = true };
            },
            cancellation);
        if (outcome.IsDone)
        {
            // After the commit: a file that is left when the power goes now is an orphan, which --verify lists.
            foreach (var hash in files)
            {
                archive.Remove(hash);
            }
        }

        return outcome;
    }

    private static Source Emptied(Source source) => source with
    {
        Title = Person.WithdrawnName,
        Publisher = null,
        PublishedOn = null,
        Address = null,
        CanonicalAddress = null,
        Notes = null,
        GroupId = null,
        Contact = null,
    };
}
