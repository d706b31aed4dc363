namespace FactCheck.People;

/// <summary>What somebody who joins chooses for themselves.</summary>
/// <param name="DisplayName">Their name as the others see it.</param>
/// <param name="SignInName">The name to sign in by.</param>
/// <param name="PasswordHash">Their password as Identity hashed it; the rules for it were checked before.</param>
public sealed record Joining(string DisplayName, string SignInName, string PasswordHash)
{
    internal Joining Tidied() => this with { DisplayName = Names.Tidy(DisplayName), SignInName = Names.Tidy(SignInName) };

    internal Refusal? Check() =>
        Names.Check(DisplayName, nameof(DisplayName), "your name")
        ?? Names.CheckSignIn(SignInName, nameof(SignInName));

    internal async Task<Refusal?> AddToAsync(
        ISession session, PersonId id, IReadOnlyCollection<Role> roles, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await session.Accounts.UserNameIsTakenAsync(SignInName, cancellation))
        {
            return Taken();
        }

        await session.People.AddAsync(
            new Person { Id = id, DisplayName = DisplayName, Roles = [.. roles] }, now, cancellation);
        var account = new NewAccount
        {
            PersonId = id,
            UserName = SignInName,
            PasswordHash = PasswordHash,
            SecurityStamp = Tokens.NewStamp(),
        };
        return await session.Accounts.AddAsync(account, cancellation) ? null : Taken();
    }

    private static Refusal Taken() =>
        Refusal.Invalid(nameof(SignInName), "Somebody here signs in by this name. Choose another.");
}
