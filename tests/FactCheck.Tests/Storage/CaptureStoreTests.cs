using FactCheck.People;
using FactCheck.Sources;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class CaptureStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task A_capture_comes_back_as_it_was_written_with_its_text(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (source, capture, file) = await GivenAsync(database);
        var kept = capture with
        {
            State = CaptureState.Kept,
            TakenAt = Clock.Now(),
            EndedAt = Clock.Now(),
            Reason = "none",
            FinalAddress = "https://example.org/é",
            Status = 200,
            MediaType = "text/html",
            FileName = "a.html",
            Bytes = 3,
            Hash = file.Hash,
            WarcBytes = 4,
            WarcHash = file.Hash,
        };
        var text = new CapturedText { Text = "Où\n“x”", Places = [new(0, "page 1"), new(3, "page 2")], Unread = ["a picture was left out"] };
        await database.WriteAsync(async session =>
        {
            Assert.True(await session.Captures.SaveAsync(kept, Stop));
            Assert.False(await session.Captures.SaveAsync(kept, Stop));
            await session.Captures.SetTextAsync(kept.Id, text with { Text = "before" }, Stop);
            await session.Captures.SetTextAsync(kept.Id, text, Stop);
        });

        Same.AreEqual(kept with { Version = 2 }, await database.ReadAsync(session => session.Captures.FindAsync(kept.Id, Stop)));
        Same.AreEqual(text, await database.ReadAsync(session => session.Captures.TextAsync(kept.Id, Stop)));
        Assert.Null(await database.ReadAsync(session => session.Captures.TextAsync(Clock.New<CaptureId>(), Stop)));
        Same.AreEqual<IReadOnlyList<Capture>>([kept with { Version = 2 }], await database.ReadAsync(session => session.Captures.OfSourceAsync(source.Id, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task The_queue_gives_the_oldest_that_waits_or_was_left(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (source, first, _) = await GivenAsync(database);
        var second = first with { Id = Clock.New<CaptureId>(), AskedAt = Clock.Now() };
        var longAgo = first.AskedAt.AddHours(-1);
        Task<Capture?> NextAsync(DateTimeOffset begunBefore) => database.ReadAsync(session => session.Captures.NextAsync(begunBefore, Stop));
        await database.WriteAsync(async session =>
        {
            await session.Captures.AddAsync(second, Stop);
            Assert.True(await session.Captures.SaveAsync(first with { State = CaptureState.Running, TakenAt = first.AskedAt }, Stop));
        });

        Assert.Equal(second.Id, (await NextAsync(longAgo))?.Id);
        Assert.Equal(first.Id, (await NextAsync(first.AskedAt.AddMinutes(1)))?.Id);
        await database.WriteAsync(session => session.Captures.ResumeAsync(Stop));
        Same.AreEqual(first with { Version = 3 }, await NextAsync(longAgo));
        await database.WriteAsync(async session =>
        {
            Assert.True(await session.Captures.SaveAsync(first with { Version = 3, State = CaptureState.Failed, EndedAt = Clock.Now(), Reason = "gone" }, Stop));
            Assert.True(await session.Captures.SaveAsync(second with { State = CaptureState.Failed, EndedAt = Clock.Now(), Reason = "gone" }, Stop));
        });
        Assert.Null(await NextAsync(Clock.Now().AddDays(1)));
        Assert.Equal([second.Id, first.Id], (await database.ReadAsync(session => session.Captures.OfSourceAsync(source.Id, Stop))).Select(capture => capture.Id));
    }

    [Theory, OnBothEngines]
    public async Task Erasing_a_source_empties_its_captures_and_names_the_files_that_nothing_else_holds(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (source, capture, file) = await GivenAsync(database);
        var (warc, copy) = (new StoredFile(new string('b', 64), 4), new StoredFile(new string('c', 64), 5));
        await database.WriteAsync(async session =>
        {
            foreach (var each in new[] { warc, copy })
            {
                await session.Captures.AddFileAsync(each, Clock.Now(), Stop);
            }

            await session.Captures.SaveAsync(capture with { State = CaptureState.Kept, EndedAt = Clock.Now(), FinalAddress = "https://example.org/z", FileName = "z", Hash = file.Hash, WarcHash = warc.Hash }, Stop);
            await session.Captures.SetTextAsync(capture.Id, new CapturedText { Text = "z" }, Stop);
            await session.Files.AddShownCopyAsync(new ShownCopy { OriginalHash = file.Hash, Hash = copy.Hash, MediaType = "image/png", Width = 1, Height = 2, OriginalWidth = 3, OriginalHeight = 4, Pictures = 1, IsWhole = true, MadeAt = Clock.Now() }, Stop);
        });
        Assert.Equal((copy.Hash, true, 4), (await database.ReadAsync(session => session.Files.ShownCopyAsync(file.Hash, Stop)) is { } shown ? (shown.Hash, shown.IsWhole!.Value, shown.OriginalHeight!.Value) : default));
        IReadOnlyList<string> gone = [];

        await database.WriteAsync(async session => gone = await session.Captures.EraseAsync(source.Id, Clock.Now(), Stop));

        Assert.Equal([file.Hash, warc.Hash, copy.Hash], gone.Order(StringComparer.Ordinal));
        var erased = (await database.ReadAsync(session => session.Captures.FindAsync(capture.Id, Stop)))!;
        Assert.Equal((CaptureState.Failed, null, null, null, null, null), (erased.State, erased.AskedAddress, erased.FinalAddress, erased.FileName, erased.Hash, erased.WarcHash));
        Assert.Null(await database.ReadAsync(session => session.Captures.TextAsync(capture.Id, Stop)));
        Assert.Equal(0, await database.Inside.ReadSqlAsync(sql => sql.ValueAsync<int>("select count(*) from stored_file", null, Stop), Stop));
    }

    private static async Task<(Source Source, Capture Capture, StoredFile File)> GivenAsync(TestDatabase database)
    {
        var editor = Person("Ed", Role.Editor);
        var source = Source(editor, "https://example.org/a");
        var file = new StoredFile(new string('a', 64), 3);
        var capture = new Capture
        {
            Id = Clock.New<CaptureId>(),
            SourceId = source.Id,
            Way = CaptureWay.Fetched,
            State = CaptureState.Waiting,
            AskedAddress = source.Address,
            AskedBy = editor.Id,
            AskedAt = Clock.Now(),
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
