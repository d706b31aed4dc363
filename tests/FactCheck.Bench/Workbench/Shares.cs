namespace FactCheck.Bench.Workbench;

/// <summary>Medians and percentiles of measured times.</summary>
internal static class Shares
{
    public static double Median(IEnumerable<double> values) => At(values, 0.5);

    /// <summary>The value that 95 of 100 stay at or under.</summary>
    public static double P95(IEnumerable<double> values) => At(values, 0.95);

    private static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(sorted.Count * share) - 1, 0, sorted.Count - 1)];
    }
}
