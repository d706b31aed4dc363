using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>What people put out of their own sight.</summary>
public interface ISnoozeStore
{
    /// <summary>A person's snoozes, those included whose time is over.</summary>
    Task<IReadOnlyList<Snooze>> OfAsync(PersonId person, CancellationToken cancellation);

    /// <summary>Keeps it in the place of the one that the person has on the claim.</summary>
    Task PutAsync(Snooze snooze, CancellationToken cancellation);

    /// <summary>False where there was none.</summary>
    Task<bool> RemoveAsync(PersonId person, ClaimId claim, CancellationToken cancellation);
}
