using FactCheck.People;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class PeopleStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task The_newsroom_comes_back_as_it_was_founded_and_is_founded_once(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        Assert.Null(await database.ReadAsync(session => session.People.NewsroomAsync(Stop)));
        var newsroom = new Newsroom { Name = "The Daily Ünïcode", IsSample = true, FoundedAt = Clock.Now() };

        await database.WriteAsync(session => session.People.FoundAsync(newsroom, Stop));

        Assert.Equal(newsroom, await database.ReadAsync(session => session.People.NewsroomAsync(Stop)));
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.WriteAsync(session => session.People.FoundAsync(newsroom, Stop)));
        Assert.True(database.Dialect.IsUniqueViolation(failure));
    }

    [Theory, OnBothEngines]
    public async Task Name_and_settings_are_written_over_the_version_that_was_seen_and_over_no_other(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var founded = new Newsroom { Name = "The Post", FoundedAt = Clock.Now() };
        await database.WriteAsync(session => session.People.FoundAsync(founded, Stop));
        var changed = founded with { Name = "The Evening Post", Settings = new() { MarksReopen = true } };

        await database.WriteAsync(async session =>
        {
            Assert.True(await session.People.SaveAsync(changed, Stop));
            Assert.False(await session.People.SaveAsync(founded, Stop));
        });

        Assert.Equal(changed with { Version = 2 }, await database.ReadAsync(session => session.People.NewsroomAsync(Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_newsroom_from_before_there_were_settings_has_their_defaults(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        await database.WriteAsync(session => session.People.FoundAsync(new Newsroom { Name = "The Post", FoundedAt = Clock.Now() }, Stop));
        await database.Inside.WriteSqlAsync<int>(async sql => await sql.RunAsync("update newsroom set settings = null", null, Stop), Stop);

        Assert.Equal(new NewsroomSettings(), (await database.ReadAsync(session => session.People.NewsroomAsync(Stop)))!.Settings);
    }

    [Theory, OnBothEngines]
    public async Task People_come_back_with_their_roles_by_name(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var zoe = Person("zoe", Role.Editor, Role.Checker);
        var ada = Person("Ádá");

        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(zoe, Clock.Now(), Stop);
            await session.People.AddAsync(ada, Clock.Now(), Stop);
        });

        Same.AreEqual(zoe, await database.ReadAsync(session => session.People.FindAsync(zoe.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Person>>([ada, zoe], await database.ReadAsync(session => session.People.AllAsync(Stop)));
        Assert.Null(await database.ReadAsync(session => session.People.FindAsync(Clock.New<PersonId>(), Stop)));
    }

    [Theory, OnBothEngines]
    public async Task Roles_are_replaced_and_the_disabled_are_not_counted(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (one, two) = (Person("One", Role.Editor), Person("Two", Role.Checker));
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(one, Clock.Now(), Stop);
            await session.People.AddAsync(two, Clock.Now(), Stop);
            await session.People.GiveRolesAsync(two.Id, [Role.Editor, Role.Reader], Stop);
        });
        Assert.Equal(2, await database.ReadAsync(session => session.People.CountAsync(Role.Editor, Stop)));

        await database.WriteAsync(session => session.People.SetDisabledAsync(one.Id, disabled: true, Stop));

        Assert.Equal(1, await database.ReadAsync(session => session.People.CountAsync(Role.Editor, Stop)));
        Assert.Equal(0, await database.ReadAsync(session => session.People.CountAsync(Role.Checker, Stop)));
        Assert.True((await database.ReadAsync(session => session.People.FindAsync(one.Id, Stop)))!.IsDisabled);
    }

    [Theory, OnBothEngines]
    public async Task An_invitation_is_taken_once(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var admin = Person("Admin", Role.Administrator);
        Invitation Invite(string hash) => new()
        {
            Id = Clock.New<InvitationId>(),
            TokenHash = hash,
            Invitee = "Somebody",
            Roles = [Role.Checker, Role.Author],
            InvitedBy = admin.Id,
            CreatedAt = Clock.Now(),
            ExpiresAt = Clock.Now().AddDays(7),
        };
        var (taken, revoked) = (Invite("aa"), Invite("bb"));
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(admin, Clock.Now(), Stop);
            await session.People.AddInvitationAsync(taken, Stop);
            await session.People.AddInvitationAsync(revoked, Stop);
        });

        Same.AreEqual(taken, await database.ReadAsync(session => session.People.FindInvitationAsync("aa", Stop)));
        Same.AreEqual<IReadOnlyList<Invitation>>([revoked, taken], await database.ReadAsync(session => session.People.OpenInvitationsAsync(Stop)));
        await database.WriteAsync(async session =>
        {
            Assert.True(await session.People.AcceptInvitationAsync(taken.Id, admin.Id, Clock.Now(), Stop));
            Assert.False(await session.People.AcceptInvitationAsync(taken.Id, admin.Id, Clock.Now(), Stop));
            Assert.True(await session.People.RevokeInvitationAsync(revoked.Id, Clock.Now(), Stop));
            Assert.False(await session.People.AcceptInvitationAsync(revoked.Id, admin.Id, Clock.Now(), Stop));
            Assert.False(await session.People.RevokeInvitationAsync(taken.Id, Clock.Now(), Stop));
        });
        Assert.Empty(await database.ReadAsync(session => session.People.OpenInvitationsAsync(Stop)));
    }

    [Theory, OnBothEngines]
    public async Task An_erased_name_stands_nowhere_and_no_byte_of_it_is_left_in_the_file(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var person = Person("Quentin 100%_Quillfeather", Role.Checker);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(person, Clock.Now(), Stop);
            Assert.True(await session.Accounts.AddAsync(new NewAccount { PersonId = person.Id, UserName = "quillfeather", Email = "quillfeather@example.org", PasswordHash = "hash", SecurityStamp = "a" }, Stop));
        });
        Assert.Equal([new NameTrace("person", "display_name", 1)], await database.ReadAsync(session => session.People.TracesAsync(person.DisplayName, Stop)));

        await database.WriteAsync(async session =>
        {
            await session.People.EraseAsync(person.Id, Clock.Now(), Stop);
            await session.Accounts.EraseAsync(person.Id, "b", Stop);
        });

        Assert.Empty(await database.ReadAsync(session => session.People.TracesAsync("uillfeather", Stop)));
        var there = (await database.ReadAsync(session => session.People.FindAsync(person.Id, Stop)))!;
        Assert.Equal((FactCheck.People.Person.WithdrawnName, true, 0), (there.DisplayName, there.IsErased, there.Roles.Count));
        Assert.Equal(there.IsErased, Assert.Single(await database.ReadAsync(session => session.People.AllAsync(Stop))).IsErased);
        if (engine == Engine.Sqlite)
        {
            await database.Inside.ReadSqlAsync(async sql => await sql.ValueAsync<int>("select 1", null, Stop), Stop);
            await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(database.ConnectionString + ";Pooling=false"))
            {
                await connection.OpenAsync(Stop);
                await using var command = connection.CreateCommand();
                command.CommandText = "pragma wal_checkpoint(truncate)";
                await command.ExecuteNonQueryAsync(Stop);
            }

            var bytes = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(database.Folder, "factcheck.db"), Stop));
            Assert.DoesNotContain("uillfeather", bytes, StringComparison.OrdinalIgnoreCase);
        }
    }
}
