using FactCheck.People;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Sample;

/// <summary>The four people of the sample, who join as anybody does; nobody is told their passwords.</summary>
internal sealed class SamplePeople(
    FoundNewsroom found, InvitePerson invite, AcceptInvitation accept, IPasswordHasher<AccountUser> hasher)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    /// <summary>Founds the sample newsroom and lets its people join.</summary>
    public async Task<SampleActors> JoinAsync(CancellationToken cancellation)
    {
        var editor = (await found.RunAsync(
            "The Desk", Joining("Mireille Roche", "mireille"), alsoEdits: true, isSample: true, cancellation)).OrThrow();
        var administrator = new Actor(editor, [Role.Administrator, Role.Editor]);
        return new SampleActors(
            Editor: administrator,
            Awa: await JoinAsync("Awa Sidibé", "awa", Role.Checker),
            Tomas: await JoinAsync("Tomas Lind", "tomas", Role.Checker),
            Author: await JoinAsync("Idrissa Keïta", "idrissa", Role.Author));

        async Task<Actor> JoinAsync(string name, string signInName, Role role)
        {
            var link = (await invite.RunAsync(administrator, name, [role], AtOnce, cancellation)).OrThrow();
            return new Actor((await accept.RunAsync(link.Token, Joining(name, signInName), cancellation)).OrThrow(), [role]);
        }
    }

    private Joining Joining(string name, string signInName) => new(name, signInName, hasher.HashPassword(null!, Tokens.New()));
}
