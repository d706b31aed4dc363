using FactCheck.Published;
using Xunit;

namespace FactCheck.Tests.Published;

public sealed class VerdictSummaryTests
{
    public static TheoryData<string, string> Summaries => new()
    {
        { "", "Every sentence was read; none holds a claim to check." },
        { "a", "One claim, checked before publication. It holds." },
        { "aa", "Two claims, checked before publication. Both hold." },
        { "iii", "Three claims, checked before publication. All three are inaccurate." },
        { "aca", "Three claims, checked before publication. Two hold and one needs context." },
        { "ouia", "Four claims, checked before publication. One holds, one is inaccurate, one remains unproven and one is outdated." },
        { "aaaaaaaaaaaaau", "14 claims, checked before publication. 13 hold and one remains unproven." },
        { "ah", "Two claims, checked before publication. One holds and one is rated “Half true”." },
    };

    [Theory, MemberData(nameof(Summaries))]
    public void The_verdicts_read_as_one_line(string ratings, string line) =>
        Assert.Equal(line, VerdictSummary.Of(Sample.Article("x", "x", [.. ratings.Select((rating, at) => Sample.Claim(at + 1, "x", Rating(rating), "x"))])));

    private static PublishedRating Rating(char initial) => initial switch
    {
        'a' => Sample.Accurate,
        'c' => Sample.Context,
        'i' => Sample.Inaccurate,
        'u' => Sample.Unproven,
        'o' => Sample.Outdated,
        _ => new PublishedRating("half", "Half true", "Partly.", "context", 3),
    };
}
