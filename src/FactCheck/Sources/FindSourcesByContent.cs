using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Looks whether a file is in the library already, by its SHA-256.</summary>
public sealed class FindSourcesByContent(IDatabase database)
{
    /// <summary>The sources that hold the file, but for confidential ones.</summary>
    public Task<Outcome<IReadOnlyList<Source>>> RunAsync(Actor actor, string? hash, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var typed = Typed.Line(hash)?.ToLowerInvariant();
        return database.ReadAsync<Outcome<IReadOnlyList<Source>>>(
            async session => Permissions.Check(actor, Act.LogEvidence) is { } refused ? refused
                : typed is not { Length: 64 } || !typed.All(char.IsAsciiHexDigitLower) ? Refusal.Invalid("sha256", "Give the SHA-256 as 64 hexadecimal digits.")
                : new Outcome<IReadOnlyList<Source>>.Done(await session.Sources.OfContentAsync(typed, cancellation)),
            cancellation);
    }
}
