using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.People;

public sealed class PermissionsTests
{
    /// <summary>The design's table: administrator, editor, checker, author, reader.</summary>
    public static readonly TheoryData<Act, string> Rows = new()
    {
        { Act.AdministerNewsroom, "yes - - - -" },
        { Act.CreateArticle, "- yes - own-article -" },
        { Act.EditArticle, "- yes - - -" },
        { Act.SaveRevision, "- yes - own-article -" },
        { Act.SplitText, "- yes yes - -" },
        { Act.AssignOthers, "- yes - - -" },
        { Act.TakeClaim, "- yes yes - -" },
        { Act.LogEvidence, "- yes yes - -" },
        { Act.AskAuthor, "- yes yes - -" },
        { Act.AnswerQuery, "- yes - own-article -" },
        { Act.WithdrawQuery, "- own-query own-query - -" },
        { Act.ProposeVerdict, "- yes yes - -" },
        { Act.SignOff, "- not-own not-own - -" },
        { Act.DecideDispute, "- not-own - - -" },
        { Act.ReopenClaim, "- not-own - - -" },
        { Act.Publish, "- yes - - -" },
        { Act.SettleNotice, "- yes yes - -" },
        { Act.ReadDesk, "yes yes yes own-article yes" },
        { Act.ReadWorkload, "yes yes - - -" },
        { Act.ReadConfidentialSource, "- yes own-claim - -" },
        { Act.SuggestWording, "- yes yes - -" },
        { Act.Discuss, "- yes yes - -" },
        { Act.ReadDiscussion, "yes yes yes - yes" },
        { Act.EraseSource, "- yes - - -" },
    };

    [Fact]
    public void The_table_has_a_row_for_every_act() =>
        Assert.Equal(Enum.GetValues<Act>().Order(), Rows.Select(row => row.Data.Item1).Order());

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_role_is_permitted_what_the_design_says_and_under_its_condition(Act act, string row)
    {
        var cells = row.Split(' ');
        foreach (var (role, cell) in new[] { Role.Administrator, Role.Editor, Role.Checker, Role.Author, Role.Reader }.Zip(cells))
        {
            foreach (var stands in AllCircumstances())
            {
                var expected = cell switch
                {
                    "yes" => true,
                    "own-article" => stands.IsAuthor,
                    "own-query" => stands.IsAsker,
                    "own-claim" => stands.WorksOnClaim,
                    "not-own" => !stands.IsAuthor && !stands.IsProposer,
                    _ => false,
                };
                // Whoever wrote the article neither checks it nor proposes its verdicts, nor hears what the desk says about it.
                expected &= !(stands.IsAuthor && act is (Act.ProposeVerdict or Act.TakeClaim or Act.Discuss or Act.ReadDiscussion));

                Assert.True(expected == Permissions.Check(ActorWith(role), act, stands) is null, $"{role} {act} {stands}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Several_roles_permit_what_one_of_them_does_and_lift_no_bar_on_ones_own_work(Act act, string row)
    {
        Assert.NotEmpty(row);
        foreach (var stands in AllCircumstances())
        {
            foreach (var roles in Subsets())
            {
                var one = roles.Any(role => Permissions.Check(ActorWith(role), act, stands) is null);

                Assert.Equal(one, Permissions.Check(ActorWith(roles), act, stands) is null);
            }
        }
    }

    [Fact]
    public void Nobody_signs_off_decides_or_reopens_their_own_verdict_or_article_under_any_roles()
    {
        foreach (var roles in Subsets())
        {
            foreach (var act in new[] { Act.SignOff, Act.DecideDispute, Act.ReopenClaim })
            {
                Assert.Equal(RefusalKind.NotAllowed, Permissions.Check(ActorWith(roles), act, new(IsProposer: true))?.Kind);
                Assert.Equal(RefusalKind.NotAllowed, Permissions.Check(ActorWith(roles), act, new(IsAuthor: true))?.Kind);
            }

            Assert.Equal("author", Permissions.Check(ActorWith(roles), Act.ProposeVerdict, new(IsAuthor: true))?.Code);
        }
    }

    [Fact]
    public void Without_a_role_nothing_is_permitted() =>
        Assert.All(Enum.GetValues<Act>(), act => Assert.NotNull(Permissions.Check(ActorWith(), act, new(IsAuthor: true, WorksOnClaim: true))));

    private static IEnumerable<Circumstances> AllCircumstances() =>
        from author in new[] { false, true }
        from proposer in new[] { false, true }
        from works in new[] { false, true }
        from asker in new[] { false, true }
        select new Circumstances(author, proposer, works, asker);

    private static IEnumerable<Role[]> Subsets() =>
        Enumerable.Range(0, 32).Select(bits => Enum.GetValues<Role>().Where(role => (bits & (1 << (int)role)) != 0).ToArray());

    private static Actor ActorWith(params Role[] roles) => new(new PersonId(Guid.Empty), roles);
}
