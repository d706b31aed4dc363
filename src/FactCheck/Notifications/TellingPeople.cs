using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>
/// Reads the chain of changes on and tells whom each concerns: what the background job does with it. Notices and how far
/// the chain was read commit together, so nothing is told twice and nothing is left out, whenever the program stops.
/// </summary>
public sealed class TellingPeople(IDatabase database, TimeProvider clock, OwnFeed own)
{
    private const int ChangesAtOnce = 200;

    private long told = -1;

    /// <summary>Tells of everything that was recorded since, and wakes the pages of those who are told, also by another node.</summary>
    public async Task RunToEndAsync(CancellationToken cancellation)
    {
        while (await TellAsync(cancellation))
        {
        }

        await WakeAsync(cancellation);
    }

    /// <summary>Takes on the next changes; false where there are none.</summary>
    private async Task<bool> TellAsync(CancellationToken cancellation)
    {
        // Looking costs no write.
        var (newest, cursor) = await database.ReadAsync(
            async session => (await session.Changes.NewestAsync(cancellation), await session.Notices.CursorAsync(cancellation)), cancellation);
        if (told < 0)
        {
            told = cursor;
        }

        if (newest <= cursor)
        {
            return false;
        }

        var outcome = await database.WriteAsync<int>(
            async session =>
            {
                var changes = await session.Changes.AfterAsync(await session.Notices.CursorAsync(cancellation), ChangesAtOnce, cancellation);
                if (changes.Count == 0)
                {
                    return new Outcome<int>.Missing();
                }

                IReadOnlyCollection<Person>? people = null;
                foreach (var change in changes)
                {
                    if (NoticeRules.Table.TryGetValue(change.Kind, out var rule))
                    {
                        people ??= [.. (await session.People.AllAsync(cancellation)).Where(person => !person.IsDisabled)];
                        await TellAsync(session, change, rule, people, cancellation);
                    }
                }

                await session.Notices.MoveCursorAsync(changes[^1].Sequence, cancellation);
                return changes.Count;
            },
            cancellation);
        return outcome.IsDone;
    }

    private async Task TellAsync(
        ISession session, Change change, Func<Concerned, Task<IEnumerable<Telling>>> rule, IReadOnlyCollection<Person> people, CancellationToken cancellation)
    {
        var concerned = new Concerned(session, change, people, cancellation);
        foreach (var telling in (await rule(concerned)).DistinctBy(telling => telling.Person))
        {
            // Nobody is told of what they did themselves, nor of what they may not read.
            if (telling.Person == change.PersonId || people.FirstOrDefault(person => person.Id == telling.Person) is not { } person)
            {
                continue;
            }

            var about = telling.Article is { } named ? await session.Articles.FindAsync(named, cancellation) : await concerned.ArticleAsync();
            var choices = await session.Notices.ChoicesAsync(person.Id, cancellation);
            var way = choices.WayOf(telling.Kind);
            if (way == NoticeWay.Off
                || (about is not null && Permissions.Check(new Actor(person.Id, person.Roles), Act.ReadDesk, new(about.AuthorId == person.Id)) is not null))
            {
                continue;
            }

            await session.Notices.AddAsync(
                new Notice
                {
                    Id = clock.New<NoticeId>(),
                    PersonId = person.Id,
                    Sequence = change.Sequence,
                    Kind = telling.Kind,
                    Reason = telling.Reason,
                    By = change.PersonId,
                    ArticleId = about?.Id ?? change.ArticleId,
                    ClaimId = telling.Claim ?? change.ClaimId,
                    At = change.At,
                    Mail = way is NoticeWay.MailAtOnce or NoticeWay.MailDigest && choices.IsConfirmed ? way : null,
                },
                cancellation);
        }
    }

    private async Task WakeAsync(CancellationToken cancellation)
    {
        var (people, cursor) = await database.ReadAsync(
            async session => (await session.Notices.ToldAfterAsync(told, cancellation), await session.Notices.CursorAsync(cancellation)), cancellation);
        told = cursor;
        foreach (var person in people)
        {
            own.Tell(person);
        }
    }
}
