using System.Diagnostics;
using Xunit;

namespace FactCheck.Tests;

/// <summary>Waits for what comes true soon, on another thread or in another process.</summary>
internal static class Soon
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits until the condition holds, and fails where it does not within half a minute.</summary>
    public static Task IsAsync(Func<bool> condition) => IsAsync(() => Task.FromResult(condition()));

    /// <inheritdoc cref="IsAsync(Func{bool})"/>
    public static async Task IsAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Longest, "It did not come true.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
