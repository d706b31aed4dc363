using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>Ends mails for somebody who shows a signed link instead of signing in; what they are told in the app stays.</summary>
public sealed class StoppingMails(IDatabase database)
{
    /// <summary>No more mails of these kinds, or of any where none are named; true where there was somebody to stop them for.</summary>
    public async Task<bool> StopAsync(PersonId person, IReadOnlyCollection<NoticeKind> kinds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var outcome = await database.WriteAsync<bool>(
            async session =>
            {
                if (await session.People.FindAsync(person, cancellation) is null)
                {
                    return new Outcome<bool>.Missing();
                }

                var choices = await session.Notices.ChoicesAsync(person, cancellation);
                var ways = Enum.GetValues<NoticeKind>()
                    .Where(kind => (kinds.Count == 0 || kinds.Contains(kind)) && choices.WayOf(kind) is NoticeWay.MailAtOnce or NoticeWay.MailDigest)
                    .ToDictionary(kind => kind, _ => NoticeWay.InApp);
                var after = choices with { Ways = choices.Ways.Where(pair => !ways.ContainsKey(pair.Key)).Concat(ways).ToDictionary(pair => pair.Key, pair => pair.Value) };
                return ways.Count == 0 || await session.Notices.SaveAsync(after, cancellation) ? true : new Outcome<bool>.Missing();
            },
            cancellation);
        return outcome.IsDone;
    }
}
