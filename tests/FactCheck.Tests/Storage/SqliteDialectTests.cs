using FactCheck.Storage.Dialects;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class SqliteDialectTests(PostgresServer server)
{
    [Theory]
    [InlineData("3.40.1")]
    [InlineData("3.51.2")]
    [InlineData("3.9.99")]
    [InlineData("newest")]
    [InlineData(null)]
    public void An_sqlite_that_can_lose_commits_is_refused(string? version) =>
        Assert.Throws<NotSupportedException>(() => SqliteDialect.RequireTrusted(version));

    [Theory]
    [InlineData("3.51.3")]
    [InlineData("3.53.0")]
    [InlineData("4.0.0")]
    public void An_sqlite_that_keeps_commits_is_taken(string version) => SqliteDialect.RequireTrusted(version);

    [Fact]
    public async Task Every_connection_is_durable_and_checks_references()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        await using var writing = await database.Dialect.BeginWriteAsync(Stop);
        await using var reading = await database.Dialect.BeginReadAsync(Stop);

        foreach (var (name, value) in new[] { ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", "5000"), ("trusted_schema", "0") })
        {
            foreach (var connection in new[] { writing.Connection, reading.Connection })
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"pragma {name}";
                Assert.Equal((name, value), (name, Convert.ToString(await command.ExecuteScalarAsync(Stop), System.Globalization.CultureInfo.InvariantCulture)));
            }
        }
    }

    [Fact]
    public async Task Ids_and_moments_are_plain_texts_in_the_file()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        var person = Person("Ada");
        await database.WriteAsync(session => session.People.AddAsync(person, new DateTimeOffset(2026, 3, 1, 14, 0, 0, 7, TimeSpan.FromHours(2)), Stop));

        var (id, joined) = await database.Inside.ReadSqlAsync(
            async sql => (
                await sql.ValueAsync<string>("select typeof(id) || ' ' || id from person", null, Stop),
                await sql.ValueAsync<string>("select typeof(joined_at) || ' ' || joined_at from person", null, Stop)),
            Stop);

        Assert.Equal($"text {person.Id}", id);
        Assert.Equal("text 2026-03-01T12:00:00.007Z", joined);
    }

    [Fact]
    public void A_database_in_memory_is_refused() =>
        Assert.Throws<ArgumentException>(() => new SqliteDialect("Data Source=:memory:"));

    [Theory]
    [InlineData("Data Source=data/factcheck.db", false)]
    [InlineData("Host=localhost;Database=factcheck", true)]
    [InlineData("host=/run/postgresql;database=factcheck", true)]
    public void The_connection_string_chooses_the_engine(string connectionString, bool isPostgres) =>
        Assert.Equal(isPostgres, Dialect.IsPostgres(connectionString));
}
