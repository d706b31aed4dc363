using FactCheck.People;
using FactCheck.Storage.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class IdentityAccountStoreTests(PostgresServer server)
{
    private const string Password = "correct horse battery staple";

    [Theory, OnBothEngines]
    public async Task Somebody_who_joined_signs_in_by_any_case_of_their_name(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var ada = await JoinAsync(database, "Ada@Example.org", Role.Editor, Role.Checker);
        using var scope = database.Services.CreateScope();
        var accounts = Users(scope);

        var account = await accounts.FindByNameAsync("aDA@example.org");

        Assert.NotNull(account);
        Assert.Equal((ada.Id, "Ada", false), (account.Id, account.DisplayName, account.IsDisabled));
        Assert.True(await accounts.CheckPasswordAsync(account, Password));
        Assert.False(await accounts.CheckPasswordAsync(account, "wrong horse"));
        Assert.Equal(account.Id, (await accounts.FindByIdAsync(ada.Id.ToString()))?.Id);
        Assert.Equal(account.Id, (await accounts.FindByEmailAsync("ada@example.ORG"))?.Id);
        Assert.Null(await accounts.FindByIdAsync("not an id"));
        Assert.Null(await accounts.FindByNameAsync("nobody"));
    }

    [Theory, OnBothEngines]
    public async Task A_sign_in_that_ended_is_known_until_it_is_forgotten(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var now = Clock.Now();
        await EndAsync("old", now - TimeSpan.FromHours(13));
        await EndAsync("mine", now);
        await EndAsync("mine", now);

        Assert.Equal([("mine", now)], (await EndedAsync(now - TimeSpan.FromHours(12))).Select(one => (one.Session, one.EndedAt)));
        Assert.Empty(await EndedAsync(now + TimeSpan.FromSeconds(1)));
        Assert.Equal("mine", Assert.Single(await EndedAsync(DateTimeOffset.UnixEpoch)).Session);

        Task EndAsync(string session, DateTimeOffset at) =>
            database.WriteAsync(writing => writing.Accounts.EndSessionAsync(session, at, now - TimeSpan.FromHours(12), Stop));

        Task<IReadOnlyList<EndedSession>> EndedAsync(DateTimeOffset since) => database.ReadAsync(reading => reading.Accounts.EndedSessionsAsync(since, Stop));
    }

    [Theory, OnBothEngines]
    public async Task Roles_come_by_the_names_of_the_newsroom(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        await JoinAsync(database, "ada", Role.Editor, Role.Checker);
        using var scope = database.Services.CreateScope();
        var accounts = Users(scope);
        var account = (await accounts.FindByNameAsync("ada"))!;

        Assert.Equal(["Checker", "Editor"], await accounts.GetRolesAsync(account));
        Assert.True(await accounts.IsInRoleAsync(account, "Editor"));
        Assert.False(await accounts.IsInRoleAsync(account, "Administrator"));
        Assert.Equal(account.Id, Assert.Single(await accounts.GetUsersInRoleAsync("Checker")).Id);
        await Assert.ThrowsAsync<NotSupportedException>(() => accounts.AddToRoleAsync(account, "Administrator"));
        await Assert.ThrowsAsync<NotSupportedException>(() => accounts.CreateAsync(
            new Account { Id = Clock.New<PersonId>(), UserName = "eve", SecurityStamp = "s", ConcurrencyStamp = "c" }, Password));
    }

    [Theory, OnBothEngines]
    public async Task A_new_password_ends_older_sessions_and_a_lost_race_says_so(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        await JoinAsync(database, "ada");
        using var scope = database.Services.CreateScope();
        var accounts = Users(scope);
        var (mine, theirs) = ((await accounts.FindByNameAsync("ada"))!, (await accounts.FindByNameAsync("ada"))!);
        var stamp = mine.SecurityStamp;

        Assert.True((await accounts.ChangePasswordAsync(mine, Password, "another long passphrase")).Succeeded);
        var late = await accounts.ChangePasswordAsync(theirs, Password, "a third long passphrase");

        Assert.Equal("ConcurrencyFailure", Assert.Single(late.Errors).Code);
        var now = (await accounts.FindByNameAsync("ada"))!;
        Assert.NotEqual(stamp, now.SecurityStamp);
        Assert.True(await accounts.CheckPasswordAsync(now, "another long passphrase"));
    }

    [Theory, OnBothEngines]
    public async Task A_name_is_taken_once(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        await JoinAsync(database, "ada");
        var eve = await JoinAsync(database, "eve");
        using var scope = database.Services.CreateScope();
        var accounts = Users(scope);

        await database.WriteAsync(async session =>
        {
            Assert.True(await session.Accounts.UserNameIsTakenAsync("ADA", Stop));
            Assert.False(await session.Accounts.UserNameIsTakenAsync("bob", Stop));
            Assert.False(await session.Accounts.AddAsync(new() { PersonId = eve.Id, UserName = "Ada", SecurityStamp = "s" }, Stop));
        });
        var account = (await accounts.FindByNameAsync("eve"))!;
        account.UserName = "Ada";
        account.NormalizedUserName = "ADA";

        var store = scope.ServiceProvider.GetRequiredService<IUserStore<Account>>();
        Assert.Equal("DuplicateUserName", Assert.Single((await store.UpdateAsync(account, Stop)).Errors).Code);
    }

    [Theory, OnBothEngines]
    public async Task Guesses_made_at_once_are_all_counted(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        await JoinAsync(database, "ada");
        using var first = database.Services.CreateScope();
        var stored = (IUserLockoutStore<Account>)first.ServiceProvider.GetRequiredService<IUserStore<Account>>();
        var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            var account = (await stored.FindByNameAsync("ADA", Stop))!;
            return await stored.IncrementAccessFailedCountAsync(account, Stop);
        })));

        Assert.Equal(Enumerable.Range(1, 20), seen.Order());
    }

    [Theory, OnBothEngines]
    public async Task Five_wrong_guesses_lock_the_account_and_the_right_password_waits(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        await JoinAsync(database, "ada");
        using var scope = database.Services.CreateScope();
        var accounts = Users(scope);

        for (var guess = 1; guess <= 5; guess++)
        {
            var account = (await accounts.FindByNameAsync("ada"))!;
            Assert.False(await accounts.IsLockedOutAsync(account));
            Assert.True((await accounts.AccessFailedAsync(account)).Succeeded);
        }

        Assert.True(await accounts.IsLockedOutAsync((await accounts.FindByNameAsync("ada"))!));
    }

    [Theory, OnBothEngines]
    public async Task A_renewed_stamp_and_a_disabled_person_are_seen_at_once(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var ada = await JoinAsync(database, "ada");
        await database.WriteAsync(async session =>
        {
            await session.People.SetDisabledAsync(ada.Id, disabled: true, Stop);
            await session.Accounts.RenewSecurityStampAsync(ada.Id, "new stamp", Stop);
        });
        using var scope = database.Services.CreateScope();

        var account = (await Users(scope).FindByNameAsync("ada"))!;

        Assert.True(account.IsDisabled);
        Assert.Equal("new stamp", account.SecurityStamp);
    }

    private static async Task<Person> JoinAsync(TestDatabase database, string userName, params Role[] roles)
    {
        var person = Person("Ada", roles);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(person, Clock.Now(), Stop);
            Assert.True(await session.Accounts.AddAsync(
                new()
                {
                    PersonId = person.Id,
                    UserName = userName,
                    Email = userName.Contains('@', StringComparison.Ordinal) ? userName : null,
                    PasswordHash = new PasswordHasher<object>().HashPassword(person, Password),
                    SecurityStamp = "first stamp",
                },
                Stop));
        });
        return person;
    }

    private static UserManager<Account> Users(IServiceScope scope) => new(
        scope.ServiceProvider.GetRequiredService<IUserStore<Account>>(),
        Options.Create(new IdentityOptions()),
        new PasswordHasher<Account>(),
        userValidators: [],
        passwordValidators: [],
        new UpperInvariantLookupNormalizer(),
        new IdentityErrorDescriber(),
        scope.ServiceProvider,
        NullLogger<UserManager<Account>>.Instance);
}
