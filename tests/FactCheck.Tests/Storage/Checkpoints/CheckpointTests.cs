using System.Diagnostics;
using System.Text;
using FactCheck.Storage.Live;
using FactCheck.Storage.Live.Checkpoints;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage.Checkpoints;

/// <summary>Whoever owns the database rewrites the past with its own driver, hashes and head included; the checkpoints tell.</summary>
public sealed class CheckpointTests(PostgresServer server)
{
    /// <summary>What is done to ten changes of which the first eight are signed, and the first that is named.</summary>
    public static readonly TheoryData<string, long?, string> Rewritings = new()
    {
        { "nothing", null, "" },
        { "change 3", 3, "not the one that was signed" },
        { "remove 1", 1, "not the one that was signed" },
        { "remove 5", 5, "not the one that was signed" },
        { "swap 2 and 6", 2, "not the one that was signed" },
        { "put one in before 4", 4, "not the one that was signed" },
        { "cut off after 6", 7, "is missing, although it was signed" },
        { "cut off after 0", 1, "is missing, although it was signed" },
        { "cut off after 8", null, "" },
        { "change 9", null, "" },
    };

    public static TheoryData<Engine, string, long?, string> OnBoth()
    {
        var cases = new TheoryData<Engine, string, long?, string>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            foreach (var (how, broken, why) in Rewritings.Select(row => row.Data))
            {
                cases.Add(engine, how, broken, why);
            }
        }

        return cases;
    }

    [Theory, MemberData(nameof(OnBoth))]
    public async Task A_chain_that_was_worked_out_anew_passes_alone_and_not_against_what_was_signed(Engine engine, string how, long? broken, string why)
    {
        await using var second = new SecondPlace();
        await using var database = await TestDatabase.NewAsync(engine, server);
        await RecordAsync(database, 8);
        Assert.Equal(new CheckpointState(8, 8, null), await second.WriteAsync(database));
        await RecordAsync(database, 2);

        await RewriteAsync(database, how);

        // The control: the chain alone cannot tell.
        var verification = database.Services.GetRequiredService<ChainVerification>();
        Assert.Null((await verification.RunAsync(Stop)).Why);
        var report = await verification.RunAsync(Stop, await second.ReadAsync());
        Assert.Equal(broken, report.BrokenSequence);
        Assert.Contains(why, report.Why ?? "", StringComparison.Ordinal);
        // Nothing is signed over a rewritten past.
        var lines = (await File.ReadAllLinesAsync(second.File.Address, Stop)).Length;
        var state = await second.WriteAsync(database);
        if (how is "nothing" or "change 9" or "cut off after 8")
        {
            Assert.Null(state.Alarm);
        }
        else
        {
            Assert.Equal((0, lines), (state.Covered, (await File.ReadAllLinesAsync(second.File.Address, Stop)).Length));
            Assert.Contains("was signed", state.Alarm, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothEngines]
    public async Task Checkpoints_go_on_and_hold_for_all_that_was_recorded(Engine engine)
    {
        await using var second = new SecondPlace();
        await using var database = await TestDatabase.NewAsync(engine, server);
        Assert.Equal(new CheckpointState(0, 0, null), await second.WriteAsync(database));
        foreach (var count in new[] { 1, 3, 2 })
        {
            await RecordAsync(database, count);
            Assert.Equal((count, (string?)null), (await second.WriteAsync(database) is var state ? (state.Covered, state.Alarm) : default));
            Assert.Equal(0, (await second.WriteAsync(database)).Covered);
        }

        var signed = await second.ReadAsync();
        Assert.Equal((3, 6L, 0), (signed.Checkpoints, signed.Newest, signed.Faults.Count));
        Assert.Null((await database.Services.GetRequiredService<ChainVerification>().RunAsync(Stop, signed)).Why);
    }

    [Fact]
    public async Task A_line_that_was_changed_taken_out_put_in_or_signed_by_another_is_found()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        await using var second = new SecondPlace();
        for (var i = 0; i < 3; i++)
        {
            await RecordAsync(database, 2);
            await second.WriteAsync(database);
        }

        var lines = await File.ReadAllLinesAsync(second.File.Address, Stop);
        await using var stranger = new SecondPlace();
        await stranger.WriteAsync(database);
        var foreign = (await File.ReadAllLinesAsync(stranger.File.Address, Stop))[0];
        foreach (var (forged, said) in new (string[], string)[]
        {
            ([lines[0], lines[1].Replace("\"to\":4", "\"to\":4 ", StringComparison.Ordinal), lines[2]], "Line 2 of the checkpoints was changed: its signature does not hold."),
            ([lines[0], lines[2]], "Line 2 of the checkpoints does not follow the line before it"),
            ([lines[1], lines[2]], "Line 1 of the checkpoints does not follow the line before it"),
            ([lines[0], lines[0], lines[1]], "Line 2 of the checkpoints does not follow the line before it"),
            ([lines[0], foreign], "Line 2 of the checkpoints was signed with another key"),
        })
        {
            await File.WriteAllLinesAsync(second.File.Address, forged, Stop);
            Assert.StartsWith(said, Assert.Single((await second.ReadAsync()).Faults), StringComparison.Ordinal);
            Assert.NotNull((await second.WriteAsync(database)).Alarm);
        }
    }

    [Fact]
    public async Task A_line_that_a_power_cut_left_half_is_passed_over_and_the_next_goes_on_from_the_last_whole_one()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        await using var second = new SecondPlace();
        await RecordAsync(database, 2);
        await second.WriteAsync(database);
        await RecordAsync(database, 2);
        await second.WriteAsync(database);
        var bytes = await File.ReadAllBytesAsync(second.File.Address, Stop);
        await File.WriteAllBytesAsync(second.File.Address, bytes[..^40], Stop);

        Assert.Equal(2, (await second.WriteAsync(database)).Covered);

        var signed = await second.ReadAsync();
        Assert.Equal((2, 4L, 0), (signed.Checkpoints, signed.Newest, signed.Faults.Count));
    }

    [Fact]
    public async Task More_changes_than_one_checkpoint_holds_are_several()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        await using var second = new SecondPlace();
        var person = Person("Ada");
        await database.WriteAsync(session => session.People.AddAsync(person, Clock.Now(), Stop));
        await database.WriteAsync(async session =>
        {
            for (var i = 0; i < Checkpoint.MostChanges + 7; i++)
            {
                await session.Changes.RecordAsync(Change(person, article: null, claim: null), Stop);
            }
        });

        Assert.Equal(Checkpoint.MostChanges + 7, (await second.WriteAsync(database)).Covered);

        var signed = await second.ReadAsync();
        Assert.Equal((2, Checkpoint.MostChanges + 7L), (signed.Checkpoints, signed.Newest));
    }

    [Fact]
    public async Task Openssl_checks_a_line_with_the_public_key_alone()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        await using var second = new SecondPlace();
        await RecordAsync(database, 2);
        await second.WriteAsync(database);
        var line = (await File.ReadAllLinesAsync(second.File.Address, Stop))[0];
        var (text, signature) = (Path.Combine(second.Folder, "text"), Path.Combine(second.Folder, "signature"));
        await File.WriteAllTextAsync(text, line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..], new UTF8Encoding(false), Stop);
        await File.WriteAllBytesAsync(signature, Convert.FromBase64String(line[..line.IndexOf(' ', StringComparison.Ordinal)]), Stop);

        Assert.Equal("Verified OK", await OpensslAsync(second, text, signature));
        await File.AppendAllTextAsync(text, " ", Stop);
        Assert.NotEqual("Verified OK", await OpensslAsync(second, text, signature));
    }

    [Fact]
    public async Task The_shell_of_the_database_cannot_replace_a_change()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        await RecordAsync(database, 3);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.TamperAsync(
            "insert or replace into change (sequence, at, person_id, kind, article_id, claim_id, details, previous_hash, hash) select 2, at, null, kind, null, null, details, previous_hash, hash from change where sequence = 3"));
        Assert.Contains("append-only", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<string> OpensslAsync(SecondPlace second, string text, string signature)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", ["dgst", "-sha256", "-verify", second.PublicKeyFile, "-signature", signature, text]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return printed.Trim();
    }

    private static async Task RecordAsync(TestDatabase database, int count)
    {
        var person = Person("Ada");
        await database.WriteAsync(session => session.People.AddAsync(person, Clock.Now(), Stop));
        for (var number = 1; number <= count; number++)
        {
            var detail = Guid.CreateVersion7().ToString();
            await database.WriteAsync(session => session.Changes.RecordAsync(Change(person, article: null, claim: null, ("name", detail)), Stop));
        }
    }

    /// <summary>Works the chain out anew after what was done to it, as somebody could who has the database and this program.</summary>
    private static async Task RewriteAsync(TestDatabase database, string how)
    {
        if (how == "nothing")
        {
            return;
        }

        var rows = (await database.ReadAsync(session => session.Changes.AfterAsync(0, 1_000, Stop))).Select(ChangeRow.Of).ToList();
        var numbers = how.Split(' ').Select(word => int.TryParse(word, out var number) ? number : 0).Where(number => number > 0).ToList();
        switch (how.Split(' ')[0])
        {
            case "change":
                rows[numbers[0] - 1] = rows[numbers[0] - 1] with { Details = "{\"name\":\"rewritten\"}" };
                break;
            case "remove":
                rows.RemoveAt(numbers[0] - 1);
                break;
            case "swap":
                (rows[numbers[0] - 1], rows[numbers[1] - 1]) = (rows[numbers[1] - 1], rows[numbers[0] - 1]);
                break;
            case "put":
                rows.Insert(numbers[0] - 1, rows[0] with { Details = "{\"name\":\"put in\"}" });
                break;
            case "cut":
                rows.RemoveRange(numbers.FirstOrDefault(), rows.Count - numbers.FirstOrDefault());
                break;
        }

        await database.TamperAsync(database.Engine == Engine.Sqlite
            ? "drop trigger change_refuses_update; drop trigger change_refuses_delete"
            : "drop trigger change_refuses_update on change; drop trigger change_refuses_truncate on change");
        await database.TamperAsync("delete from change");
        var (hash, sequence) = (ChainHead.Start.Hash, 0L);
        foreach (var row in rows)
        {
            var previous = hash;
            var written = row with { Sequence = ++sequence };
            hash = written.HashAfter(previous);
            await database.TamperAsync(
                $"insert into change (sequence, at, person_id, kind, article_id, claim_id, details, previous_hash, hash) values ({sequence}, '{row.At}', '{row.PersonId}', '{row.Kind}', null, null, '{row.Details}', '{previous}', '{hash}')");
        }

        await database.TamperAsync($"update chain_head set sequence = {sequence}, hash = '{hash}'");
    }

    private sealed class SecondPlace : IAsyncDisposable
    {
        private readonly string key;

        public SecondPlace()
        {
            Folder = Directory.CreateTempSubdirectory("factcheck-second-").FullName;
            (key, var open) = CheckpointKey.Make();
            PublicKeyFile = Path.Combine(Folder, "key.pub");
            System.IO.File.WriteAllText(PublicKeyFile, open);
            File = new CheckpointFile(Path.Combine(Folder, "checkpoints"));
        }

        public string Folder { get; }

        public string PublicKeyFile { get; }

        public CheckpointFile File { get; }

        public async Task<CheckpointState> WriteAsync(TestDatabase database)
        {
            using var signing = CheckpointKey.Read(key);
            Assert.True(signing.IsPrivate);
            return await database.Services.GetRequiredService<CheckpointWriting>().RunAsync(File, signing, Stop);
        }

        public async Task<SignedChanges> ReadAsync()
        {
            using var checking = CheckpointKey.Read(await System.IO.File.ReadAllTextAsync(PublicKeyFile, Stop));
            Assert.False(checking.IsPrivate);
            return await SignedChanges.ReadAsync(File, checking, Stop);
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(Folder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
