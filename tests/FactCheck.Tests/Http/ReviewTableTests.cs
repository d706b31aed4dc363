using System.Net;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Tests.Review;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>The whole table of status × action × person once more, by direct requests to a running server.</summary>
public sealed class ReviewTableTests
{
    private const string Unseen = "Because the annex on page 61 says otherwise.";

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task Whoever_asks_for_whatever_is_answered_as_the_two_tables_say()
    {
        await using var host = new NewsroomHost();
        var newsroom = await host.NewsroomAsync();
        var visitors = new Dictionary<string, Visitor>(StringComparer.Ordinal);
        foreach (var (name, actor) in newsroom.Everybody.Where(pair => pair.Key != nameof(TestNewsroom.Nobody)))
        {
            visitors[name] = await host.SignedInAsync(await SignInNameAsync(newsroom, actor));
        }

        var wrong = new List<string>();
        foreach (var status in Enum.GetValues<ClaimStatus>())
        {
            foreach (var wearsAllHats in new[] { false, true })
            {
                var author = wearsAllHats ? newsroom.Everything : newsroom.Author;
                var proposer = wearsAllHats ? newsroom.CheckingEditor : newsroom.Checker;
                var hasVerdict = status is ClaimStatus.InReview or ClaimStatus.ChangesRequested or ClaimStatus.SignedOff or ClaimStatus.Recheck;
                var claim = await newsroom.BringAsync(status, author, proposer);
                foreach (var (name, visitor) in visitors)
                {
                    foreach (var action in EveryStatusActionAndRoleTests.Actions)
                    {
                        var expected = EveryStatusActionAndRoleTests.Expected(status, action, newsroom.Everybody[name], author, hasVerdict ? proposer : null);
                        var response = await visitor.AskAsync("POST", $"/api/claims/{claim.Id}/{AddressOf(action)}", BodyOf(newsroom, action, claim.Version));
                        if (response.StatusCode != StatusOf(expected))
                        {
                            wrong.Add($"{name} {action} while {status}{(wearsAllHats ? ", all hats" : "")}: {(int)response.StatusCode}, not {expected}: {await response.Content.ReadAsStringAsync(Stop)}");
                        }

                        if (response.IsSuccessStatusCode)
                        {
                            claim = await newsroom.BringAsync(status, author, proposer);
                        }
                    }
                }

                Assert.Equivalent(claim, await newsroom.ClaimAsync(claim.Id), strict: true);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_sealed_verdict_comes_over_no_address_to_anybody_but_its_proposer()
    {
        await using var host = new NewsroomHost();
        var newsroom = await host.NewsroomAsync();
        var article = await newsroom.DraftAsync(blind: true);
        var claim = await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker), newsroom.Checker);
        var proposer = await host.SignedInAsync("chen.checker");
        var sent = await proposer.AskAsync("POST", $"/api/claims/{claim.Id}/verdict", $$"""{"version":{{claim.Version}},"rating":"outdated","explanation":"{{Unseen}}"}""");
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        string[] addresses =
        [
            $"/api/claims/{claim.Id}", $"/api/articles/{article.Id}", $"/api/articles/{article.Id}/history", "/api/articles", $"/articles/{article.Id}",
            $"/articles/{article.Id}/claims/1", $"/articles/{article.Id}/history", $"/articles/{article.Id}/publish", "/desk", "/review", "/audit",
        ];
        Assert.Contains(Unseen, await (await proposer.GetAsync(addresses[0])).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        foreach (var name in new[] { "edda.editor", "carl.both", "sana.checker", "ayo.author", "eve.everything", "rita.reader", "ines.administrator" })
        {
            var visitor = await host.SignedInAsync(name);
            foreach (var address in addresses)
            {
                var body = await (await visitor.GetAsync(address)).Content.ReadAsStringAsync(Stop);
                Assert.False(body.Contains("annex on page 61", StringComparison.Ordinal), $"{name} {address} has the explanation");
                Assert.False(
                    address.Contains("/api/", StringComparison.Ordinal) && (body.Contains("\"outdated\"", StringComparison.Ordinal) || body.Contains("proposedBy", StringComparison.OrdinalIgnoreCase)),
                    $"{name} {address} has rating or proposer");
            }
        }
    }

    private static async Task<string> SignInNameAsync(TestNewsroom newsroom, Actor actor) =>
        (await newsroom.ReadAsync(session => session.People.FindAsync(actor.Id, Stop)))!.DisplayName.Replace(' ', '.').ToLowerInvariant();

    private static HttpStatusCode StatusOf(string expected) => expected switch
    {
        "done" => HttpStatusCode.OK,
        "missing" => HttpStatusCode.NotFound,
        "NotAllowed" => HttpStatusCode.Forbidden,
        _ => HttpStatusCode.Conflict,
    };

    private static string AddressOf(ClaimAction action) => action switch
    {
        ClaimAction.SetAside => "set-aside",
        ClaimAction.Propose => "verdict",
        ClaimAction.Withdraw => "verdict/withdraw",
        ClaimAction.SecondVerdict => "verdict/second",
        ClaimAction.SignOff => "sign-off",
        ClaimAction.RequestChanges => "request-changes",
        ClaimAction.ConfirmUnchanged => "confirm",
        _ => action.ToString().ToLowerInvariant(),
    };

    private static string BodyOf(TestNewsroom newsroom, ClaimAction action, int version) => action switch
    {
        ClaimAction.Assign => $$"""{"version":{{version}},"assignee":"{{newsroom.SpareChecker.Id}}"}""",
        ClaimAction.Propose or ClaimAction.SecondVerdict => $$"""{"version":{{version}},"rating":"accurate","explanation":"So say the figures."}""",
        ClaimAction.Accept or ClaimAction.Restore or ClaimAction.Start or ClaimAction.Withdraw => $$"""{"version":{{version}}}""",
        ClaimAction.SignOff => $$"""{"version":{{version}}}""",
        _ => $$"""{"version":{{version}},"note":"The table is clear."}""",
    };
}
