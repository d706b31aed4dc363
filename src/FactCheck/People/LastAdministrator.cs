namespace FactCheck.People;

/// <summary>Keeps a newsroom from locking itself out.</summary>
internal static class LastAdministrator
{
    /// <summary>Why this person cannot stop administering, or nothing.</summary>
    internal static async Task<Refusal?> CheckAsync(ISession session, Person person, CancellationToken cancellation) =>
        !person.IsDisabled
        && person.Roles.Contains(Role.Administrator)
        && await session.People.CountAsync(Role.Administrator, cancellation) == 1
            ? Refusal.NotNow(
                "last-administrator",
                "This is the newsroom’s only administrator. Make somebody else an administrator first.")
            : null;
}
