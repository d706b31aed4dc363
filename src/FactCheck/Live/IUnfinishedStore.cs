using FactCheck.People;

namespace FactCheck.Live;

/// <summary>What people typed and did not save, sealed.</summary>
public interface IUnfinishedStore
{
    /// <summary>Puts it in place of what was kept of that form, and lets the person's oldest go beyond <paramref name="most"/> forms.</summary>
    Task KeepAsync(PersonId person, string form, string sealedText, DateTimeOffset at, int most, CancellationToken cancellation);

    /// <summary>What was kept of a form, with when, or nothing.</summary>
    Task<SealedText?> FindAsync(PersonId person, string form, CancellationToken cancellation);

    /// <summary>The person's unfinished forms, the newest first.</summary>
    Task<IReadOnlyList<UnfinishedForm>> OfPersonAsync(PersonId person, CancellationToken cancellation);

    /// <summary>Forgets one form of a person.</summary>
    Task DropAsync(PersonId person, string form, CancellationToken cancellation);

    /// <summary>Forgets everything that a person typed.</summary>
    Task DropAllOfAsync(PersonId person, CancellationToken cancellation);

    /// <summary>Forgets what nobody came back to since.</summary>
    Task DropOlderAsync(DateTimeOffset than, CancellationToken cancellation);
}

/// <summary>What was typed into a form, unreadable without the server's keys.</summary>
public sealed record SealedText
{
    public required string Sealed { get; init; }

    public required DateTimeOffset KeptAt { get; init; }
}
