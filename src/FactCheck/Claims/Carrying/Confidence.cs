namespace FactCheck.Claims.Carrying;

/// <summary>Weighs the signs for and against "this sentence became that one" into one figure.</summary>
internal static class Confidence
{
    public const double Neighbour = 0.8;
    public const double Fair = 0.6;
    public static double Enough = 0.9;
    public static double Ask = 0.3;
    public static double EnoughKept = 0.8;
    public static double EnoughPart = 0.8;
    public static double LeastKept = 0.4;

    public static double[] Weights = [-7.09, 1.82, 0.0, 0.8, 0.74, 0.83, 0.23, 0.82, 1.95, 0.0, 2.58, 0.0, 0.0, 0.0, 0.0, 0.0, 1.49, 0.69, 0.86, 0.0, 0.0, 1.08, -0.55, 1.16, 0.51];

    public static double Of(ReadOnlySpan<double> signs)
    {
        var sum = 0.0;
        for (var i = 0; i < signs.Length; i++)
        {
            sum += signs[i] * Weights[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
