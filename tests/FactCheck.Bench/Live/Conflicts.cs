using System.Collections.Concurrent;
using System.Diagnostics;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Storage.Live;

namespace FactCheck.Bench.Live;

/// <summary>What came of many people writing to the same few claims at once.</summary>
/// <param name="Done">Writes that were acknowledged.</param>
/// <param name="Stale">Writes that were told what stands now.</param>
/// <param name="Lost">Acknowledged writes of which claim, history or version says something else afterwards.</param>
/// <param name="BrokenRows">Rows of the chain that do not hold.</param>
/// <param name="PerSecond">Writes answered in a second.</param>
internal sealed record Conflicts(int Done, int Stale, int Lost, int BrokenRows, double PerSecond)
{
    private const int Writers = 50;
    private const int Contended = 10;

    /// <summary>Fifty writers edit ten claims from what each saw last, until this many writes were answered.</summary>
    public static async Task<Conflicts> RunAsync(string connection, int writes)
    {
        await using var desk = await BenchDesk.OpenAsync(connection, Contended);
        var edit = desk.Use<EditClaim>();
        var done = new ConcurrentBag<Claim>();
        var (left, stale) = (writes, 0);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var random = new Random(writer);
            var seen = desk.Claims.ToArray();
            while (Interlocked.Decrement(ref left) is >= 0 and var write)
            {
                var at = random.Next(Contended);
                var outcome = await edit.RunAsync(
                    desk.Checker,
                    seen[at].Id,
                    seen[at].Version,
                    ClaimFields.Of(seen[at]) with { Wording = $"Writer {writer} was here with write {write}." },
                    CancellationToken.None);
                if (outcome is Outcome<Claim>.Stale now)
                {
                    seen[at] = now.Current;
                    Interlocked.Increment(ref stale);
                }
                else
                {
                    seen[at] = BenchDesk.Done(outcome);
                    done.Add(seen[at]);
                }
            }
        })));
        var perSecond = writes / watch.Elapsed.TotalSeconds;
        var chain = await desk.Use<ChainVerification>().RunAsync(CancellationToken.None);
        return new Conflicts(done.Count, stale, await LostAsync(desk, done), chain.BrokenSequence is null ? 0 : 1, perSecond);
    }

    private static async Task<int> LostAsync(BenchDesk desk, IReadOnlyCollection<Claim> done)
    {
        var lost = 0;
        var database = desk.Use<IDatabase>();
        foreach (var before in desk.Claims)
        {
            var written = done.Where(claim => claim.Id == before.Id).OrderBy(claim => claim.Version).ToList();
            var now = await database.ReadAsync(session => session.Claims.FindAsync(before.Id, CancellationToken.None), CancellationToken.None);
            var recorded = (await database.ReadAsync(
                session => session.Changes.OfArticleAsync(before.ArticleId, after: 0, int.MaxValue, CancellationToken.None), CancellationToken.None))
                .Count(change => change.ClaimId == before.Id && change.Kind == ChangeKind.ClaimEdited);

            // Each acknowledged write made the next version, is in the record once, and the last of them is what stands.
            lost += written.Where((claim, i) => claim.Version != before.Version + i + 1).Count();
            lost += Math.Abs(recorded - written.Count);
            lost += written.Count == 0 || (now!.Version, now.Wording) == (written[^1].Version, written[^1].Wording) ? 0 : 1;
        }

        return lost;
    }
}
