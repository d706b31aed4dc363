using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Shared;
using Xunit;

namespace FactCheck.Tests.Components.Shared;

public sealed class ChangeWordsTests
{
    [Fact]
    public void Every_kind_of_change_is_a_sentence_and_never_the_name_of_its_kind()
    {
        foreach (var kind in Enum.GetValues<ChangeKind>())
        {
            var words = ChangeWords.Of(new Change { At = DateTimeOffset.UnixEpoch, Kind = kind }, id => new Person { Id = id, DisplayName = "Ida" });

            Assert.NotEqual(kind.ToString(), words);
            Assert.Contains(' ', words);
        }
    }

    [Fact]
    public void A_changed_wording_is_read_back_with_what_it_was()
    {
        var change = new Change
        {
            At = DateTimeOffset.UnixEpoch,
            Kind = ChangeKind.ClaimEdited,
            Details = new Dictionary<string, string> { ["wording"] = "New.", ["wordingWas"] = "Old." },
        };

        Assert.Equal("changed the wording from “Old.” to “New.”", ChangeWords.Of(change, id => new Person { Id = id, DisplayName = "Ida" }));
    }
}
