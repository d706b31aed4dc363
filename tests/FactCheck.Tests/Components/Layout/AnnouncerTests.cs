using FactCheck.Web.Components.Layout;
using Xunit;

namespace FactCheck.Tests.Components.Layout;

public sealed class AnnouncerTests
{
    [Fact]
    public void Own_acts_are_said_at_once_and_those_of_others_wait_for_their_batch()
    {
        var announcer = new Announcer();
        var said = new List<string>();
        announcer.Spoke += () => said.Add(announcer.Saying);

        announcer.Murmur("Tomas signed off.");
        announcer.Say("Saved.");
        announcer.Flush();
        announcer.Flush();

        Assert.Equal(["Saved.", "Tomas signed off."], said);
    }

    [Fact]
    public void A_busy_five_seconds_are_summed_up()
    {
        var announcer = new Announcer();
        foreach (var number in Enumerable.Range(1, 9))
        {
            announcer.Murmur($"Change {number}.");
        }

        announcer.Flush();

        Assert.Equal("9 changes by others. Last: Change 9.", announcer.Saying);
    }
}
