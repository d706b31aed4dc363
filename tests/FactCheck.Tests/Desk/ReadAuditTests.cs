using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Audit;
using Xunit;

namespace FactCheck.Tests.Desk;

public sealed class ReadAuditTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Each_filter_finds_exactly_what_it_names()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var first = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker);
        newsroom.Clock.Move(TimeSpan.FromDays(1));
        var second = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.SecondChecker);
        var all = await newsroom.ChangesAsync();
        var day = DateOnly.FromDateTime(newsroom.Clock.GetUtcNow().UtcDateTime);

        foreach (var (filter, expected) in new (ChangeFilter, Func<Change, bool>)[]
        {
            (new(), _ => true),
            (new() { Article = first.ArticleId }, change => change.ArticleId == first.ArticleId),
            (new() { Claim = second.Id }, change => change.ClaimId == second.Id),
            (new() { Person = newsroom.SecondChecker.Id }, change => change.PersonId == newsroom.SecondChecker.Id || change.Details.Values.Any(value => value.Contains(newsroom.SecondChecker.Id.ToString(), StringComparison.Ordinal))),
            (new() { Kinds = [ChangeKind.ClaimStarted, ChangeKind.ClaimAdded] }, change => change.Kind is ChangeKind.ClaimStarted or ChangeKind.ClaimAdded),
            (new() { From = day }, change => change.At >= new DateTimeOffset(day, default, TimeSpan.Zero)),
            (new() { To = day.AddDays(-1) }, change => change.At < new DateTimeOffset(day, default, TimeSpan.Zero)),
            (new() { Words = first.Wording[..6].ToUpperInvariant() }, change => change.Details.Values.Any(value => value.Contains(first.Wording[..6], StringComparison.OrdinalIgnoreCase))),
            (new() { Words = "100% _ \"quoted\"" }, _ => false),
            (new() { Claim = first.Id, Kinds = [ChangeKind.ClaimStarted], Person = newsroom.Checker.Id }, change => change.ClaimId == first.Id && change.Kind == ChangeKind.ClaimStarted),
        })
        {
            var found = await newsroom.Use<ReadAudit>().RunAsync(newsroom.Editor, filter, long.MaxValue, 10_000, Stop).DoneAsync();
            Assert.Equal(all.Where(expected).Select(change => change.Sequence).OrderDescending(), found.Select(change => change.Sequence));
        }

        await newsroom.Use<ReadAudit>().RunAsync(newsroom.Editor, new ChangeFilter { From = day, To = day.AddDays(-1) }, long.MaxValue, 10, Stop).InvalidAsync("to");
    }

    [Fact]
    public async Task The_whole_record_is_for_administrators_and_editors_and_an_article_s_for_whoever_may_read_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AddAsync(await newsroom.DraftAsync());
        var other = await newsroom.DraftAsync();
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var whole = await newsroom.Use<ReadAudit>().RunAsync(actor, new ChangeFilter(), long.MaxValue, 10, Stop);
            Assert.Equal((name, actor.Is(Role.Administrator) || actor.Is(Role.Editor)), (name, whole.IsDone));
            var mayRead = (await newsroom.Use<ReadArticle>().RunAsync(actor, claim.ArticleId, Stop)).IsDone;
            foreach (var filter in new[] { new ChangeFilter { Article = claim.ArticleId }, new ChangeFilter { Claim = claim.Id } })
            {
                Assert.Equal((name, mayRead), (name, (await newsroom.Use<ReadAudit>().RunAsync(actor, filter, long.MaxValue, 10, Stop)).IsDone));
            }
        }

        // The author of one article does not come by another through a claim of it.
        (await newsroom.Use<ReadAudit>().RunAsync(newsroom.OtherAuthor, new ChangeFilter { Claim = claim.Id }, long.MaxValue, 10, Stop)).Missing();
        var mixed = await newsroom.Use<ReadAudit>().RunAsync(newsroom.Reader, new ChangeFilter { Article = other.Id, Claim = claim.Id }, long.MaxValue, 10, Stop).DoneAsync();
        Assert.Empty(mixed);
    }

    [Fact]
    public void Every_kind_is_in_one_group()
    {
        var kinds = AuditGroups.All.SelectMany(group => group.Kinds).ToList();
        Assert.Equal(Enum.GetValues<ChangeKind>().Order(), kinds.Order());
        Assert.All(AuditGroups.All, group => Assert.NotEmpty(group.Kinds));
    }
}
