using FactCheck.Verdicts;

namespace FactCheck.Review;

/// <summary>What a sealed verdict allows: a second one, and no answer by somebody who cannot see it.</summary>
internal static class SealedRule
{
    /// <summary>Nothing where the verdict can be seen and so be answered.</summary>
    public static Refusal? CheckOpen(Verdict verdict) =>
        verdict.IsSealed
            ? Refusal.NotNow("sealed", "This verdict is sealed: a second person gives theirs first, without having seen it.")
            : null;

    /// <summary>Nothing where a second verdict is waited for.</summary>
    public static Refusal? CheckAwaited(Verdict verdict) =>
        verdict.IsSealed
            ? null
            : Refusal.NotNow("no-second", "No second verdict is waited for: the one that stands can be seen by everybody.");
}
