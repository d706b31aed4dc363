using FactCheck.Live;
using FactCheck.Notifications;
using Xunit;

namespace FactCheck.Tests.Notifications;

public sealed class NoticeRulesTests
{
    [Fact]
    public void Every_kind_of_change_tells_somebody_or_is_listed_as_silent_and_none_is_both() =>
        Assert.Equal(Enum.GetValues<ChangeKind>().Order(), NoticeRules.Told.Concat(NoticeRules.Silent).Order());

    [Fact]
    public void Every_kind_and_reason_has_words_of_its_own()
    {
        Assert.DoesNotContain(Enum.GetValues<NoticeKind>(), kind => NoticeWords.Of(kind) == kind.ToString() || (kind != NoticeKind.ClaimChanged && NoticeWords.Did(kind, NoticeReason.Assignee, null) == "changed"));
        Assert.Equal(Enum.GetValues<NoticeReason>().Length, Enum.GetValues<NoticeReason>().Select(NoticeWords.Of).Distinct().Count());
        Assert.All(Enum.GetValues<NoticeReason>(), reason => Assert.StartsWith("because ", NoticeWords.Of(reason), StringComparison.Ordinal));
    }
}
