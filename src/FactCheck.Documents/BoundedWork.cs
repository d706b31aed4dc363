using System.Globalization;
using System.Xml;

namespace FactCheck.Documents;

/// <summary>Runs parsers on threads of their own, a few at once, each for a limited time, and turns what they throw into refusals.</summary>
internal sealed class BoundedWork(int atOnce, TimeSpan time, Action<Exception>? broken) : IDisposable
{
    // Parsers that go into themselves need more than a pool's thread has; they count their depth long before this ends.
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly SemaphoreSlim turns = new(atOnce);

    /// <summary>What the work returns; refused where it takes too long, where too many are at it, or where it cannot be read.</summary>
    public async Task<Outcome<T>> DoAsync<T>(Func<CancellationToken, Outcome<T>> work, string field, CancellationToken cancellation)
    {
        if (!await turns.WaitAsync(time, cancellation))
        {
            return Refusal.NotNow("busy", "Too many files are being read at this moment. Try again in a minute.");
        }

        // The work may go on after the answer was given, so whoever ends last disposes of it.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(time);
        var done = new TaskCompletionSource<Outcome<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Run(work, field, stop, done), StackBytes) { IsBackground = true, Name = "Reading a file" }.Start();
        try
        {
            return await done.Task.WaitAsync(time, cancellation);
        }
        catch (TimeoutException)
        {
            return TooLong(field);
        }
    }

    public void Dispose() => turns.Dispose();

    private void Run<T>(Func<CancellationToken, Outcome<T>> work, string field, CancellationTokenSource stop, TaskCompletionSource<Outcome<T>> done)
    {
        try
        {
            done.TrySetResult(work(stop.Token));
        }
        catch (UnreadableException unreadable)
        {
            done.TrySetResult(unreadable.Refusal with { Field = field });
        }
        catch (OperationCanceledException)
        {
            done.TrySetResult(TooLong(field));
        }
        catch (Exception wrong) when (wrong is InvalidDataException or EndOfStreamException or XmlException)
        {
            done.TrySetResult(Damaged(field));
        }
#pragma warning disable CA1031 // Parsers of foreign formats throw whatever comes on files that nobody foresaw; the server stays up.
        catch (Exception unforeseen)
#pragma warning restore CA1031
        {
            broken?.Invoke(unforeseen);
            done.TrySetResult(Damaged(field));
        }
        finally
        {
            stop.Dispose();
            EndTurn();
        }
    }

    private void EndTurn()
    {
        try
        {
            turns.Release();
        }
        catch (ObjectDisposedException)
        {
            // The server stopped meanwhile.
        }
    }

    private Refusal TooLong(string field) => Refusal.Invalid(
        field, string.Create(CultureInfo.InvariantCulture, $"Reading it took longer than {time.TotalSeconds:0} seconds and was given up. Paste the text instead."));

    private static Refusal Damaged(string field) => Refusal.Invalid(
        field, "It is damaged or not what it seems to be, and could not be read. Open it in the program that made it and save it anew, or paste the text.");
}
