using System.Diagnostics;
using FactCheck.People;
using FactCheck.Storage.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class KilledWriterTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task Whatever_was_acknowledged_before_the_process_was_killed_is_there(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);

        for (var kill = 1; kill <= 3; kill++)
        {
            var acknowledged = await WriteUntilKilledAsync(database);

            Assert.NotEmpty(acknowledged);
            Assert.Empty(await MissingAsync(database, acknowledged));
            await AssertIsWholeAsync(database);
        }
    }

    [Theory, OnBothEngines]
    public async Task Acknowledging_before_the_commit_would_lose_some(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var missing = 0;

        for (var kill = 1; kill <= 20 && missing == 0; kill++)
        {
            missing = (await MissingAsync(database, await WriteUntilKilledAsync(database, "early"))).Count;
            await AssertIsWholeAsync(database);
        }

        Assert.NotEqual(0, missing);
    }

    private static async Task<IReadOnlyList<PersonId>> WriteUntilKilledAsync(TestDatabase database, params string[] how)
    {
        using var writer = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "FactCheck.Writer.dll"), database.ConnectionString, .. how])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var printed = new List<string>();
        try
        {
            for (var lines = 0; lines < 200; lines++)
            {
                printed.Add(await writer.StandardOutput.ReadLineAsync(Stop) ?? throw new InvalidOperationException("The writer ended by itself."));
            }
        }
        finally
        {
            writer.Kill();
        }

        var rest = await writer.StandardOutput.ReadToEndAsync(Stop);
        await writer.WaitForExitAsync(Stop);

        // A last line without its end was cut off while it was printed.
        printed.AddRange(rest.Split('\n')[..^1]);
        return [.. printed.Select(line => PersonId.From(Guid.ParseExact(line, "D")))];
    }

    private static async Task<IReadOnlyList<PersonId>> MissingAsync(TestDatabase database, IReadOnlyList<PersonId> acknowledged)
    {
        await using var reopened = database.Beside();
        var there = (await reopened.ReadAsync(session => session.People.AllAsync(Stop))).Select(person => person.Id).ToHashSet();
        return [.. acknowledged.Where(id => !there.Contains(id))];
    }

    private static async Task AssertIsWholeAsync(TestDatabase database)
    {
        await using var reopened = database.Beside();
        var report = await reopened.Services.GetRequiredService<ChainVerification>().RunAsync(Stop);
        Assert.True(report.IsWhole, $"change {report.BrokenSequence} {report.Why}; {string.Join("; ", report.DatabaseFaults)}");
        Assert.Equal((await reopened.ReadAsync(session => session.People.AllAsync(Stop))).Count, report.Rows);
    }
}
