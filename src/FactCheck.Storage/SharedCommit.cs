using System.Data.Common;
using FactCheck.Live;
using FactCheck.Storage.Dialects;
using FactCheck.Storage.Live;

namespace FactCheck.Storage;

/// <summary>One write transaction and the acts that are acknowledged with it.</summary>
internal sealed class SharedCommit(OpenTransaction transaction, Sql sql, ChainHead head) : IAsyncDisposable
{
    private readonly TaskCompletionSource onDisk = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Change> changes = [];
    private readonly ChainHead first = head;

    public Sql Sql => sql;

    public DbTransaction Transaction => transaction.Transaction;

    /// <summary>The end of the chain after the acts so far.</summary>
    public ChainHead Head { get; private set; } = head;

    /// <summary>How many acts are to be committed.</summary>
    public int Acts { get; private set; }

    public IReadOnlyList<Change> Changes => changes;

    /// <summary>Ends when the commit is on disk, or fails with what prevented it.</summary>
    public Task OnDisk => onDisk.Task;

    public void Keep(ChainEnd chain)
    {
        Acts++;
        Head = chain.Head;
        changes.AddRange(chain.Recorded);
    }

    public async Task WriteHeadAsync(NodeName node)
    {
        if (Head.Sequence == first.Sequence)
        {
            return;
        }

        await sql.RunAsync("update chain_head set sequence = @Sequence, hash = @Hash", Head, CancellationToken.None);
        if (sql.Dialect.Notify is { } notify)
        {
            await sql.RunAsync(notify, new { notice = new ChangeNotice(node, Head.Sequence).ToString() }, CancellationToken.None);
        }
    }

    public void Succeed() => onDisk.TrySetResult();

    public void Fail(Exception failure) => onDisk.TrySetException(failure);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
