using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>Reads what waits on whom.</summary>
public sealed class ReadDesk(IDatabase database, Standings standings, TimeProvider clock)
{
    /// <summary>The actor's desk: each unfinished claim in one place, oldest first, with the reason.</summary>
    public Task<Outcome<DeskView>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<DeskView>>(
            async session =>
            {
                var people = (await session.People.AllAsync(cancellation)).ToDictionary(person => person.Id);
                var now = clock.Now();
                var waiting = new Waiting(actor, people, now);
                var unfinished = new List<(DeskRow Row, PersonId? ProposedBy)>();
                var articles = new List<ArticleProgress>();
                foreach (var standing in await standings.AllAsync(session, cancellation))
                {
                    var article = standing.Article;
                    if (article.Status is ArticleStatus.Retracted
                        || Permissions.Check(actor, Act.ReadDesk, new(article.AuthorId == actor.Id)) is not null)
                    {
                        continue;
                    }

                    unfinished.AddRange(standing.Unfinished.Select(claim => (waiting.RowOf(article, claim), claim.Current?.Verdict.ProposedBy)));
                    articles.Add(standing.Progress);
                }

                var snoozes = (await session.Snoozes.OfAsync(actor.Id, cancellation)).ToDictionary(snooze => snooze.ClaimId);
                return Of(actor, unfinished, snoozes, people, now) with
                {
                    Articles = [.. articles.Where(progress => progress.Article.Status != ArticleStatus.Published || progress.Blockers > 0)],
                };
            },
            cancellation);
    }

    private static DeskView Of(
        Actor actor,
        List<(DeskRow Row, PersonId? ProposedBy)> unfinished,
        Dictionary<ClaimId, Snooze> snoozes,
        Dictionary<PersonId, Person> people,
        DateTimeOffset now)
    {
        var due = now.AddHours(24);
        bool IsDue(DeskRow row) => row.Article.Deadline < due;
        var all = unfinished.Select(each => each.Row).OrderBy(row => row.Since).ToLookup(row =>
            snoozes.TryGetValue(row.Claim.Id, out var snooze) && snooze.Hides(row.Claim, now));
        var seen = all[false].ToLookup(IsDue);
        return new DeskView
        {
            DueToday = [.. seen[true].OrderBy(row => row.Article.Deadline)],
            WaitingOnMe = [.. seen[false].Where(row => row.IsMine)],
            WaitingOnOthers = [.. seen[false].Where(row => !row.IsMine)],
            Snoozed = [.. all[true].Select(row => new SnoozedRow(row, snoozes[row.Claim.Id].Until)).OrderBy(row => row.Until)],
            Articles = [],
            People = people,
            Workloads = Permissions.Check(actor, Act.ReadWorkload) is null ? Workloads(unfinished, people.Values, IsDue) : null,
            MayAssignOthers = Permissions.Check(actor, Act.AssignOthers) is null,
        };
    }

    private static IReadOnlyList<Workload> Workloads(
        List<(DeskRow Row, PersonId? ProposedBy)> unfinished, IEnumerable<Person> people, Func<DeskRow, bool> isDue)
    {
        var held = unfinished.Where(each => each.Row.Claim.Status is ClaimStatus.Checking or ClaimStatus.ChangesRequested or ClaimStatus.Recheck)
            .ToLookup(each => each.Row.Claim.Status == ClaimStatus.ChangesRequested ? each.ProposedBy ?? each.Row.Claim.AssigneeId : each.Row.Claim.AssigneeId, each => each.Row);
        var inReview = unfinished.Where(each => each.Row.Claim.Status == ClaimStatus.InReview).ToLookup(each => each.ProposedBy);
        return
        [
            .. people
                .Where(person => !person.IsDisabled && (person.Roles.Contains(Role.Checker) || person.Roles.Contains(Role.Editor)))
                .Select(person => new Workload(person, held[person.Id].Count(), held[person.Id].Count(isDue), inReview[person.Id].Count())),
        ];
    }
}
