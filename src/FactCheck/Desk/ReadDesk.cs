using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Verdicts;

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
                var rows = new List<(DeskRow Row, bool Mine)>();
                var articles = new List<ArticleProgress>();
                foreach (var standing in await standings.AllAsync(session, cancellation))
                {
                    var article = standing.Article;
                    if (article.Status is ArticleStatus.Retracted
                        || Permissions.Check(actor, Act.ReadDesk, new(article.AuthorId == actor.Id)) is not null)
                    {
                        continue;
                    }

                    rows.AddRange(standing.Unfinished.Select(claim => RowOf(actor, article, claim)));
                    articles.Add(standing.Progress);
                }

                var due = clock.Now().AddHours(24);
                rows = [.. rows.OrderBy(row => row.Row.Article.Deadline ?? DateTimeOffset.MaxValue).ThenBy(row => row.Row.Since)];
                return new DeskView
                {
                    DueToday = [.. rows.Where(row => row.Row.Article.Deadline < due).Select(row => row.Row)],
                    WaitingOnMe = [.. rows.Where(row => row.Mine && !(row.Row.Article.Deadline < due)).Select(row => row.Row)],
                    WaitingOnOthers = [.. rows.Where(row => !row.Mine && !(row.Row.Article.Deadline < due)).Select(row => row.Row)],
                    Articles = [.. articles.Where(progress => progress.Article.Status != ArticleStatus.Published || progress.Blockers > 0)],
                    People = people,
                };
            },
            cancellation);
    }

    private static (DeskRow Row, bool Mine) RowOf(Actor actor, Article article, GatheredClaim on)
    {
        var (claim, current) = (on.Claim, on.Current);
        var verdict = current?.Verdict;
        var answers = current?.SignOffs.Where(signOff => signOff.IsValid).ToList() ?? [];
        var since = verdict?.ProposedAt ?? claim.CreatedAt;
        DeskRow Row(string why, PersonId? waitsOn, DateTimeOffset? from = null) => new(claim, article, why, waitsOn, from ?? since);
        if (on.Queries.FirstOrDefault(query => query.IsOpen) is { } query)
        {
            return (Row("a query waits for the author", article.AuthorId, query.AskedAt), article.AuthorId == actor.Id);
        }

        var mine = claim.AssigneeId == actor.Id;
        return claim.Status switch
        {
            ClaimStatus.ToCheck => (Row("nobody has taken it", null, claim.CreatedAt), false),
            ClaimStatus.Checking => (Row(mine ? "you are checking it" : "being checked", claim.AssigneeId), mine),
            ClaimStatus.ChangesRequested when DecideDispute.CheckDisputed(verdict, on.Second?.Verdict, answers) is null => (
                Row("the reviewers disagree", verdict!.ProposedBy),
                verdict.ProposedBy == actor.Id || (Permissions.Check(actor, Act.DecideDispute, Stands(actor, article, verdict)) ?? DecideDispute.CheckNoPart(on.Second?.Verdict, actor)) is null),
            ClaimStatus.ChangesRequested => (
                Row(answers.LastOrDefault(answer => answer.Kind == SignOffKind.ChangesRequested)?.Note ?? "changes requested", verdict?.ProposedBy ?? claim.AssigneeId),
                mine || verdict?.ProposedBy == actor.Id),
            ClaimStatus.Recheck => (Row(claim.Reason ?? "to be checked again", claim.AssigneeId), mine),
            _ => InReview(actor, article, verdict, answers, Row),
        };
    }

    private static (DeskRow Row, bool Mine) InReview(
        Actor actor, Article article, Verdict? verdict, List<SignOff> answers, Func<string, PersonId?, DateTimeOffset?, DeskRow> row)
    {
        if (verdict is null)
        {
            return (row("in review", null, null), false);
        }

        if (verdict.IsSealed)
        {
            var mayGive = (Permissions.Check(actor, Act.SignOff, Stands(actor, article, verdict)) ?? ReviewerRule.CheckNamed(article, actor)) is null;
            return (row(mayGive ? "a second verdict is asked for, you can give it" : "a second verdict is asked for", null, null), mayGive);
        }

        var mayAnswer = Permissions.Check(actor, Act.SignOff, Stands(actor, article, verdict)) is null
            && ReviewerRule.CheckSignOff(article, actor, verdict, answers) is null;
        var given = answers.Count(answer => answer.Kind == SignOffKind.SignedOff);
        var signed = given == 0 ? "nobody has signed" : FormattableString.Invariant($"{given} signed");
        return mayAnswer
            ? (row($"{signed}, you can", null, null), true)
            : (row(verdict.ProposedBy == actor.Id ? $"you proposed it, {signed}" : signed, null, null), false);
    }

    private static Circumstances Stands(Actor actor, Article article, Verdict verdict) =>
        new(article.AuthorId == actor.Id, verdict.ProposedBy == actor.Id);
}
