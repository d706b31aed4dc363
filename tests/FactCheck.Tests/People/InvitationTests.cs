using FactCheck.Live;
using FactCheck.People;
using FactCheck.Tests.Storage;
using Xunit;

namespace FactCheck.Tests.People;

public sealed class InvitationTests(PostgresServer server)
{
    [Theory]
    [OnBothEngines]
    public async Task Whoever_holds_the_link_joins_with_its_roles(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        var link = await newcomers.LinkAsync(Role.Checker, Role.Editor);
        Assert.Equal("somebody", (await newcomers.Read.RunAsync(link.Token, TestNewsroom.Stop)).Done().Invitee);
        var id = await newcomers.Accept.RunAsync(link.Token, new Joining("Béla Kun", "bela", "hash"), TestNewsroom.Stop).DoneAsync();
        Assert.Equal([Role.Editor, Role.Checker], (await newcomers.PersonAsync(id))!.Roles.Order());
        var change = await newcomers.LastChangeAsync();
        Assert.Equal((ChangeKind.PersonJoined, id), (change.Kind, change.PersonId!.Value));
        Assert.Equal(link.Invitation.Id.ToString(), change.Details["invitation"]);
    }

    [Theory]
    [OnBothEngines]
    public async Task Only_the_hash_of_the_token_is_kept_and_no_name_is_recorded(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        var link = await newcomers.LinkAsync(Role.Checker);
        var open = Assert.Single(await newcomers.Database.ReadAsync(session => session.People.OpenInvitationsAsync(TestNewsroom.Stop), TestNewsroom.Stop));
        Assert.Equal(Tokens.Hash(link.Token), open.TokenHash);
        Assert.Matches("^[0-9a-f]{64}$", open.TokenHash);
        Assert.DoesNotContain(link.Token, link.ToString(), StringComparison.Ordinal);
        var change = await newcomers.LastChangeAsync();
        Assert.Equal(ChangeKind.PersonInvited, change.Kind);
        Assert.DoesNotContain(change.Details.Values, value => value.Contains(link.Token, StringComparison.Ordinal) || value.Contains("somebody", StringComparison.Ordinal));
    }

    [Theory]
    [OnBothEngines]
    public async Task A_link_opens_once(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        var link = await newcomers.LinkAsync(Role.Checker);
        await newcomers.Accept.RunAsync(link.Token, new Joining("Béla", "bela", "hash"), TestNewsroom.Stop).DoneAsync();
        await newcomers.Accept.RunAsync(link.Token, new Joining("Eve", "eve", "hash"), TestNewsroom.Stop).RefusedAsync(RefusalKind.NotNow, "invitation-used");
        await newcomers.Read.RunAsync(link.Token, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotNow, "invitation-used");
    }

    [Theory]
    [OnBothEngines]
    public async Task Of_two_who_open_a_link_at_once_one_joins(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        var link = await newcomers.LinkAsync(Role.Checker);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(at => Task.Run(() => newcomers.Accept.RunAsync(
            link.Token, new Joining($"Person {at}", $"person{at}", "hash"), TestNewsroom.Stop))));
        Assert.Single(both, outcome => outcome.IsDone);
        Assert.Equal(2, (await newcomers.Database.ReadAsync(session => session.People.AllAsync(TestNewsroom.Stop), TestNewsroom.Stop)).Count);
    }

    [Theory]
    [OnBothEngines]
    public async Task An_expired_a_revoked_and_an_unknown_link_open_nothing(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        var revoked = await newcomers.LinkAsync(Role.Checker);
        await newcomers.Revoke.RunAsync(newcomers.Administrator, revoked.Invitation.Id, TestNewsroom.Stop).DoneAsync();
        await RefusedAsync(revoked.Token, "invitation-revoked");
        await newcomers.Revoke.RunAsync(newcomers.Administrator, revoked.Invitation.Id, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotNow, "invitation-closed");
        await RefusedAsync("no such token", "invitation-unknown");

        var late = await newcomers.LinkAsync(Role.Checker);
        newcomers.Clock.Move(TimeSpan.FromHours(71));
        await newcomers.Read.RunAsync(late.Token, TestNewsroom.Stop).DoneAsync();
        newcomers.Clock.Move(TimeSpan.FromHours(1));
        await RefusedAsync(late.Token, "invitation-expired");
        Assert.Single(await newcomers.Database.ReadAsync(session => session.People.AllAsync(TestNewsroom.Stop), TestNewsroom.Stop));

        async Task RefusedAsync(string token, string code)
        {
            await newcomers.Read.RunAsync(token, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotNow, code);
            await newcomers.Accept.RunAsync(token, new Joining("Eve", "eve", "hash"), TestNewsroom.Stop).RefusedAsync(RefusalKind.NotNow, code);
        }
    }

    [Theory]
    [OnBothEngines]
    public async Task A_sign_in_name_is_taken_in_any_case_and_the_link_stays_open(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        var link = await newcomers.LinkAsync(Role.Checker);
        await newcomers.Accept.RunAsync(link.Token, new Joining("Eve", "ADA", "hash"), TestNewsroom.Stop).InvalidAsync("SignInName");
        await newcomers.Accept.RunAsync(link.Token, new Joining("Eve", "eve", "hash"), TestNewsroom.Stop).DoneAsync();
    }

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.Checker)]
    [InlineData(Role.Author)]
    [InlineData(Role.Reader)]
    public async Task Nobody_but_an_administrator_invites_revokes_gives_roles_or_disables(Role role)
    {
        await using var newcomers = await Newcomers.NewAsync(Engine.Sqlite, server);
        var actor = await newcomers.JoinAsync("bela", role);
        var other = await newcomers.JoinAsync("cleo", Role.Checker);
        var link = await newcomers.LinkAsync(Role.Checker);
        var before = await newcomers.NewestChangeAsync();
        await newcomers.Invite.RunAsync(actor, "friend", [Role.Editor], TimeSpan.FromHours(1), TestNewsroom.Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        await newcomers.Revoke.RunAsync(actor, link.Invitation.Id, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        await newcomers.Give.RunAsync(actor, actor.Id, [role], [role, Role.Administrator], TestNewsroom.Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        await newcomers.Disable.RunAsync(actor, other.Id, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        await newcomers.Enable.RunAsync(actor, other.Id, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        Assert.Equal(before, await newcomers.NewestChangeAsync());
    }

    [Fact]
    public async Task An_invitation_names_somebody_and_a_role()
    {
        await using var newcomers = await Newcomers.NewAsync(Engine.Sqlite, server);
        await newcomers.Invite.RunAsync(newcomers.Administrator, " ", [Role.Editor], TimeSpan.FromHours(1), TestNewsroom.Stop).InvalidAsync("Invitee");
        await newcomers.Invite.RunAsync(newcomers.Administrator, "friend", [], TimeSpan.FromHours(1), TestNewsroom.Stop).InvalidAsync("Roles");
    }
}
