using Xunit;

namespace FactCheck.Tests;

/// <summary>Insists on what came of an act.</summary>
public static class Outcomes
{
    public static T Done<T>(this Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Done done => done.Value,
        Outcome<T>.Refused refused => throw new InvalidOperationException($"Refused: {refused.Refusal.Code}: {refused.Refusal.Message}"),
        _ => throw new InvalidOperationException($"Not done but {outcome.GetType().Name}."),
    };

    public static async Task<T> DoneAsync<T>(this Task<Outcome<T>> outcome) => (await outcome).Done();

    public static Refusal Refused<T>(this Outcome<T> outcome, RefusalKind kind, string? code = null)
    {
        var refusal = Assert.IsType<Outcome<T>.Refused>(outcome).Refusal;
        Assert.Equal(kind, refusal.Kind);
        if (code is not null)
        {
            Assert.Equal(code, refusal.Code);
        }

        Assert.False(string.IsNullOrWhiteSpace(refusal.Message), "A refusal says why.");
        return refusal;
    }

    public static async Task<Refusal> RefusedAsync<T>(this Task<Outcome<T>> outcome, RefusalKind kind, string? code = null) =>
        (await outcome).Refused(kind, code);

    /// <summary>Refused because of this field.</summary>
    public static async Task InvalidAsync<T>(this Task<Outcome<T>> outcome, string field) =>
        Assert.Equal(field, (await outcome).Refused(RefusalKind.Invalid).Field);

    public static T Stale<T>(this Outcome<T> outcome) => Assert.IsType<Outcome<T>.Stale>(outcome).Current;

    public static void Missing<T>(this Outcome<T> outcome) => Assert.IsType<Outcome<T>.Missing>(outcome);

    /// <summary>What came of it in one word, for tables: done, stale, missing, or the refusal's kind.</summary>
    public static string Word<T>(this Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Done => "done",
        Outcome<T>.Stale => "stale",
        Outcome<T>.Missing => "missing",
        Outcome<T>.Refused refused => refused.Refusal.Kind.ToString(),
        _ => "?",
    };
}
