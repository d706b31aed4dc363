using FactCheck.Articles;
using FactCheck.Claims;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class SuggestClaimsTests
{
    private const string Text = "In December the Security Council unanimously approved the intervention force, sending a 3,300-strong force to Mali. Rain fell.";
    private const string Vote = "In December the Security Council unanimously approved the intervention force";
    private const string Force = "sending a 3,300-strong force to Mali";

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Two_statements_of_a_sentence_are_suggested_by_themselves_and_have_no_number()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Text);

        var suggested = await SuggestedAsync(newsroom, article);
        Assert.Equal([Vote, Force], suggested.Select(claim => claim.Wording));
        Assert.Equal([ClaimKind.Event, ClaimKind.Number], suggested.Select(claim => claim.Kind));
        Assert.Equal(["a vote or decision, a date, a named body, a named person", "a figure, a place"], suggested.Select(claim => claim.SuggestedFor));
        Assert.All(suggested, claim => Assert.Null(claim.Number));
        Assert.All(suggested, claim => Assert.Equal(claim.Wording, Text[claim.Anchors[0].Start..claim.Anchors[0].End]));
    }

    [Fact]
    public async Task Accepting_one_part_leaves_the_other_suggested_and_covers_the_sentence()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Text);
        var force = (await SuggestedAsync(newsroom, article))[1];

        var accepted = await newsroom.Use<AcceptSuggestion>().RunAsync(newsroom.Checker, force.Id, force.Version, Stop).DoneAsync();

        Assert.Equal(1, accepted.Number);
        Assert.Equal([Vote], (await SuggestedAsync(newsroom, article)).Select(claim => claim.Wording));
    }

    [Fact]
    public async Task A_claim_made_by_hand_settles_the_part_whose_words_it_shares_and_no_other()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Text);

        await newsroom.AddAsync(article, "3,300-strong force");

        Assert.Equal([Vote], (await SuggestedAsync(newsroom, article)).Select(claim => claim.Wording));
    }

    [Fact]
    public async Task A_new_revision_suggests_nothing_over_what_is_taken()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Text);
        await newsroom.AddAsync(article, "unanimously approved");

        await newsroom.ReviseAsync(article.Id, Text + " The bank lost $3m in May.");

        Assert.Equal([Force, "The bank lost $3m in May."], (await SuggestedAsync(newsroom, article)).Select(claim => claim.Wording));
    }

    private static async Task<List<Claim>> SuggestedAsync(TestNewsroom newsroom, Article article) =>
        [.. (await newsroom.ReadAsync(session => session.Claims.OfArticleAsync(article.Id, Stop)))
            .Where(claim => claim.Status == ClaimStatus.Suggested).OrderBy(claim => claim.Anchors[0].Start)];
}
