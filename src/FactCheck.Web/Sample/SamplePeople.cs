using FactCheck.People;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Sample;

/// <summary>The four people of the sample, who join as anybody does; nobody is told their passwords.</summary>
public sealed class SamplePeople(
    FoundNewsroom found, InvitePerson invite, AcceptInvitation accept, IPasswordHasher<AccountUser> hasher)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    /// <summary>Founds the sample newsroom and lets its people join.</summary>
    public async Task<SampleCast> JoinAsync(CancellationToken cancellation)
    {
        var editor = Must(await found.RunAsync(
            "The Desk", Joining("Mireille Roche", "mireille"), alsoEdits: true, isSample: true, cancellation));
        var administrator = new Actor(editor, [Role.Administrator, Role.Editor]);
        return new SampleCast(
            Editor: editor,
            FirstChecker: await JoinAsync("Awa Sidibé", "awa", Role.Checker),
            SecondChecker: await JoinAsync("Tomas Lind", "tomas", Role.Checker),
            Author: await JoinAsync("Idrissa Keïta", "idrissa", Role.Author));

        async Task<PersonId> JoinAsync(string name, string signInName, Role role)
        {
            var link = Must(await invite.RunAsync(administrator, name, [role], AtOnce, cancellation));
            return Must(await accept.RunAsync(link.Token, Joining(name, signInName), cancellation));
        }
    }

    private Joining Joining(string name, string signInName) => new(name, signInName, hasher.HashPassword(null!, Tokens.New()));

    private static T Must<T>(Outcome<T> outcome) => outcome is Outcome<T>.Done done
        ? done.Value
        : throw new InvalidOperationException($"The sample could not be made: {outcome}");
}

/// <summary>Who plays whom in the sample.</summary>
public sealed record SampleCast(PersonId Editor, PersonId FirstChecker, PersonId SecondChecker, PersonId Author);
