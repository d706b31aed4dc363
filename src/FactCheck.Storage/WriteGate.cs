using FactCheck.Live;
using FactCheck.Storage.Dialects;
using FactCheck.Storage.Live;
using Microsoft.Extensions.Logging;

namespace FactCheck.Storage;

/// <summary>
/// Lets one act write at a time, in the order they came. Acts that wait while another runs share its commit, each
/// behind a savepoint of its own; none is acknowledged before that commit is on disk.
/// </summary>
internal sealed class WriteGate(IDialect dialect, IEnumerable<IChangeListener> listeners, NodeName node, ILogger<WriteGate> log) : IDisposable
{
    /// <summary>So that the first act of a commit never waits long for the last.</summary>
    private const int ActsPerCommit = 64;

    private const string Savepoint = "act";

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly IChangeListener[] listeners = [.. listeners];
    private SharedCommit? current;
    private int waiting;

    public async Task<Outcome<T>> RunAsync<T>(Func<Session, Task<Outcome<T>>> act, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Interlocked.Increment(ref waiting);

        // Not cancellable: who ran before may have left the commit to us.
        await turn.WaitAsync(CancellationToken.None);
        Interlocked.Decrement(ref waiting);
        SharedCommit? shared = null;
        Outcome<T> outcome;
        try
        {
            try
            {
                shared = current ??= await BeginAsync(cancellation);
                outcome = await RunInAsync(shared, act, cancellation);
            }
            finally
            {
                if (Volatile.Read(ref waiting) == 0 || current is not { Acts: < ActsPerCommit })
                {
                    await EndAsync();
                }
            }
        }
        finally
        {
            turn.Release();
        }

        // Refusals wait too: what they rest on may be another act of the same commit.
        await shared.OnDisk;
        return outcome;
    }

    public void Dispose() => turn.Dispose();

    private async Task<SharedCommit> BeginAsync(CancellationToken cancellation)
    {
        var transaction = await dialect.BeginWriteAsync(cancellation);
        try
        {
            var sql = new Sql(transaction.Connection, dialect);
            return new(transaction, sql, await sql.RowAsync<ChainHead>(dialect.LockChainHead, values: null, cancellation)
                ?? throw new InvalidOperationException("The chain of changes has no head; the database is not one of FactCheck's."));
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    private async Task<Outcome<T>> RunInAsync<T>(SharedCommit shared, Func<Session, Task<Outcome<T>>> act, CancellationToken cancellation)
    {
        // Alone so far, an act needs no savepoint: the transaction is its own.
        var hasCompany = shared.Acts > 0;
        var begun = !hasCompany;
        var keep = false;
        try
        {
            cancellation.ThrowIfCancellationRequested();
            if (hasCompany)
            {
                await shared.Transaction.SaveAsync(Savepoint, CancellationToken.None);
                begun = true;
            }

            var chain = new ChainEnd(shared.Head);
            var outcome = await act(new Session(shared.Sql, chain));
            if (outcome.IsDone)
            {
                if (hasCompany)
                {
                    await shared.Transaction.ReleaseAsync(Savepoint, CancellationToken.None);
                }

                shared.Keep(chain);
                keep = true;
            }

            return outcome;
        }
        finally
        {
            // An act given up before its savepoint has nothing to undo, and its company nothing to do with it.
            if (begun && !keep)
            {
                await UndoAsync(shared, hasCompany);
            }
        }
    }

    private async Task UndoAsync(SharedCommit shared, bool hasCompany)
    {
        if (!hasCompany)
        {
            await LeaveAsync(shared);
            shared.Succeed();
            return;
        }

        try
        {
            await shared.Transaction.RollbackAsync(Savepoint, CancellationToken.None);
            await shared.Transaction.ReleaseAsync(Savepoint, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // The engine gave up the whole transaction, with the acts before this one: none of them was acknowledged.
            await LeaveAsync(shared);
            shared.Fail(failure);
        }
    }

    private async Task EndAsync()
    {
        if (current is not { } shared)
        {
            return;
        }

        try
        {
            await shared.WriteHeadAsync(node);
            await shared.Transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            await LeaveAsync(shared);
            shared.Fail(failure);
            return;
        }

        await LeaveAsync(shared);
        Tell(shared.Changes);
        shared.Succeed();
    }

    private async Task LeaveAsync(SharedCommit shared)
    {
        current = null;
        try
        {
            await shared.DisposeAsync();
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "A write transaction did not end cleanly");
        }
    }

    private void Tell(IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        foreach (var listener in listeners)
        {
            try
            {
                listener.Committed(changes);
            }
            catch (Exception failure)
            {
                // What is committed stays acknowledged.
                log.LogError(failure, "A listener failed on changes up to {Sequence}", changes[^1].Sequence);
            }
        }
    }
}
