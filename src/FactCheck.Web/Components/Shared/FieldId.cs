namespace FactCheck.Web.Components.Shared;

/// <summary>Ids that tie a label to its field.</summary>
internal static class FieldId
{
    private static long last;

    /// <summary>An id no other field of this process has.</summary>
    public static string Next() => FormattableString.Invariant($"f{Interlocked.Increment(ref last)}");
}
