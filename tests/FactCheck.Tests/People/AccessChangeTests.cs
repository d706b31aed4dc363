using FactCheck.Live;
using FactCheck.People;
using FactCheck.Tests.Storage;
using Xunit;

namespace FactCheck.Tests.People;

public sealed class AccessChangeTests(PostgresServer server)
{
    [Theory]
    [OnBothEngines]
    public async Task The_last_administrator_keeps_the_role_and_the_access(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        var ada = newcomers.Administrator;
        await newcomers.Give.RunAsync(ada, ada.Id, [Role.Administrator], [Role.Editor], TestNewsroom.Stop).RefusedAsync(RefusalKind.NotNow, "last-administrator");
        await newcomers.Disable.RunAsync(ada, ada.Id, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotNow, "last-administrator");

        // Another one who is disabled does not count.
        var bela = await newcomers.JoinAsync("bela", Role.Administrator);
        await newcomers.Disable.RunAsync(ada, bela.Id, TestNewsroom.Stop).DoneAsync();
        await newcomers.Disable.RunAsync(ada, ada.Id, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotNow, "last-administrator");

        await newcomers.Enable.RunAsync(ada, bela.Id, TestNewsroom.Stop).DoneAsync();
        await newcomers.Give.RunAsync(ada, ada.Id, [Role.Administrator], [Role.Editor], TestNewsroom.Stop).DoneAsync();
        Assert.Equal([Role.Editor], (await newcomers.PersonAsync(ada.Id))!.Roles);
    }

    [Theory]
    [OnBothEngines]
    public async Task Of_two_administrators_who_disable_each_other_at_once_one_remains(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        var ada = newcomers.Administrator;
        var bela = await newcomers.JoinAsync("bela", Role.Administrator);
        var both = await Task.WhenAll(
            Task.Run(() => newcomers.Disable.RunAsync(ada, bela.Id, TestNewsroom.Stop)),
            Task.Run(() => newcomers.Disable.RunAsync(bela, ada.Id, TestNewsroom.Stop)));
        Assert.Single(both, outcome => outcome.IsDone);
        Assert.Equal(1, await newcomers.Database.ReadAsync(session => session.People.CountAsync(Role.Administrator, TestNewsroom.Stop), TestNewsroom.Stop));
    }

    [Theory]
    [OnBothEngines]
    public async Task Who_loses_a_role_is_signed_out_and_who_gains_one_is_not(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        var bela = await newcomers.JoinAsync("bela", Role.Checker);
        var stamp = await newcomers.StampAsync(bela.Id);
        await newcomers.Give.RunAsync(newcomers.Administrator, bela.Id, [Role.Checker], [Role.Checker, Role.Editor], TestNewsroom.Stop).DoneAsync();
        Assert.Equal(stamp, await newcomers.StampAsync(bela.Id));
        await newcomers.Give.RunAsync(newcomers.Administrator, bela.Id, [Role.Checker, Role.Editor], [Role.Editor], TestNewsroom.Stop).DoneAsync();
        Assert.NotEqual(stamp, await newcomers.StampAsync(bela.Id));
        var change = await newcomers.LastChangeAsync();
        Assert.Equal(ChangeKind.RolesGiven, change.Kind);
        Assert.Equal(("Editor, Checker", "Editor"), (change.Details["before"], change.Details["roles"]));
    }

    [Theory]
    [OnBothEngines]
    public async Task Disabling_and_enabling_each_end_the_sign_ins_and_are_recorded(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        var bela = await newcomers.JoinAsync("bela", Role.Checker);
        var first = await newcomers.StampAsync(bela.Id);
        Assert.True((await newcomers.Disable.RunAsync(newcomers.Administrator, bela.Id, TestNewsroom.Stop).DoneAsync()).IsDisabled);
        var second = await newcomers.StampAsync(bela.Id);
        Assert.NotEqual(first, second);
        Assert.Equal(ChangeKind.PersonDisabled, (await newcomers.LastChangeAsync()).Kind);
        await newcomers.Disable.RunAsync(newcomers.Administrator, bela.Id, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotNow, "disabled");

        Assert.False((await newcomers.Enable.RunAsync(newcomers.Administrator, bela.Id, TestNewsroom.Stop).DoneAsync()).IsDisabled);
        Assert.NotEqual(second, await newcomers.StampAsync(bela.Id));
        Assert.Equal(ChangeKind.PersonEnabled, (await newcomers.LastChangeAsync()).Kind);
        await newcomers.Enable.RunAsync(newcomers.Administrator, bela.Id, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotNow, "enabled");
    }

    [Theory]
    [OnBothEngines]
    public async Task Roles_given_over_others_that_were_given_meanwhile_are_stale(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        var bela = await newcomers.JoinAsync("bela", Role.Checker);
        await newcomers.Give.RunAsync(newcomers.Administrator, bela.Id, [Role.Checker], [Role.Editor], TestNewsroom.Stop).DoneAsync();
        var before = await newcomers.NewestChangeAsync();
        var now = (await newcomers.Give.RunAsync(newcomers.Administrator, bela.Id, [Role.Checker], [Role.Reader], TestNewsroom.Stop)).Stale();
        Assert.Equal([Role.Editor], now.Roles);
        Assert.Equal(before, await newcomers.NewestChangeAsync());
    }

    [Fact]
    public async Task Somebody_who_does_not_exist_is_missing_and_no_role_at_all_is_refused()
    {
        await using var newcomers = await Newcomers.NewAsync(Engine.Sqlite, server);
        var nobody = newcomers.Clock.New<PersonId>();
        (await newcomers.Give.RunAsync(newcomers.Administrator, nobody, [], [Role.Reader], TestNewsroom.Stop)).Missing();
        (await newcomers.Disable.RunAsync(newcomers.Administrator, nobody, TestNewsroom.Stop)).Missing();
        (await newcomers.Enable.RunAsync(newcomers.Administrator, nobody, TestNewsroom.Stop)).Missing();
        var bela = await newcomers.JoinAsync("bela", Role.Checker);
        await newcomers.Give.RunAsync(newcomers.Administrator, bela.Id, [Role.Checker], [], TestNewsroom.Stop).InvalidAsync("Roles");
    }
}
