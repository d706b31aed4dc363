using System.Security.Cryptography;
using FactCheck.Live;

namespace FactCheck.Sources.Revisiting;

/// <summary>The nightly round: reads every stored file again, then visits every captured address; what the background job does, slice by slice.</summary>
public sealed class Rounds(IDatabase database, TimeProvider clock, IFileArchive archive, Visiting visiting, RoundPlan plan)
{
    /// <summary>For so long after its last sign a round is its process's alone; then whoever looks takes it on where it stood.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private const int FilesAtOnce = 20;
    private const long BytesAtOnce = 64L * 1024 * 1024;
    private const int SourcesAtOnce = 50;

    private readonly Dictionary<string, DateTimeOffset> visitedHosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The round that is due or was left, now this process's; nothing where there is none or another process has it.</summary>
    public async Task<Round?> TakeAsync(string node, CancellationToken cancellation)
    {
        var known = await database.ReadAsync(session => session.Rounds.FindAsync(cancellation), cancellation);
        if (Next(known, node) is null)
        {
            return null;
        }

        var outcome = await database.WriteAsync<Round>(
            async session =>
            {
                var last = await session.Rounds.FindAsync(cancellation);
                if (Next(last, node) is not { } next)
                {
                    return new Outcome<Round>.Missing();
                }

                if (last is null)
                {
                    await session.Rounds.AddAsync(next, cancellation);
                    return next;
                }

                return await session.Rounds.SaveAsync(next, cancellation) ? next with { Version = next.Version + 1 } : new Outcome<Round>.Missing();
            },
            cancellation);
        return outcome.ValueOrDefault;
    }

    /// <summary>
    /// Does one slice. How long to wait before the next one, with the round as it stands then; no wait where nothing is left
    /// and the round has ended, or where another process took it.
    /// </summary>
    public async Task<(Round Round, TimeSpan? Wait)> StepAsync(Round round, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (await CheckFilesAsync(round, cancellation) is var files and > 0)
        {
            return await GoOnAsync(round with { Files = round.Files + files }, TimeSpan.Zero, cancellation);
        }

        if (round.Visits < plan.MostVisits)
        {
            var due = await DueAsync(round, cancellation);
            if (due.Count > 0)
            {
                var (known, free) = due.MinBy(each => each.Free);
                if (free > clock.Now())
                {
                    return await GoOnAsync(round, free - clock.Now(), cancellation);
                }

                visitedHosts[Host(known)] = clock.Now();
                await visiting.VisitAsync(known, actor: null, cancellation);
                visitedHosts[Host(known)] = clock.Now();
                return await GoOnAsync(round with { Visits = round.Visits + 1 }, TimeSpan.Zero, cancellation);
            }
        }

        visitedHosts.Clear();
        var (ended, _) = await GoOnAsync(round with { EndedAt = clock.Now() }, TimeSpan.Zero, cancellation);
        return (ended, null);
    }

    /// <summary>What is next: a round that is due, or one that nobody holds.</summary>
    private Round? Next(Round? last, string node)
    {
        var now = clock.Now();
        var isFree = last?.HeldUntil is not { } held || held < now || last.Node == node;
        return last switch
        {
            null => plan.DueBefore(now) is { } first ? new Round { BegunAt = first, Node = node, HeldUntil = now + Hold } : null,
            _ when !isFree => null,
            _ when plan.DueBefore(now) is { } due && due > last.BegunAt => new Round { BegunAt = due, Node = node, HeldUntil = now + Hold, Version = last.Version },
            { EndedAt: null } => last with { Node = node, HeldUntil = now + Hold },
            _ => null,
        };
    }

    private async Task<(Round Round, TimeSpan? Wait)> GoOnAsync(Round round, TimeSpan wait, CancellationToken cancellation)
    {
        var held = round with { HeldUntil = round.EndedAt is null ? clock.Now() + wait + Hold : null };
        var outcome = await database.WriteAsync<Round>(
            async session => await session.Rounds.SaveAsync(held, cancellation) ? held with { Version = held.Version + 1 } : new Outcome<Round>.Missing(), cancellation);
        return outcome.ValueOrDefault is { } stands ? (stands, wait) : (round, null);
    }

    private async Task<int> CheckFilesAsync(Round round, CancellationToken cancellation)
    {
        var files = await database.ReadAsync(session => session.Rounds.FilesBeforeAsync(round.BegunAt, FilesAtOnce, cancellation), cancellation);
        var found = new List<(CheckedFile File, FileFault? Fault)>();
        var bytes = 0L;
        foreach (var file in files)
        {
            if (found.Count > 0 && bytes + file.Bytes > BytesAtOnce)
            {
                break;
            }

            bytes += file.Bytes;
            found.Add((file, await FaultAsync(file.Hash, cancellation)));
        }

        if (found.Count > 0)
        {
            await database.WriteAsync<bool>(
                async session =>
                {
                    var now = clock.Now();
                    foreach (var (file, fault) in found)
                    {
                        await session.Rounds.SetCheckedAsync(file.Hash, now, fault, cancellation);
                        if (fault != file.Fault)
                        {
                            await session.RecordAsync(
                                fault is null ? ChangeKind.StoredFileRestored : ChangeKind.StoredFileDamaged, null, now, null, null, cancellation, ("hash", file.Hash), ("fault", fault));
                        }
                    }

                    return true;
                },
                cancellation);
        }

        return found.Count;
    }

    private async Task<FileFault?> FaultAsync(string hash, CancellationToken cancellation)
    {
        await using var stream = archive.Open(hash);
        return stream is null ? FileFault.Missing
            : Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) == hash ? null
            : FileFault.Changed;
    }

    /// <summary>Some sources that are to be visited, each with the moment from which its server may be asked again.</summary>
    private async Task<IReadOnlyList<(Visiting.Known Known, DateTimeOffset Free)>> DueAsync(Round round, CancellationToken cancellation)
    {
        var due = new List<(Visiting.Known, DateTimeOffset)>();
        foreach (var id in await database.ReadAsync(session => session.Visits.DueAsync(round.BegunAt, SourcesAtOnce, cancellation), cancellation))
        {
            if (await visiting.PrepareAsync(id, cancellation) is { } known)
            {
                var free = visitedHosts.TryGetValue(Host(known), out var at) ? at + plan.HostPause : DateTimeOffset.MinValue;
                due.Add((known, free));
                if (free <= clock.Now())
                {
                    break;
                }
            }
        }

        return due;
    }

    private static string Host(Visiting.Known known) => Uri.TryCreate(known.Address, UriKind.Absolute, out var address) ? address.Host : known.Address;
}
