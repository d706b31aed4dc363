using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Live;

public sealed class PresenceTests
{
    private static readonly ArticleId Article = TimeProvider.System.New<ArticleId>();
    private static readonly PersonId Ada = TimeProvider.System.New<PersonId>();
    private static readonly PersonId Ben = TimeProvider.System.New<PersonId>();
    private static readonly ClaimId Claim = TimeProvider.System.New<ClaimId>();

    [Fact]
    public void Who_enters_and_leaves_is_seen_by_those_who_are_there_and_nowhere_else()
    {
        var presence = new Presence();
        int ada = 0, elsewhere = 0;
        using var first = presence.Enter(Article, Ada, () => ada++);
        using var other = presence.Enter(TimeProvider.System.New<ArticleId>(), Ben, () => elsewhere++);
        (ada, elsewhere) = (0, 0);

        var ben = presence.Enter(Article, Ben, () => { });
        Assert.Equal(1, ada);
        Assert.Equal(new[] { Ada, Ben }.OrderBy(id => id.Value), presence.At(Article).Select(here => here.Person));
        ben.Dispose();
        ben.Dispose();

        Assert.Equal((2, 0), (ada, elsewhere));
        Assert.Equal([Ada], presence.At(Article).Select(here => here.Person));
    }

    [Fact]
    public void The_words_somebody_has_selected_are_told_once_and_gone_when_they_leave()
    {
        var presence = new Presence();
        var told = 0;
        using var ada = presence.Enter(Article, Ada, () => told++);
        var ben = presence.Enter(Article, Ben, () => { });
        told = 0;
        var words = new SelectedWords(TimeProvider.System.New<RevisionId>(), 4, 9);

        ben.Select(words);
        ben.Select(words with { });
        Assert.Equal(1, told);
        Assert.Equal(words, presence.At(Article).Single(here => here.Person == Ben).Selected);

        ben.Select(null);
        Assert.Null(presence.At(Article).Single(here => here.Person == Ben).Selected);
        ben.Select(words);
        ben.Dispose();
        Assert.All(presence.At(Article), here => Assert.Null(here.Selected));
    }

    [Fact]
    public void The_claim_somebody_looks_at_is_told_once_for_each_change()
    {
        var presence = new Presence();
        var told = 0;
        using var ada = presence.Enter(Article, Ada, () => told++);
        using var ben = presence.Enter(Article, Ben, () => { });
        told = 0;

        ben.LookAt(Claim);
        ben.LookAt(Claim);

        Assert.Equal(1, told);
        Assert.Equal(Claim, presence.At(Article).Single(here => here.Person == Ben).Claim);
        ben.LookAt(null);
        Assert.Null(presence.At(Article).Single(here => here.Person == Ben).Claim);
        Assert.Equal(2, told);
    }

    [Fact]
    public void Two_pages_of_one_person_are_one_person_until_both_are_closed()
    {
        var presence = new Presence();
        var one = presence.Enter(Article, Ada, () => { });
        using (var two = presence.Enter(Article, Ada, () => { }))
        {
            two.LookAt(Claim);
            Assert.Equal(new Here(Ada, Claim), Assert.Single(presence.At(Article)));
        }

        Assert.Equal(new Here(Ada, null), Assert.Single(presence.At(Article)));
        one.Dispose();
        Assert.Empty(presence.At(Article));
    }

    [Fact]
    public void A_hundred_come_and_go_at_once_and_nobody_is_left_behind()
    {
        var presence = new Presence();
        Parallel.For(0, 1_000, _ =>
        {
            using var visit = presence.Enter(Article, TimeProvider.System.New<PersonId>(), () => { });
            visit.LookAt(Claim);
        });

        Assert.Empty(presence.At(Article));
    }
}
