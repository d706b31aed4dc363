namespace FactCheck.Sources;

/// <summary>Keeps back what a virus scanner found something in.</summary>
internal static class Quarantine
{
    /// <summary>Why these files are not given out, or nothing where they are.</summary>
    public static Task<Refusal?> CheckAsync(IDatabase database, CancellationToken cancellation, params string?[] hashes) =>
        database.ReadAsync(
            async session =>
            {
                foreach (var hash in hashes)
                {
                    if (hash is not null && FileScan.Check(await session.Files.ScanAsync(hash, cancellation)) is { } refusal)
                    {
                        return refusal;
                    }
                }

                return null;
            },
            cancellation);
}
