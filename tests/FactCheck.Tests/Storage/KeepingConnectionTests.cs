using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Storage.Dialects;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class KeepingConnectionTests(PostgresServer server)
{
    private const string Count = "select count(*) from person where display_name = @name";

    [Fact]
    public async Task A_statement_is_kept_and_a_second_one_beside_it_is_made_anew()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        await using var reading = await database.Dialect.BeginReadAsync(Stop);
        var connection = Assert.IsType<KeepingConnection>(reading.Connection);

        connection.Expect(Count);
        var first = connection.CreateCommand();
        connection.Expect(Count);
        var beside = connection.CreateCommand();
        await first.DisposeAsync();
        connection.Expect(Count);
        var second = connection.CreateCommand();

        Assert.Same(first, second);
        Assert.NotSame(first, beside);
        Assert.NotSame(first, connection.CreateCommand());
        Assert.Empty(second.Parameters);
    }

    [Fact]
    public async Task A_kept_statement_sees_what_changed_since_rows_and_tables_alike()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        Task<int> CountAsync(string name) => database.Inside.ReadSqlAsync(sql => sql.ValueAsync<int>(Count, new { name }, Stop), Stop);

        Assert.Equal(0, await CountAsync("Ada"));
        await database.WriteAsync(session => session.People.AddAsync(Person("Ada"), Clock.Now(), Stop));
        Assert.Equal((1, 0), (await CountAsync("Ada"), await CountAsync("Eve")));
        await database.TamperAsync("alter table person add column motto text null");
        await database.WriteAsync(session => session.People.AddAsync(Person("Ada"), Clock.Now(), Stop));

        Assert.Equal(2, await CountAsync("Ada"));
    }

    [Fact]
    public async Task Lists_of_any_length_fit_one_statement()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        var editor = Person("Ed", Role.Editor);
        var (article, revision) = Article(editor);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
            await session.Claims.AddAsync(Claim(revision, 1, editor), Stop);
            await session.Claims.AddAsync(Claim(revision, 2, editor) with { Status = ClaimStatus.Recheck }, Stop);
        });
        async Task<int> CountAsync(params ClaimStatus[] statuses) =>
            (await database.ReadAsync(session => session.Claims.InStatusAsync(statuses, Stop))).Count;

        Assert.Equal(1, await CountAsync(ClaimStatus.InReview));
        Assert.Equal(2, await CountAsync(ClaimStatus.InReview, ClaimStatus.Recheck));
        Assert.Equal(1, await CountAsync(ClaimStatus.Recheck, ClaimStatus.SetAside, ClaimStatus.Checking));
        Assert.Equal(0, await CountAsync(ClaimStatus.SetAside));
    }
}
