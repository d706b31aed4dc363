using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Tests.Claims;
using FactCheck.Verdicts;

namespace FactCheck.Tests.Desk;

/// <summary>Does by chance whatever people do to an article, from its splitting to its review, and to what it rests on.</summary>
internal sealed class RandomActs(TestNewsroom newsroom, ArticleId id, Random random)
{
    private readonly RandomSteps steps = new(newsroom, id, RandomSteps.Text);
    private readonly List<SourceId> sources = [];
    private Claim elsewhere = null!;
    private int joined;

    private static CancellationToken Stop => TestNewsroom.Stop;

    /// <summary>The kinds of acts that were done at least once.</summary>
    public HashSet<string> Done { get; } = new(StringComparer.Ordinal);

    /// <summary>Sources that are shared with another article, one of them confidential.</summary>
    public async Task BeginAsync()
    {
        sources.Add((await newsroom.SourceAsync(newsroom.Checker)).Id);
        sources.Add((await newsroom.SourceAsync(newsroom.SecondChecker, confidential: true)).Id);
        sources.Add((await newsroom.SourceAsync(newsroom.Editor)).Id);
        elsewhere = await newsroom.BringAsync(ClaimStatus.Checking);
        for (var i = 0; i < 4; i++)
        {
            await steps.TryAsync(newsroom.Editor, i);
        }

        // One that nobody's undoing takes away, so that something is there to be checked.
        await newsroom.AddAsync(await newsroom.ArticleAsync(id), "Rain fell.");
    }

    public async Task TryAsync()
    {
        newsroom.Clock.Move(TimeSpan.FromSeconds(1));
        var everybody = newsroom.Everybody.Values.ToList();
        var by = random.Next(3) == 0 ? everybody[random.Next(everybody.Count)] : random.Next(2) == 0 ? newsroom.CheckingEditor : newsroom.Everything;
        var claims = await newsroom.ClaimsAsync(id);
        // Mostly one that came far already, so that some come all the way through their review.
        var far = claims.Where(each => each.Status is not (ClaimStatus.Suggested or ClaimStatus.SetAside)).OrderByDescending(each => each.Version).Take(2).ToList();
        var claim = far.Count == 0 || random.Next(4) == 0 ? claims[random.Next(claims.Count)] : far[random.Next(far.Count)];
        var acts = Acts(by, claim).ToList();
        // In their own order they lead a claim on; in any other they mostly find out what is refused.
        var some = random.Next(2) == 0 ? acts.Where(_ => random.Next(4) > 0) : acts.OrderBy(_ => random.Next()).Take(random.Next(1, 12));
        foreach (var (name, act) in some)
        {
            if (await act())
            {
                Done.Add(name);
            }

            claim = await newsroom.ReadAsync(session => session.Claims.FindAsync(claim.Id, Stop)) ?? claims[0];
        }
    }

    private IEnumerable<(string Name, Func<Task<bool>> Act)> Acts(Actor by, Claim claim)
    {
        Task<Claim?> Now() => newsroom.ReadAsync(session => session.Claims.FindAsync(claim.Id, Stop));
        Func<Task<bool>> On(Func<Claim, Task<Outcome<Claim>>> act) => async () => await Now() is { } now && (await act(now)).IsDone;

        var everybody = newsroom.Everybody.Values;
        var step = random.Next();
        if (random.Next(4) == 0)
        {
            yield return ("step", () => steps.TryAsync(newsroom.Everything, step));
            yield return ("another step", () => steps.TryAsync(by, step / 2));
            yield return ("undo", async () => (await newsroom.UndoAsync(id, newsroom.Everything)).IsDone);
            yield return ("redo", async () => (await newsroom.RedoAsync(id, newsroom.Everything)).IsDone);
        }

        yield return ("start", On(now => newsroom.Use<StartChecking>().RunAsync(by, now.Id, now.Version, Stop)));
        var source = sources[random.Next(sources.Count)];
        var fields = new EvidenceFields { Stance = Stance.Supports, Excerpt = $"It says {random.Next(100)}.", Locator = "table 3" };
        yield return ("attach", On(now => newsroom.Use<AttachEvidence>().RunAsync(by, now.Id, now.Version, source, fields, Stop)));
        yield return ("edit evidence", On(async now => await EvidenceAsync(now) is { } piece
            ? await newsroom.Use<EditEvidence>().RunAsync(by, now.Id, now.Version, piece, fields with { Stance = Stance.Contradicts }, Stop)
            : new Outcome<Claim>.Missing()));
        yield return ("answer", On(async now => (await newsroom.QueriesAsync(now)).FirstOrDefault(query => query.IsOpen) is { } query
            ? await newsroom.Use<AnswerQuery>().RunAsync(newsroom.Author, now.Id, now.Version, query.Id, "The mayor did.", Stop)
            : new Outcome<Claim>.Missing()));
        yield return ("ask for a second verdict", On(now => newsroom.Use<AskSecondVerdict>().RunAsync(newsroom.Editor, now.Id, now.Version, random.Next(4) == 0, Stop)));
        yield return ("propose", On(now => newsroom.Use<ProposeVerdict>().RunAsync(by, now.Id, now.Version, random.Next(2) == 0 ? "accurate" : "inaccurate", "It says so.", Stop)));
        yield return ("give the second verdict", On(now => newsroom.Use<GiveSecondVerdict>().RunAsync(
            newsroom.SecondChecker, now.Id, now.Version, random.Next(3) == 0 ? "inaccurate" : "accurate", "The table says so.", Stop)));
        yield return ("sign off", On(now => newsroom.Use<SignOffVerdict>().RunAsync(newsroom.ThirdChecker, now.Id, now.Version, null, Stop)));
        yield return ("sign off too", On(now => newsroom.Use<SignOffVerdict>().RunAsync(newsroom.Editor, now.Id, now.Version, "Well done.", Stop)));
        yield return ("request changes", On(now => newsroom.Use<RequestChanges>().RunAsync(newsroom.SpareChecker, now.Id, now.Version, "Name the year.", Stop)));
        yield return ("decide", On(now => newsroom.Use<DecideDispute>().RunAsync(newsroom.Editor, now.Id, now.Version, "The figures are plain.", null, Stop)));
        yield return ("reopen", On(now => newsroom.Use<ReopenClaim>().RunAsync(newsroom.Editor, now.Id, now.Version, "A reader wrote.", Stop)));
        yield return ("confirm", On(now => newsroom.Use<ConfirmUnchanged>().RunAsync(newsroom.Editor, now.Id, now.Version, "It still holds.", Stop)));
        yield return ("withdraw verdict", On(now => newsroom.Use<WithdrawVerdict>().RunAsync(by, now.Id, now.Version, Stop)));
        yield return ("withdraw evidence", On(async now => await EvidenceAsync(now) is { } piece
            ? await newsroom.Use<WithdrawEvidence>().RunAsync(by, now.Id, now.Version, piece, "It was wrong.", Stop)
            : new Outcome<Claim>.Missing()));
        yield return ("ask", On(now => newsroom.Use<AskAuthor>().RunAsync(by, now.Id, now.Version, "Who told you?", null, null, Stop)));
        yield return ("take a query back", On(async now => (await newsroom.QueriesAsync(now)).FirstOrDefault(query => query.IsOpen) is { } query
            ? await newsroom.Use<WithdrawQuery>().RunAsync(everybody.First(actor => actor.Id == query.AskedBy), now.Id, now.Version, query.Id, Stop)
            : new Outcome<Claim>.Missing()));
        foreach (var talk in Talks(by, claim).Concat(Wordings(by, claim)))
        {
            yield return talk;
        }

        yield return ("edit source", () => EditSourceAsync(source, kept => kept with { Publisher = $"Press {random.Next(100)}" }));
        yield return ("annotate source", () => EditSourceAsync(source, kept => kept with { Notes = $"Note {random.Next(100)}" }));
        yield return ("keep a source secret", () => EditSourceAsync(source, kept => kept with { IsConfidential = !kept.IsConfidential, WithheldBecause = "They fear for their job." }));
        yield return ("use a source elsewhere", async () =>
        {
            var now = await newsroom.ClaimAsync(elsewhere.Id);
            return (await newsroom.Use<AttachEvidence>().RunAsync(newsroom.Checker, now.Id, now.Version, source, fields, Stop)).IsDone;
        });
        yield return ("edit article", async () =>
        {
            var article = await newsroom.ArticleAsync(id);
            var policy = (ReviewPolicy)random.Next(2);
            return (await newsroom.Use<EditArticle>().RunAsync(
                newsroom.Editor, id, article.Version, ArticleFields.Of(article) with { Policy = policy, Headline = $"Jobs {random.Next(100)}" }, Stop)).IsDone;
        });
        if (random.Next(10) == 0)
        {
            yield return ("revise", async () =>
            {
                var article = await newsroom.ArticleAsync(id);
                var text = RandomSteps.Text.Replace("4,000", $"4,{random.Next(100, 999)}", StringComparison.Ordinal);
                return (await newsroom.Use<SaveRevision>().RunAsync(newsroom.Editor, id, article.Version, new NewRevision { Text = text }, Stop)).IsDone;
            });
            yield return ("join", async () => await newsroom.JoinAsync($"Nina Newcomer {++joined}", Role.Checker) is not null);
            yield return ("roles", async () =>
            {
                var person = (await newsroom.ReadAsync(session => session.People.FindAsync(newsroom.Nobody.Id, Stop)))!;
                return (await newsroom.Use<GiveRoles>().RunAsync(
                    newsroom.Administrator, person.Id, person.Roles, person.Roles.Contains(Role.Checker) ? [Role.Reader] : [Role.Checker], Stop)).IsDone;
            });
        }
    }

    private IEnumerable<(string Name, Func<Task<bool>> Act)> Talks(Actor by, Claim claim)
    {
        async Task<Comment?> SaidAsync(Func<Comment, bool> fits) =>
            (await newsroom.ReadAsync(session => session.Discussion.OfClaimAsync(claim.Id, Stop))).LastOrDefault(fits);

        yield return ("say", async () => (await newsroom.Use<WriteComment>().RunAsync(by, claim.Id, null, $"Is it so, @Sana Checker? See #{random.Next(3)}.", Stop)).IsDone);
        yield return ("reply", async () => await SaidAsync(comment => comment.BeginsThread) is { } thread
            && (await newsroom.Use<WriteComment>().RunAsync(newsroom.SecondChecker, claim.Id, thread.Id, "It is.", Stop)).IsDone);
        yield return ("edit a comment", async () => await SaidAsync(comment => comment.WrittenBy == by.Id) is { } mine
            && (await newsroom.Use<EditComment>().RunAsync(by, mine.Id, mine.Version, $"Is it {random.Next(100)}?", Stop)).IsDone);
        yield return ("resolve", async () => await SaidAsync(comment => comment.BeginsThread && !comment.IsResolved) is { } open
            && (await newsroom.Use<ResolveThread>().RunAsync(by, open.Id, open.Version, Stop)).IsDone);
        yield return ("reopen a thread", async () => await SaidAsync(comment => comment.IsResolved) is { } resolved
            && (await newsroom.Use<ReopenThread>().RunAsync(by, resolved.Id, resolved.Version, Stop)).IsDone);
    }

    private IEnumerable<(string Name, Func<Task<bool>> Act)> Wordings(Actor by, Claim claim)
    {
        async Task<SuggestedWording?> OpenAsync(Func<SuggestedWording, bool> fits) =>
            (await newsroom.ReadAsync(session => session.Wordings.OfArticleAsync(id, Stop))).FirstOrDefault(wording => wording.State == WordingState.Open && fits(wording));

        yield return ("suggest words", async () =>
        {
            var article = await newsroom.ArticleAsync(id);
            return claim.AttachedIn(article.CurrentRevision).FirstOrDefault() is { } anchor
                && (await newsroom.Use<SuggestWording>().RunAsync(
                    by, id, new Passage(anchor.RevisionId, anchor.Start, anchor.End), claim.Id, $"{anchor.Quote.TrimEnd('.')} {random.Next(100)}.", "It reads better.", Stop)).IsDone;
        });
        yield return ("decline words", async () => await OpenAsync(_ => true) is { } open
            && (await newsroom.Use<DeclineWording>().RunAsync(newsroom.Author, open.Id, open.Version, "It does not.", Stop)).IsDone);
        yield return ("take words back", async () => await OpenAsync(wording => wording.SuggestedBy == by.Id) is { } mine
            && (await newsroom.Use<WithdrawWording>().RunAsync(by, mine.Id, mine.Version, Stop)).IsDone);
        if (random.Next(4) == 0)
        {
            yield return ("accept words", async () => await OpenAsync(_ => true) is { } open
                && (await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Editor, id, (await newsroom.ArticleAsync(id)).Version, [open.Id], Stop)).IsDone);
        }
    }

    private async Task<EvidenceId?> EvidenceAsync(Claim claim) =>
        (await newsroom.EvidenceOfAsync(claim)).FirstOrDefault(piece => !piece.IsWithdrawn)?.Id;

    private async Task<bool> EditSourceAsync(SourceId source, Func<SourceFields, SourceFields> edit)
    {
        var now = (await newsroom.ReadAsync(session => session.Sources.FindAsync(source, Stop)))!;
        return (await newsroom.Use<EditSource>().RunAsync(newsroom.Editor, source, now.Version, edit(SourceFields.Of(now)), Stop)).IsDone;
    }
}
