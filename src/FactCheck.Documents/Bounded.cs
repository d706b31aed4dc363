namespace FactCheck.Documents;

/// <summary>Reads streams only so far.</summary>
internal static class Bounded
{
    private const int Step = 81_920;

    /// <summary>All bytes to the end, or nothing where there are more than that many; no more than one step beyond is read.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, long most, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[Step];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            if (kept.Length + count > most)
            {
                return null;
            }

            kept.Write(buffer, 0, count);
        }

        return kept.ToArray();
    }
}
