using System.Collections.Concurrent;
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
    public async Task Who_enters_and_leaves_is_seen_by_those_who_are_there_and_nowhere_else()
    {
        var presence = new Presence(TimeProvider.System);
        var (ada, elsewhere) = (new ConcurrentQueue<int>(), 0);
        using var first = presence.Enter(Article, Ada, () => ada.Enqueue(presence.At(Article).Count));
        using var other = presence.Enter(TimeProvider.System.New<ArticleId>(), Ben, () => elsewhere++);
        await Soon.IsAsync(() => ada.LastOrDefault() == 1 && elsewhere == 1);

        var ben = presence.Enter(Article, Ben, () => { });
        Assert.Equal(new[] { Ada, Ben }.OrderBy(id => id.Value), presence.At(Article).Select(here => here.Person));
        await Soon.IsAsync(() => ada.Last() == 2);
        ben.Dispose();
        ben.Dispose();

        await Soon.IsAsync(() => ada.Last() == 1);
        Assert.Equal(1, elsewhere);
        Assert.Equal([Ada], presence.At(Article).Select(here => here.Person));
    }

    [Fact]
    public void The_words_somebody_has_selected_are_told_once_and_gone_when_they_leave()
    {
        var (presence, told) = Told();
        var ben = presence.Enter(Article, Ben, () => { });
        told.Clear();
        var words = new SelectedWords(TimeProvider.System.New<RevisionId>(), 4, 9);

        ben.Select(words);
        ben.Select(words with { });
        Assert.Equal(words, Assert.Single(told).Here?.Selected);
        Assert.Equal(words, presence.At(Article).Single(here => here.Person == Ben).Selected);

        ben.Select(null);
        Assert.Null(presence.At(Article).Single(here => here.Person == Ben).Selected);
        ben.Select(words);
        ben.Dispose();
        Assert.Null(told[^1].Here);
        Assert.Empty(presence.At(Article));
        Assert.Empty(presence.Mine);
    }

    [Fact]
    public void The_claim_somebody_looks_at_is_told_once_for_each_change()
    {
        var (presence, told) = Told();
        using var ben = presence.Enter(Article, Ben, () => { });
        told.Clear();

        ben.LookAt(Claim);
        ben.LookAt(Claim);

        Assert.Single(told);
        Assert.Equal(Claim, presence.At(Article).Single(here => here.Person == Ben).Claim);
        ben.LookAt(null);
        Assert.Null(presence.At(Article).Single(here => here.Person == Ben).Claim);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task Who_is_there_on_another_node_is_seen_until_they_leave_or_their_node_falls_silent()
    {
        var (here, there) = (new Presence(TimeProvider.System), new Presence(TimeProvider.System));
        var at = TimeProvider.System.Now();
        var woken = 0;
        there.Moved += sighting => here.Hear(sighting, at);
        using var ada = here.Enter(Article, Ada, () => woken++);
        await Soon.IsAsync(() => woken == 1);

        var ben = there.Enter(Article, Ben, () => { });
        ben.LookAt(Claim);
        ben.Write("Verdict");
        Assert.Equal(new Here(Ben, Claim, null, "Verdict"), here.At(Article).Single(one => one.Person == Ben));
        Assert.Equal([Ada], here.Mine.Select(sighting => sighting.Here!.Person));
        await Soon.IsAsync(() => woken > 1);

        ben.Dispose();
        Assert.Equal([Ada], here.At(Article).Select(one => one.Person));
        there.Enter(Article, Ben, () => { });
        here.ForgetUnheard(at);
        Assert.Equal(2, here.At(Article).Count);
        here.ForgetUnheard(at + TimeSpan.FromSeconds(1));
        Assert.Equal([Ada], here.At(Article).Select(one => one.Person));
    }

    [Fact]
    public void Two_pages_of_one_person_are_one_person_until_both_are_closed()
    {
        var presence = new Presence(TimeProvider.System);
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
        var presence = new Presence(TimeProvider.System);
        Parallel.For(0, 1_000, _ =>
        {
            using var visit = presence.Enter(Article, TimeProvider.System.New<PersonId>(), () => { });
            visit.LookAt(Claim);
        });

        Assert.Empty(presence.At(Article));
    }

    private static (Presence Presence, List<Sighting> Told) Told()
    {
        var (presence, told) = (new Presence(TimeProvider.System), new List<Sighting>());
        presence.Moved += told.Add;
        return (presence, told);
    }
}
