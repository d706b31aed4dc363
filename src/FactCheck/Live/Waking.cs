namespace FactCheck.Live;

/// <summary>
/// Wakes one page on a thread of the pool, one call at a time: whoever commits or types never draws the pages of the others, and
/// what comes while a page is still being woken wakes it once more.
/// </summary>
internal sealed class Waking(Action wake, Action<Exception>? failed)
{
    private int asked;

    public void Ask()
    {
        if (Interlocked.Increment(ref asked) == 1)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static waking => waking.Run(), this, preferLocal: false);
        }
    }

    private void Run()
    {
        int taken;
        do
        {
            taken = Volatile.Read(ref asked);
            try
            {
                wake();
            }
            catch (Exception failure)
            {
                // One broken page must not end the process, nor leave itself asleep.
                failed?.Invoke(failure);
            }
        }
        while (Interlocked.Add(ref asked, -taken) > 0);
    }
}
