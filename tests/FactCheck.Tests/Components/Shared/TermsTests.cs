using FactCheck.Claims;
using FactCheck.Web.Components.Shared;
using Xunit;

namespace FactCheck.Tests.Components.Shared;

public sealed class TermsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 22, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "today 23:30")]
    [InlineData(1, "tomorrow 00:30")]
    [InlineData(-24, "yesterday 23:30")]
    [InlineData(24 * 9, "11 Mar 23:30")]
    public void A_deadline_is_said_in_the_newsrooms_own_day(int hours, string said)
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("one", TimeSpan.FromHours(1), "one", "one");

        Assert.Equal(said, Terms.Due(Now.AddHours(hours), Now, zone));
    }

    [Fact]
    public void Every_status_has_a_mark_and_a_tone_and_no_two_states_of_work_share_a_mark()
    {
        var marks = Enum.GetValues<ClaimStatus>().Select(Terms.Icon).ToList();

        Assert.Equal(marks.Count, marks.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Enum.GetValues<ClaimStatus>(), status => Assert.StartsWith("s-", Terms.Tone(status), StringComparison.Ordinal));
    }
}
