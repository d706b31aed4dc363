using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class ClaimNumbersTests
{
    [Theory]
    [InlineData("See #3 and #3.2.", "See |3|#3| and |3.2|#3.2|.|")]
    [InlineData("no#3, #x, #123456, &#39; #4a", "no#3, #x, #123456, &#39; #4a|")]
    [InlineData("#7", "7|#7|")]
    public void A_number_behind_a_hash_is_a_claim_and_one_behind_its_point_evidence(string words, string parts) =>
        Assert.Equal(parts, string.Concat(ClaimNumbers.Parts(words).Select(part =>
            part.Claim is { } claim ? $"{claim}{(part.Evidence is { } evidence ? $".{evidence}" : "")}|{part.Words}|" : part.Words + "|")));

    [Theory]
    [InlineData("")]
    [InlineData("#1 #2.3 ordinary words #")]
    public void Nothing_of_the_words_is_lost(string words) =>
        Assert.Equal(words, string.Concat(ClaimNumbers.Parts(words).Select(part => part.Words)));
}
