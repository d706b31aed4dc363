using FactCheck.People;
using FactCheck.Sources;
using FactCheck.Sources.PublicCopies;
using FactCheck.Sources.Revisiting;
using FactCheck.Sources.Timestamping;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

/// <summary>What is kept around captures, on both engines: timestamps, visits and flags, rounds, public copies.</summary>
public sealed class KeptAroundCapturesTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task A_timestamp_comes_back_and_the_queue_gives_the_one_that_is_due_first(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (_, capture, file) = await GivenAsync(database);
        var now = Clock.Now();
        var first = new Timestamp { CaptureId = capture.Id, Part = CapturePart.Content, Authority = "Clöck", State = TimestampState.Waiting, DueAt = now };
        var second = first with { Part = CapturePart.Exchange, DueAt = now.AddMinutes(-1) };
        await database.WriteAsync(async session =>
        {
            await session.Timestamps.AddAsync(first, Stop);
            await session.Timestamps.AddAsync(first with { Reason = "twice" }, Stop);
            await session.Timestamps.AddAsync(second, Stop);
        });
        Assert.Equal(second, await database.ReadAsync(session => session.Timestamps.NextAsync(now, Stop)));
        var kept = second with { State = TimestampState.Kept, Attempts = 2, DueAt = null, Reason = "r", StampedAt = now, TokenHash = file.Hash, Signer = "s" };
        await database.WriteAsync(async session =>
        {
            Assert.True(await session.Timestamps.SaveAsync(kept, Stop));
            Assert.False(await session.Timestamps.SaveAsync(kept, Stop));
        });
        Assert.Equal([first, kept with { Version = 2 }], await database.ReadAsync(session => session.Timestamps.OfCaptureAsync(capture.Id, Stop)));
        Assert.Equal([kept with { Version = 2 }], await database.ReadAsync(session => session.Timestamps.KeptAsync(Stop)));
        Assert.Null(await database.ReadAsync(session => session.Timestamps.NextAsync(now.AddSeconds(-1), Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_visit_comes_back_and_sources_are_due_by_what_rests_on_them(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (source, capture, _) = await GivenAsync(database);
        var now = Clock.Now();
        var visit = new Visit
        {
            SourceId = source.Id, CaptureId = capture.Id, VisitedAt = now, State = VisitState.Changed, Status = 200, Reason = "r", Misses = 1, Gone = ["old “x”"], Added = ["new"],
            Differences = 9, TextHash = "h", Validators = new PageValidators("\"e\"", "Mon"), FlaggedAt = now, SettledHash = "s",
        };
        Assert.Null(await database.ReadAsync(session => session.Visits.FindAsync(source.Id, Stop)));
        await database.WriteAsync(async session =>
        {
            await session.Visits.AddAsync(visit, Stop);
            Assert.True(await session.Visits.SaveAsync(visit with { Misses = 2 }, Stop));
            Assert.False(await session.Visits.SaveAsync(visit, Stop));
            await session.Visits.SetFlagsAsync(source.Id, new Dictionary<EvidenceId, PageFate>(), Stop);
        });
        Same.AreEqual(visit with { Misses = 2, Version = 2 }, await database.ReadAsync(session => session.Visits.FindAsync(source.Id, Stop)));
        // Nothing rests on it.
        Assert.Empty(await database.ReadAsync(session => session.Visits.DueAsync(now.AddDays(1), 10, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_round_is_one_row_and_a_file_s_fault_stays_until_it_is_whole(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (_, _, file) = await GivenAsync(database);
        var now = Clock.Now();
        var round = new Round { BegunAt = now, Node = "n", HeldUntil = now.AddMinutes(5), Files = 1, Visits = 2 };
        Assert.Null(await database.ReadAsync(session => session.Rounds.FindAsync(Stop)));
        await database.WriteAsync(async session =>
        {
            await session.Rounds.AddAsync(round, Stop);
            await session.Rounds.AddAsync(round with { Node = "other" }, Stop);
            Assert.True(await session.Rounds.SaveAsync(round with { EndedAt = now, HeldUntil = null }, Stop));
            Assert.False(await session.Rounds.SaveAsync(round, Stop));
        });
        Assert.Equal(round with { EndedAt = now, HeldUntil = null, Version = 2 }, await database.ReadAsync(session => session.Rounds.FindAsync(Stop)));

        var later = now.AddDays(1);
        Assert.Equal([file.Hash], (await database.ReadAsync(session => session.Rounds.FilesBeforeAsync(later, 5, Stop))).Select(each => each.Hash));
        await database.WriteAsync(session => session.Rounds.SetCheckedAsync(file.Hash, later, FileFault.Missing, Stop));
        Assert.Empty(await database.ReadAsync(session => session.Rounds.FilesBeforeAsync(later, 5, Stop)));
        Assert.Equal(new CheckedFile { Hash = file.Hash, Bytes = file.Bytes, CheckedAt = later, Fault = FileFault.Missing }, Assert.Single(await database.ReadAsync(session => session.Rounds.DamagedAsync(Stop))));
        await database.WriteAsync(session => session.Rounds.SetCheckedAsync(file.Hash, later, fault: null, Stop));
        Assert.Empty(await database.ReadAsync(session => session.Rounds.DamagedAsync(Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_public_copy_comes_back(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (source, _, _) = await GivenAsync(database);
        var copy = new PublicCopy { Id = Clock.New<PublicCopyId>(), SourceId = source.Id, Address = "https://example.org/é", Archive = "a", AskedBy = source.CreatedBy, AskedAt = Clock.Now() };
        var made = copy with { EndedAt = Clock.Now(), CopyAddress = "https://archive.example/1", Reason = "r" };
        await database.WriteAsync(async session =>
        {
            await session.PublicCopies.AddAsync(copy, Stop);
            Assert.True(await session.PublicCopies.SaveAsync(made, Stop));
            Assert.False(await session.PublicCopies.SaveAsync(made, Stop));
        });
        Assert.Equal([made with { Version = 2 }], await database.ReadAsync(session => session.PublicCopies.OfSourceAsync(source.Id, Stop)));
    }

    private static async Task<(Source Source, Capture Capture, StoredFile File)> GivenAsync(TestDatabase database)
    {
        var editor = Person("Ed", Role.Editor);
        var source = Source(editor, "https://example.org/a");
        var file = new StoredFile(new string('a', 64), 3);
        var capture = new Capture
        {
            Id = Clock.New<CaptureId>(), SourceId = source.Id, Way = CaptureWay.Fetched, State = CaptureState.Kept, AskedAddress = source.Address, AskedBy = editor.Id,
            AskedAt = Clock.Now(), EndedAt = Clock.Now(), Hash = file.Hash,
        };
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Sources.AddAsync(source, Stop);
            await session.Captures.AddFileAsync(file, Clock.Now(), Stop);
            await session.Captures.AddAsync(capture, Stop);
        });
        return (source, capture, file);
    }
}
