using FactCheck.People;
using FactCheck.Storage.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class ChainVerificationTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task An_untouched_chain_is_whole(Engine engine)
    {
        await using var database = await TenChangesAsync(engine);

        var report = await VerifyAsync(database);

        Assert.Null(report.Why);
        Assert.True(report.IsWhole);
        Assert.Equal(10, report.Rows);
        Assert.Equal(64, report.NewestHash.Length);
    }

    [Theory, OnBothEngines]
    public async Task An_empty_chain_is_whole(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);

        Assert.True((await VerifyAsync(database)).IsWhole);
    }

    public static TheoryData<Engine, string, long, string> Forgeries()
    {
        var cases = new TheoryData<Engine, string, long, string>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            cases.Add(engine, "update change set details = '{\"claim\":\"other\"}' where sequence = 4", 4, "was changed");
            cases.Add(engine, "update change set kind = 'SignedOff' where sequence = 5", 5, "was changed");
            cases.Add(engine, "update change set person_id = null where sequence = 6", 6, "was changed");
            cases.Add(engine, "update change set at = '2020-01-01T00:00:00.000Z' where sequence = 7", 7, "was changed");
            cases.Add(engine, "delete from change where sequence = 4", 4, "is missing");
            cases.Add(engine, "delete from change where sequence = 1", 1, "is missing");
            cases.Add(engine, "delete from change where sequence > 8", 9, "is missing, with all that followed: the chain was cut off");
            cases.Add(engine, "update chain_head set sequence = 9", 10, "was put in behind the head of the chain");
            cases.Add(engine, "update chain_head set hash = 'ff'", 10, "is not the row that the head of the chain names");
            cases.Add(engine, "delete from chain_head", 11, "has no head to hook on to");
            cases.Add(
                engine,
                """
                update change set sequence = -3 where sequence = 3;
                update change set sequence = 3 where sequence = 4;
                update change set sequence = 4 where sequence = -3
                """,
                3,
                "was changed");
        }

        return cases;
    }

    [Theory, MemberData(nameof(Forgeries))]
    public async Task A_forgery_is_found_where_it_begins(Engine engine, string forgery, long sequence, string why)
    {
        await using var database = await TenChangesAsync(engine);
        await OpenToForgeryAsync(database);
        await database.TamperAsync(forgery);

        var report = await VerifyAsync(database);

        Assert.False(report.IsWhole);
        Assert.Equal((sequence, why), (report.BrokenSequence, report.Why));
        Assert.Equal(report.BrokenSequence - 1, Math.Min(report.Rows, sequence - 1));
    }

    [Theory, MemberData(nameof(Forgeries))]
    public async Task A_forgery_by_the_shell_of_the_database_is_found_where_it_begins(Engine engine, string forgery, long sequence, string why)
    {
        await using var database = await TenChangesAsync(engine);
        await database.ShellAsync($"{OpenToForgery(engine)};\n{forgery};");

        var report = await VerifyAsync(database);

        Assert.Equal((false, sequence, why), (report.IsWhole, report.BrokenSequence, report.Why));
    }

    [Theory, OnBothEngines]
    public async Task The_shell_of_the_database_changes_and_removes_nothing_as_long_as_the_triggers_stand(Engine engine)
    {
        await using var database = await TenChangesAsync(engine);
        foreach (var statement in (string[])["update change set details = '{}' where sequence = 3;", "delete from change where sequence = 10;"])
        {
            Assert.Contains("append-only", await Assert.ThrowsAsync<InvalidOperationException>(() => database.ShellAsync(statement)) is var refused ? refused.Message : "", StringComparison.Ordinal);
        }

        Assert.True((await VerifyAsync(database)).IsWhole);
    }

    [Theory, OnBothEngines]
    public async Task A_row_whose_hash_was_made_anew_does_not_bear_the_next_one(Engine engine)
    {
        await using var database = await TenChangesAsync(engine);
        await OpenToForgeryAsync(database);
        var rows = await database.ReadAsync(session => session.Changes.AuditAsync(before: 6, limit: 2, Stop));
        var previous = await database.Inside.ReadSqlAsync(sql => sql.ValueAsync<string>("select hash from change where sequence = 4", null, Stop), Stop);
        var forged = ChangeRow.Of(rows[0]) with { Details = "{\"claim\":\"other\"}" };
        await database.TamperAsync($"update change set details = '{forged.Details}', hash = '{forged.HashAfter(previous!)}' where sequence = 5");

        var report = await VerifyAsync(database);

        Assert.Equal((6, "does not follow the row before it"), (report.BrokenSequence, report.Why));
    }

    [Theory, OnBothEngines]
    public async Task A_row_that_points_at_nothing_is_a_fault_of_the_database(Engine engine)
    {
        await using var database = await TenChangesAsync(engine);
        await database.WithoutForeignKeysAsync($"insert into person_role (person_id, role) values ('{Clock.New<PersonId>()}', 'Editor')");

        var report = await VerifyAsync(database);

        Assert.False(report.IsWhole);
        Assert.Null(report.BrokenSequence);
        Assert.Equal(["a row of person_role points at a row of person that is not there"], report.DatabaseFaults);
    }

    [Theory, OnBothEngines]
    public async Task The_chain_is_append_only(Engine engine)
    {
        await using var database = await TenChangesAsync(engine);

        foreach (var statement in (string[])["update change set details = '{}' where sequence = 3", "delete from change where sequence = 10"])
        {
            var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.TamperAsync(statement));
            Assert.Contains("append-only", failure.Message, StringComparison.Ordinal);
        }

        Assert.True((await VerifyAsync(database)).IsWhole);
    }

    [Fact]
    public async Task The_chain_cannot_be_emptied_at_once_either()
    {
        await using var database = await TenChangesAsync(Engine.PostgreSql);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.TamperAsync("truncate change"));

        Assert.Contains("append-only", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_read_alike_when_run_together_hash_apart()
    {
        var row = new ChangeRow(1, "2026-03-01T12:00:00.000Z", PersonId: null, "ClaimEdited", "a", "bc", "{}");

        var hashes = new[]
        {
            row.HashAfter("0"),
            (row with { ArticleId = "ab", ClaimId = "c" }).HashAfter("0"),
            (row with { ArticleId = null, ClaimId = "abc" }).HashAfter("0"),
            (row with { ArticleId = "", ClaimId = "abc" }).HashAfter("0"),
            (row with { Sequence = 11 }).HashAfter("0"),
            row.HashAfter("00"),
        };

        Assert.Equal(hashes.Length, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_hash_of_a_row_never_changes_from_one_release_to_the_next()
    {
        var row = new ChangeRow(
            17, "2026-03-01T12:00:00.000Z", "0195512e-0000-7000-8000-000000000001", "VerdictProposed",
            "0195512e-0000-7000-8000-000000000002", ClaimId: null, "{\"a\":\"é\"}");

        // Worked out by another program, from the rule in the summary of HashAfter alone.
        Assert.Equal("8d89ee38e7d49ec673b2a4f94c6a8b6354c0cce2a031bc273cad6321f856c2d5", row.HashAfter(new string('0', 64)));
    }

    private async Task<TestDatabase> TenChangesAsync(Engine engine)
    {
        var database = await TestDatabase.NewAsync(engine, server);
        var person = Person("Ada");
        await database.WriteAsync(session => session.People.AddAsync(person, Clock.Now(), Stop));
        for (var number = 1; number <= 10; number++)
        {
            var detail = $"claim \"{number}\" é";
            await database.WriteAsync(session => session.Changes.RecordAsync(
                Change(person, article: null, claim: null, ("name", detail), ("claim", "x")), Stop));
        }

        return database;
    }

    private static Task OpenToForgeryAsync(TestDatabase database) => database.TamperAsync(OpenToForgery(database.Engine));

    private static string OpenToForgery(Engine engine) => engine == Engine.Sqlite
        ? "drop trigger change_refuses_update; drop trigger change_refuses_delete"
        : "drop trigger change_refuses_update on change; drop trigger change_refuses_truncate on change";

    private static Task<ChainReport> VerifyAsync(TestDatabase database) =>
        database.Services.GetRequiredService<ChainVerification>().RunAsync(Stop);
}
