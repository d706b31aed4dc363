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
}
