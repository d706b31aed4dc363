using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>Shows an administrator which mails no server took, and why.</summary>
public sealed class ReadFailedMails(IDatabase database)
{
    private const int Most = 200;

    /// <summary>The newest that are tried again or were given up, and how many mails wait in all.</summary>
    public Task<Outcome<FailedMails>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<FailedMails>>(
            async session => Permissions.Check(actor, Act.AdministerNewsroom) is { } refused
                ? refused
                : new FailedMails(
                    await session.Mails.FailedAsync(Most, cancellation),
                    await session.Mails.WaitingAsync(cancellation),
                    (await session.People.AllAsync(cancellation)).ToDictionary(person => person.Id)),
            cancellation);
    }
}

/// <summary>The mails that no server took.</summary>
/// <param name="Mails">The newest first; what each says is written only when it is sent.</param>
/// <param name="Waiting">How many mails wait, those that were never tried among them.</param>
/// <param name="People">Everybody of the newsroom, by id.</param>
public sealed record FailedMails(IReadOnlyList<Mail> Mails, int Waiting, IReadOnlyDictionary<PersonId, Person> People);
