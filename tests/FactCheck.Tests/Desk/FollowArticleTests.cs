using System.Text.Json;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Tests.Claims;
using Xunit;

namespace FactCheck.Tests.Desk;

public sealed class FollowArticleTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new IdJson() } };

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task After_whatever_people_do_a_board_that_was_followed_is_the_board_that_is_read_anew(int seed)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(RandomSteps.Text);
        var acts = new RandomActs(newsroom, article.Id, new Random(seed));
        await acts.BeginAsync();
        var followed = new Dictionary<string, ArticleBoard>(StringComparer.Ordinal);
        var random = new Random(seed);
        for (var i = 0; i < 160; i++)
        {
            await acts.TryAsync();
            foreach (var (name, actor) in newsroom.Everybody)
            {
                // Who looks away for a while takes in several changes at once.
                if (random.Next(4) > 0)
                {
                    continue;
                }

                var outcome = followed.TryGetValue(name, out var known)
                    ? await newsroom.Use<FollowArticle>().RunAsync(actor, known, random.Next(2) == 0 ? null : await newsroom.NewestChangeAsync(), Stop)
                    : await newsroom.Use<ReadArticle>().RunAsync(actor, article.Id, Stop);
                var anew = await new ReadArticle(newsroom.Database, new Gathering()).RunAsync(actor, article.Id, Stop);
                Assert.Equal(anew.Word(), outcome.Word());
                if (outcome is Outcome<ArticleBoard>.Done { Value: var board })
                {
                    Assert.Equal(Shown(anew.Done()), Shown(board));
                    followed[name] = board;
                }
            }
        }

        Assert.True(acts.Done.Count >= 25, $"Done were only: {string.Join(", ", acts.Done)}");
        Assert.Empty(new[] { "say", "reply", "edit a comment", "resolve", "suggest words", "decline words", "take a query back", "ask for a second verdict" }.Except(acts.Done));
        Assert.DoesNotContain(nameof(TestNewsroom.OtherAuthor), followed.Keys);
        Assert.Contains(nameof(TestNewsroom.Author), followed.Keys);
    }

    [Theory]
    [InlineData("accurate")]
    [InlineData("inaccurate")]
    public async Task A_sealed_verdict_and_the_second_are_followed_as_they_are_read_anew(string second)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(RandomSteps.Text, blind: true);
        var claim = await newsroom.AddAsync(article, "Rain fell.");
        var followed = new Dictionary<string, ArticleBoard>(StringComparer.Ordinal);
        foreach (var (name, actor) in newsroom.Everybody)
        {
            if ((await newsroom.Use<ReadArticle>().RunAsync(actor, article.Id, Stop)).ValueOrDefault is { } board)
            {
                followed[name] = board;
            }
        }

        Func<Task<Claim>>[] acts =
        [
            async () => await newsroom.EvidenceAsync(await newsroom.StartAsync(claim, newsroom.Checker), newsroom.Checker),
            () => newsroom.ProposeAsync(claim, newsroom.Checker),
            () => newsroom.SecondAsync(claim, newsroom.SecondChecker, second),
        ];
        foreach (var act in acts)
        {
            claim = await act();
            foreach (var name in followed.Keys.ToList())
            {
                followed[name] = await newsroom.Use<FollowArticle>().RunAsync(newsroom.Everybody[name], followed[name], await newsroom.NewestChangeAsync(), Stop).DoneAsync();
                Assert.Equal(Shown(await new ReadArticle(newsroom.Database, new Gathering()).RunAsync(newsroom.Everybody[name], article.Id, Stop).DoneAsync()), Shown(followed[name]));
            }
        }

        Assert.Equal(second == "accurate" ? ClaimStatus.InReview : ClaimStatus.ChangesRequested, claim.Status);
    }

    [Fact]
    public async Task Only_the_claim_that_changed_is_another_instance()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(RandomSteps.Text);
        var mine = await newsroom.AddAsync(article, "Rain fell.");
        await newsroom.AddAsync(article, "I love it.");
        var before = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Checker, article.Id, Stop).DoneAsync();

        await newsroom.EvidenceAsync(await newsroom.StartAsync(mine, newsroom.SecondChecker), newsroom.SecondChecker);
        var after = await newsroom.Use<FollowArticle>().RunAsync(newsroom.Checker, before, null, Stop).DoneAsync();

        var changed = after.Claims.Where((claim, i) => !ReferenceEquals(claim, before.Claims[i])).ToList();
        Assert.Equal(mine.Id, Assert.Single(changed).Claim.Id);
        Assert.Single(changed[0].Evidence);
    }

    [Fact]
    public async Task Where_nothing_changed_the_board_stays_the_same()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(RandomSteps.Text);
        var before = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Checker, article.Id, Stop).DoneAsync();

        Assert.Same(before, await newsroom.Use<FollowArticle>().RunAsync(newsroom.Checker, before, null, Stop).DoneAsync());
    }

    [Fact]
    public async Task Roles_that_were_taken_meanwhile_are_taken_from_the_board_too()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(RandomSteps.Text);
        await newsroom.AddAsync(article, "Rain fell.");
        var before = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Checker, article.Id, Stop).DoneAsync();

        var after = await newsroom.Use<FollowArticle>().RunAsync(newsroom.Checker with { Roles = [Role.Reader] }, before, null, Stop).DoneAsync();

        Assert.Null(before.May.Split);
        Assert.NotNull(after.May.Split);
        Assert.Null(before.Claims[0].Actions[ClaimAction.Start]);
        Assert.NotNull(after.Claims[0].Actions[ClaimAction.Start]);
    }

    [Fact]
    public async Task An_author_who_is_no_longer_the_articles_author_follows_it_no_further()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(RandomSteps.Text);
        var before = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Author, article.Id, Stop).DoneAsync();

        await newsroom.Use<EditArticle>().RunAsync(
            newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { AuthorId = newsroom.OtherAuthor.Id }, Stop).DoneAsync();

        (await newsroom.Use<FollowArticle>().RunAsync(newsroom.Author, before, null, Stop)).Missing();
    }

    [Fact]
    public async Task Two_people_who_look_at_an_article_share_what_was_gathered_on_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(RandomSteps.Text);
        await newsroom.AddAsync(article, "Rain fell.");

        var one = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Checker, article.Id, Stop).DoneAsync();
        var other = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Editor, article.Id, Stop).DoneAsync();

        Assert.Same(one.Revision, other.Revision);
        Assert.Same(one.Sentences, other.Sentences);
        Assert.All(one.Claims.Zip(other.Claims), pair => Assert.Same(pair.First.Claim, pair.Second.Claim));
    }

    [Fact]
    public async Task Of_all_whom_a_change_woke_one_reads_and_each_is_given_the_roles_of_that_moment()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(RandomSteps.Text);
        await newsroom.AddAsync(article, "Rain fell.");
        var reading = new CountedReads(newsroom.Database);
        var follow = new FollowArticle(reading, newsroom.Use<Gathering>());
        var boards = new List<ArticleBoard>();
        foreach (var actor in new[] { newsroom.Checker, newsroom.SecondChecker, newsroom.Editor })
        {
            boards.Add(await newsroom.Use<ReadArticle>().RunAsync(actor, article.Id, Stop).DoneAsync());
        }

        await newsroom.AddAsync(article, "I love it.");
        var change = await newsroom.NewestChangeAsync();
        var after = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => follow.RunAsync(boards[i % 3].SeenBy, boards[i % 3], change, Stop))));

        Assert.Equal(1, reading.Count);
        Assert.All(after, outcome => Assert.Equal(boards[0].Claims.Count + 1, outcome.Done().Claims.Count));

        await newsroom.Use<GiveRoles>().RunAsync(newsroom.Administrator, newsroom.Checker.Id, newsroom.Checker.Roles, [Role.Reader], Stop).DoneAsync();
        var demoted = await follow.RunAsync(newsroom.Checker, boards[0], await newsroom.NewestChangeAsync(), Stop).DoneAsync();
        Assert.Equal([Role.Reader], demoted.SeenBy.Roles);
        Assert.NotNull(demoted.May.Split);

        await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, newsroom.Checker.Id, Stop).DoneAsync();
        (await follow.RunAsync(newsroom.Checker, demoted, await newsroom.NewestChangeAsync(), Stop)).Missing();
    }

    private sealed class CountedReads(IDatabase database) : IDatabase
    {
        private int count;

        public int Count => count;

        public Task<T> ReadAsync<T>(Func<ISession, Task<T>> read, CancellationToken cancellation)
        {
            Interlocked.Increment(ref count);
            return database.ReadAsync(read, cancellation);
        }

        public Task<Outcome<T>> WriteAsync<T>(Func<ISession, Task<Outcome<T>>> act, CancellationToken cancellation) => database.WriteAsync(act, cancellation);
    }

    private static string Shown(ArticleBoard board) => JsonSerializer.Serialize(
        new
        {
            Board = board with { Claims = [], People = new Dictionary<PersonId, Person>() },
            Claims = board.Claims.Select(claim => new
            {
                claim.Claim,
                claim.Evidence,
                claim.Verdicts,
                claim.Queries,
                claim.Annexes,
                claim.IsSealed,
                Actions = claim.Actions.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value?.Message),
            }),
            People = board.People.Values.OrderBy(person => person.Id.Value),
        },
        Json);
}
