using FactCheck.Claims;
using FactCheck.Verdicts;
using Xunit;

namespace FactCheck.Tests.Verdicts;

public sealed class ProposeVerdictTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Theory]
    [InlineData("accurate", true)]
    [InlineData("needs-context", true)]
    [InlineData("inaccurate", true)]
    [InlineData("outdated", true)]
    [InlineData("unproven", false)]
    public async Task Every_rating_but_unproven_needs_evidence_with_an_excerpt(string rating, bool needsEvidence)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.StartAsync(await newsroom.BringAsync(ClaimStatus.ToCheck), newsroom.Checker);
        claim = await newsroom.EvidenceAsync(claim, newsroom.Checker, excerpt: " ");

        var bare = await newsroom.Use<ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, rating, "Nobody knows.", Stop);

        if (needsEvidence)
        {
            bare.Refused(RefusalKind.NotNow, "no-evidence");
            Assert.Equal(ClaimStatus.InReview, (await newsroom.ProposeAsync(await newsroom.EvidenceAsync(claim, newsroom.Checker), newsroom.Checker, rating)).Status);
        }
        else
        {
            Assert.Equal(ClaimStatus.InReview, bare.Done().Status);
        }
    }

    [Theory]
    [InlineData("accurate", "", "explanation")]
    [InlineData("accurate", " \u200B\n", "explanation")]
    [InlineData("unproven", null, "explanation")]
    [InlineData("true", "So it is.", "rating")]
    [InlineData("", "So it is.", "rating")]
    [InlineData("Accurate", "So it is.", "rating")]
    public async Task A_verdict_needs_a_rating_of_the_scale_and_an_explanation(string rating, string? explanation, string field)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);

        await newsroom.Use<ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, rating, explanation, Stop).InvalidAsync(field);

        Assert.Null(await newsroom.VerdictAsync(claim));
    }

    [Fact]
    public async Task An_explanation_too_long_is_refused_and_the_longest_is_kept_whole()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        await newsroom.Use<ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "accurate", new string('x', Typed.MostParagraph + 1), Stop).InvalidAsync("explanation");

        await newsroom.Use<ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "accurate", new string('x', Typed.MostParagraph), Stop).DoneAsync();

        Assert.Equal(Typed.MostParagraph, (await newsroom.VerdictAsync(claim))!.Explanation.Length);
    }
}
