using FactCheck.People;
using FactCheck.Sources;
using FactCheck.Storage.Sources;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

/// <summary>Sources are found by their words on both engines alike, the confidential ones by nothing that is withheld.</summary>
public sealed class SourceSearchTests(PostgresServer server)
{
    private const int Thousands = 5_000;

    [Theory, OnBothEngines]
    public async Task Each_word_or_its_beginning_is_found_in_title_publisher_address_notes_talk_and_captured_text(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        var source = Open(editor) with
        {
            Title = "Café prices, S/RES/2085",
            Publisher = "Łódź Statistics",
            Address = "https://example.org/rates?year=2012",
            Notes = "Ask O’Neil’s heirs.",
        };
        var other = Open(editor) with { Title = "Nothing of it", Contact = null };
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Sources.AddAsync(source, Stop);
            await session.Sources.AddAsync(other, Stop);
            await session.SourceNotes.AddAsync(new SourceNote { Id = Clock.New<SourceNoteId>(), SourceId = source.Id, Text = "Often wrong on wheat.", WrittenBy = editor.Id, WrittenAt = Clock.Now() }, Stop);
            await CaptureAsync(session, source, editor, "Der Preis für Brötchen stieg 東京 um 40 %. " + string.Join(' ', Enumerable.Range(0, 12_000).Select(number => $"w{number}")));
        });

        foreach (var words in new[]
        {
            "cafe", "CAFÉ", "caf", "lodz statistics", "2085", "res 2085", "example.org", "rates 2012", "oneil" , "heirs", "wheat", "brotchen", "東京", "preis cafe wheat", "w11999 cafe w3", "insider",
        })
        {
            Assert.Equal((words, words == "oneil" ? 0 : 1), (words, (await FindAsync(database, new SourceFilter { Words = words })).Total));
        }

        foreach (var words in new[] { "afe", "cafe xyz", "w12000", "brotchens" })
        {
            Assert.Equal((words, 0), (words, (await FindAsync(database, new SourceFilter { Words = words })).Total));
        }
    }

    [Theory, OnBothEngines]
    public async Task Nothing_that_is_withheld_finds_a_confidential_source_or_says_where_it_stands(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        var secret = Source(editor, "https://ocelot.example/z") with { Title = "Aardvark", Publisher = "Aardvark House", Notes = "walrus", PublishedOn = "1987", WithheldBecause = "zealous enemies" };
        var open = Open(editor) with { Title = "Mule", Publisher = "Mule House", PublishedOn = "2012", Contact = null };
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Sources.AddAsync(open, Stop);
            await session.Sources.AddAsync(secret, Stop);
            await session.SourceNotes.AddAsync(new SourceNote { Id = Clock.New<SourceNoteId>(), SourceId = secret.Id, Text = "The badger knows.", WrittenBy = editor.Id, WrittenAt = Clock.Now() }, Stop);
            await CaptureAsync(session, secret, editor, "The narwhal sang.");
        });
        string[] withheld = ["aardvark", "house aardvark", "ocelot", "walrus", "narwhal", "badger", "insider", "1987"];

        async Task NothingAsync()
        {
            foreach (var words in withheld)
            {
                Assert.Equal((words, 0), (words, (await FindAsync(database, new SourceFilter { Words = words })).Total));
            }

            // Only what everybody reads of it.
            Assert.Equal([secret.Id], (await FindAsync(database, new SourceFilter { Words = "withheld zealous" })).Ids);
            foreach (var filter in new SourceFilter[]
            {
                new() { Publisher = "aardvark house" }, new() { Capture = CaptureStanding.Kept }, new() { Capture = CaptureStanding.None, IsConfidential = true },
            })
            {
                Assert.DoesNotContain(secret.Id, (await FindAsync(database, filter)).Ids);
            }
        }

        await NothingAsync();
        // By its own title, publisher and date it would come first or last; it stands where its reason puts it.
        Assert.Equal([open.Id, secret.Id], (await FindAsync(database, new SourceFilter { Order = SourceOrder.Title })).Ids);
        Assert.Equal([open.Id, secret.Id], (await FindAsync(database, new SourceFilter { Order = SourceOrder.Publisher })).Ids);
        Assert.Equal([open.Id, secret.Id], (await FindAsync(database, new SourceFilter { Order = SourceOrder.Date, IsTurned = true })).Ids);

        // Opened it is found by all of it, captures included, and closed again by nothing.
        var opened = secret with { IsConfidential = false, WithheldBecause = null };
        await database.WriteAsync(async session => Assert.True(await session.Sources.SaveAsync(opened, Stop)));
        foreach (var words in withheld.Where(words => words != "1987"))
        {
            Assert.Equal((words, 1), (words, (await FindAsync(database, new SourceFilter { Words = words })).Total));
        }

        await database.WriteAsync(async session => Assert.True(await session.Sources.SaveAsync(secret with { Version = 2 }, Stop)));
        await NothingAsync();
        await database.WriteAsync(session => CaptureAsync(session, secret, editor, "The narwhal sang again."));
        await NothingAsync();
    }

    [Theory, OnBothEngines]
    public async Task Every_filter_narrows_and_every_order_sorts_and_can_be_turned(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        var (article, revision) = Article(editor);
        var claim = Claim(revision, 1, editor);
        var group = new SourceGroup { Id = Clock.New<SourceGroupId>(), Name = "Reuters", CreatedBy = editor.Id, CreatedAt = Clock.Now() };
        var page = Open(editor) with { Kind = SourceKind.Page, Title = "éclair", Publisher = "Zeta", PublishedOn = "2012-12", IsPrimary = false, GroupId = group.Id };
        var call = Open(editor) with { Kind = SourceKind.Call, Title = "Zebra", Publisher = null, PublishedOn = null, IsPrimary = true };
        var data = Source(editor) with { Kind = SourceKind.Dataset, WithheldBecause = "m" };
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
            await session.Claims.AddAsync(claim, Stop);
            await session.SourceGroups.AddAsync(group, Stop);
            await session.Sources.AddAsync(page, Stop);
            await session.Sources.AddAsync(call, Stop);
            await session.Sources.AddAsync(data, Stop);
            await session.Evidence.AddAsync(Evidence(claim, page, editor), Stop);
            await CaptureAsync(session, page, editor, "words");
            await session.Captures.AddAsync(Capture(call, editor) with { State = CaptureState.Failed, Reason = "404", Hash = null }, Stop);
        });

        async Task Is(SourceFilter filter, params Source[] expected) => Assert.Equal(expected.Select(source => source.Id), (await FindAsync(database, filter)).Ids);

        await Is(new(), data, call, page);
        await Is(new() { IsTurned = true }, page, call, data);
        await Is(new() { Kind = SourceKind.Call }, call);
        await Is(new() { IsPrimary = false }, page);
        await Is(new() { IsPrimary = true }, data, call);
        await Is(new() { Publisher = "zet" }, page);
        await Is(new() { Group = group.Id }, page);
        await Is(new() { Capture = CaptureStanding.Kept }, page);
        await Is(new() { Capture = CaptureStanding.Failed }, call);
        await Is(new() { Capture = CaptureStanding.None });
        await Is(new() { IsUsed = true }, page);
        await Is(new() { IsUsed = false }, data, call);
        await Is(new() { IsConfidential = true }, data);
        await Is(new() { IsConfidential = false }, call, page);
        await Is(new() { Order = SourceOrder.Title }, page, data, call);
        await Is(new() { Order = SourceOrder.Title, IsTurned = true }, call, data, page);
        await Is(new() { Order = SourceOrder.Publisher }, page, data, call);
        await Is(new() { Order = SourceOrder.Date }, page, data, call);
        await Is(new() { Order = SourceOrder.MostUsed }, page, data, call);
        await Is(new() { From = 1, Most = 1 }, call);
        var found = await database.ReadAsync(session => session.Sources.FindAsync(new SourceFilter { IsUsed = true }, Stop));
        Assert.Equal((1, CaptureState.Kept), (found.Sources[0].UsedIn, found.Sources[0].NewestCapture));
    }

    [Theory, OnBothEngines]
    public async Task Among_thousands_a_search_goes_by_the_indexes_and_reads_no_table_from_end_to_end_for_each_source(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            for (var number = 0; number < Thousands; number++)
            {
                await session.Sources.AddAsync(Open(editor) with { Title = $"Report {number} on wheat", Publisher = $"House {number % 40}" }, Stop);
            }
        });
        await database.TamperAsync("analyze source_words");
        var filter = new SourceFilter { Words = "4321 wheat", IsUsed = false, Capture = CaptureStanding.None, Order = SourceOrder.Title }.Cleaned();

        Assert.Equal(1, (await FindAsync(database, filter)).Total);
        Assert.Equal((Thousands, 50), (await database.ReadAsync(session => session.Sources.FindAsync(new SourceFilter { Words = "wheat" }, Stop))) is var (some, total) ? (total, some.Count) : default);
        var plan = await database.Inside.ReadSqlAsync(
            async sql =>
            {
                var (conditions, values) = SourceConditions.Of(filter, sql.Dialect);
                if (engine == Engine.PostgreSql)
                {
                    // Whether it may go by them, not whether it is worth it for so few.
                    await sql.RunAsync("set local enable_seqscan = off", null, Stop);
                    return await sql.RowsAsync<string>($"explain select s.id from source s where {conditions}", values, Stop);
                }

                return [.. (await sql.RowsAsync<Step>($"explain query plan select s.id from source s where {conditions}", values, Stop)).Select(step => step.Detail)];
            },
            Stop);

        var text = string.Join('\n', plan);
        Assert.True(text.Contains("source_words_found", StringComparison.Ordinal) || text.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal), text);
        Assert.All(plan, step => Assert.False(Reads(step, "evidence") || Reads(step, "capture") || Reads(step, "source_words") || Reads(step, "w") || Reads(step, "u") || Reads(step, "c"), text));
    }

    [Theory, OnBothEngines]
    public async Task What_an_earlier_program_kept_is_made_findable_at_the_start(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        var (one, two) = (Open(editor) with { Title = "Ocelot" }, Open(editor) with { Title = "Quokka" });
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Sources.AddAsync(one, Stop);
            await session.Sources.AddAsync(two, Stop);
            await CaptureAsync(session, two, editor, "The walrus slept.");
        });
        await database.TamperAsync("delete from source_words");
        await database.TamperAsync("update source set folded_title = null");
        Assert.Equal(0, (await FindAsync(database, new SourceFilter { Words = "walrus" })).Total);

        Assert.Equal(2, await database.Services.GetRequiredService<SourceSearch>().CatchUpAsync(Stop));

        Assert.Equal([two.Id], (await FindAsync(database, new SourceFilter { Words = "walrus quokka" })).Ids);
        Assert.Equal([one.Id, two.Id], (await FindAsync(database, new SourceFilter { Order = SourceOrder.Title })).Ids);
        Assert.Equal(0, await database.Services.GetRequiredService<SourceSearch>().CatchUpAsync(Stop));
        Assert.Empty(await database.Dialect.FaultsAsync(Stop));
    }

    private static Source Open(Person by) => Source(by) with { IsConfidential = false, WithheldBecause = null };

    private static bool Reads(string step, string table) =>
        step.EndsWith("SCAN " + table, StringComparison.Ordinal) || step.Contains($"Seq Scan on {table} ", StringComparison.Ordinal);

    private static async Task<(IReadOnlyList<SourceId> Ids, int Total)> FindAsync(TestDatabase database, SourceFilter filter)
    {
        var (sources, total) = await database.ReadAsync(session => session.Sources.FindAsync(filter.Cleaned(), Stop));
        return ([.. sources.Select(source => source.Id)], total);
    }

    private static Capture Capture(Source source, Person by) => new()
    {
        Id = Clock.New<CaptureId>(),
        SourceId = source.Id,
        Way = CaptureWay.Uploaded,
        State = CaptureState.Kept,
        AskedBy = by.Id,
        AskedAt = Clock.Now(),
        EndedAt = Clock.Now(),
    };

    private static async Task CaptureAsync(ISession session, Source source, Person by, string text)
    {
        var capture = Capture(source, by);
        await session.Captures.AddAsync(capture, Stop);
        await session.Captures.SetTextAsync(capture.Id, new CapturedText { Text = text }, Stop);
    }

    private sealed record Step
    {
        public string Detail { get; init; } = "";
    }
}
