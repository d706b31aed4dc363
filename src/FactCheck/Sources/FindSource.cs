using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Looks whether an address is in the library already.</summary>
public sealed class FindSource(IDatabase database)
{
    /// <summary>The source with this address; missing where there is none or it is confidential.</summary>
    public Task<Outcome<Source>> RunAsync(Actor actor, string? address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<Source>>(
            async session =>
            {
                if (Permissions.Check(actor, Act.LogEvidence) is { } refused)
                {
                    return refused;
                }

                return Addresses.Canonical(Typed.Line(address)) is { } canonical
                    && await session.Sources.FindByAddressAsync(canonical, cancellation) is { } source
                        ? source
                        : new Outcome<Source>.Missing();
            },
            cancellation);
    }
}
