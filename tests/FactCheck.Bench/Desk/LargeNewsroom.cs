using FactCheck.Articles;
using FactCheck.Bench.Workbench;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Storage;
using FactCheck.Storage.Migrations;
using FactCheck.Verdicts;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Bench.Desk;

/// <summary>
/// Years of a newsroom's work, written into its database through the stores: past the rules, because a million acts one
/// after another would take hours, and with a change for each claim.
/// </summary>
internal static class LargeNewsroom
{
    public const int ClaimsOfArticle = 30;
    public const int EvidenceOfArticle = 100;
    private const int SourcesOfArticle = 10;
    private const int ArticlesAtOnce = 20;

    /// <summary>Of the articles, the share that is in check; what is in check has a third of its claims unfinished or more.</summary>
    public const double InCheck = 0.1;

    private static readonly BenchText[] Texts = [.. Enumerable.Range(0, 4).Select(i => new BenchText(500 + (i * 100)))];

    public const string Editor = "edda";
    public const string Password = "a long and quiet ferry ride";

    /// <summary>Founds a newsroom of an editor and three who check beside them, where there is none.</summary>
    public static async Task FoundAsync(string connection)
    {
        await using var services = new ServiceCollection()
            .AddLogging().AddSingleton(TimeProvider.System).AddFactCheckStorage(connection).AddUseCases().BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigration>().RunAsync(CancellationToken.None);
        var hash = new PasswordHasher<object>().HashPassword(new object(), Password);
        var founder = new Actor(
            BenchDesk.Done(await services.GetRequiredService<FoundNewsroom>().RunAsync("The Post", new Joining("Edda", Editor, hash), alsoEdits: true, isSample: false, CancellationToken.None)),
            [Role.Administrator, Role.Editor]);
        foreach (var name in new[] { "Awa", "Tomas", "Idrissa" })
        {
            var link = BenchDesk.Done(await services.GetRequiredService<InvitePerson>().RunAsync(founder, name, [Role.Editor, Role.Checker], TimeSpan.FromDays(1), CancellationToken.None));
            BenchDesk.Done(await services.GetRequiredService<AcceptInvitation>().RunAsync(link.Token, new Joining(name, name, hash), CancellationToken.None));
        }
    }

    /// <summary>Writes this many articles for the people who are there; returns the ids of those in check.</summary>
    public static async Task<List<string>> FillAsync(string connection, int articles)
    {
        await using var services = new ServiceCollection().AddLogging().AddFactCheckStorage(connection).BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigration>().RunAsync(CancellationToken.None);
        var database = services.GetRequiredService<IDatabase>();
        var people = await database.ReadAsync(session => session.People.AllAsync(CancellationToken.None), CancellationToken.None);
        var random = new Random(20260104);
        var inCheck = new List<string>();
        for (var from = 0; from < articles; from += ArticlesAtOnce)
        {
            await database.WriteAsync<bool>(
                async session =>
                {
                    for (var i = from; i < Math.Min(articles, from + ArticlesAtOnce); i++)
                    {
                        var writing = new Writing(session, people, random, i, isInCheck: i % (int)(1 / InCheck) == 0);
                        await writing.RunAsync();
                        if (writing.IsInCheck)
                        {
                            inCheck.Add(writing.Id.ToString());
                        }
                    }

                    return true;
                },
                CancellationToken.None);
        }

        return inCheck;
    }

    private sealed class Writing(ISession session, IReadOnlyList<Person> people, Random random, int number, bool isInCheck)
    {
        private static readonly TimeProvider Clock = TimeProvider.System;

        private readonly BenchText text = Texts[number % Texts.Length];
        private readonly RevisionId revision = Clock.New<RevisionId>();
        private readonly DateTimeOffset at = Clock.Now().AddHours(-number);
        private readonly List<Person> checkers = [.. people.Where(person => person.Roles.Contains(Role.Checker) || person.Roles.Contains(Role.Editor))];

        public ArticleId Id { get; } = Clock.New<ArticleId>();

        public bool IsInCheck => isInCheck;

        public async Task RunAsync()
        {
            await session.Articles.AddAsync(
                new Article
                {
                    Id = Id,
                    Headline = $"The harbour plan, part {number}",
                    AuthorName = "Bench",
                    Deadline = isInCheck ? at.AddHours((number * 1.1) + 1) : null,
                    Policy = (ReviewPolicy)(number % 2),
                    Status = isInCheck ? ArticleStatus.Checking : ArticleStatus.Published,
                    Slug = isInCheck ? null : $"the-harbour-plan-part-{number}",
                    CurrentRevision = revision,
                    CreatedBy = checkers[0].Id,
                    CreatedAt = at,
                },
                new Revision { Id = revision, ArticleId = Id, Number = 1, Text = text.Text, CreatedBy = checkers[0].Id, CreatedAt = at },
                CancellationToken.None);
            await session.RecordAsync(ChangeKind.ArticleCreated, by: null, at, Id, claim: null, CancellationToken.None);
            var sources = new List<SourceId>();
            for (var i = 0; i < SourcesOfArticle; i++)
            {
                sources.Add(Clock.New<SourceId>());
                await session.Sources.AddAsync(
                    new Source { Id = sources[i], Kind = SourceKind.Page, Title = $"Minutes of the council, {number}.{i}", CreatedBy = checkers[0].Id, CreatedAt = at },
                    CancellationToken.None);
            }

            var place = 0;
            foreach (var (start, end) in text.Overlapping(ClaimsOfArticle))
            {
                await WriteClaimAsync(place++, start, end, sources);
            }
        }

        private async Task WriteClaimAsync(int place, int start, int end, List<SourceId> sources)
        {
            var (proposer, other) = (checkers[random.Next(checkers.Count)], checkers[random.Next(checkers.Count)]);
            var status = !isInCheck ? ClaimStatus.SignedOff : random.Next(6) switch
            {
                0 => ClaimStatus.ToCheck,
                1 or 2 => ClaimStatus.Checking,
                3 => ClaimStatus.InReview,
                4 => ClaimStatus.ChangesRequested,
                _ => ClaimStatus.SignedOff,
            };
            var quote = text.Text[start..end];
            var claim = new Claim
            {
                Id = Clock.New<ClaimId>(),
                ArticleId = Id,
                Number = place + 1,
                Wording = quote[..Math.Min(quote.Length, 160)],
                Kind = ClaimKind.Other,
                Priority = ClaimPriority.Normal,
                Status = status,
                AssigneeId = status == ClaimStatus.ToCheck ? null : proposer.Id,
                CreatedBy = other.Id,
                CreatedAt = at,
                Anchors = [new TextAnchor { RevisionId = revision, Start = start, End = end, Quote = quote }],
            };
            await session.Claims.AddAsync(claim, CancellationToken.None);
            await session.RecordAsync(ChangeKind.ClaimAdded, by: null, at, Id, claim.Id, CancellationToken.None);
            for (var i = EvidenceOfArticle * place / ClaimsOfArticle; i < EvidenceOfArticle * (place + 1) / ClaimsOfArticle; i++)
            {
                await session.Evidence.AddAsync(
                    new Evidence
                    {
                        Id = Clock.New<EvidenceId>(),
                        ClaimId = claim.Id,
                        SourceId = sources[i % sources.Count],
                        Stance = Stance.Supports,
                        Excerpt = "The council approved the plan with a majority of the votes that were given on that day.",
                        Locator = $"page {i}",
                        CreatedBy = proposer.Id,
                        CreatedAt = at,
                    },
                    CancellationToken.None);
            }

            if (status is ClaimStatus.InReview or ClaimStatus.ChangesRequested or ClaimStatus.SignedOff)
            {
                await WriteVerdictAsync(claim, status, proposer, other);
            }
        }

        private async Task WriteVerdictAsync(Claim claim, ClaimStatus status, Person proposer, Person other)
        {
            var verdict = new Verdict
            {
                Id = Clock.New<VerdictId>(),
                ClaimId = claim.Id,
                Rating = "accurate",
                Explanation = "The minutes of the session and the official count agree with what the text says about it, word for word.",
                ProposedBy = proposer.Id,
                ProposedAt = at,
            };
            await session.Verdicts.AddAsync(verdict, CancellationToken.None);
            if (status is not ClaimStatus.InReview)
            {
                await session.Review.AddAsync(
                    new SignOff
                    {
                        Id = Clock.New<SignOffId>(),
                        VerdictId = verdict.Id,
                        Kind = status == ClaimStatus.SignedOff ? SignOffKind.SignedOff : SignOffKind.ChangesRequested,
                        Note = status == ClaimStatus.SignedOff ? null : "Name the year.",
                        GivenBy = other.Id,
                        GivenAt = at,
                    },
                    CancellationToken.None);
            }
        }
    }
}
