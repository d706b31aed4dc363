using System.Collections.Concurrent;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Storage.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class DatabaseTests(PostgresServer server)
{
    private static readonly Refusal No = Refusal.NotNow("no", "No.");

    [Theory, OnBothEngines]
    public async Task What_is_refused_stale_missing_or_thrown_leaves_nothing_behind(Engine engine)
    {
        var heard = new Heard();
        await using var database = await TestDatabase.NewAsync(engine, server, heard);
        var person = Person("Ghost");
        async Task<Outcome<bool>> Try(Outcome<bool> outcome) => await database.Database.WriteAsync(
            async session =>
            {
                await session.People.AddAsync(person, Clock.Now(), Stop);
                await session.Changes.RecordAsync(Change(person), Stop);
                return outcome;
            },
            Stop);

        Assert.Equal(No, Assert.IsType<Outcome<bool>.Refused>(await Try(No)).Refusal);
        Assert.IsType<Outcome<bool>.Stale>(await Try(new Outcome<bool>.Stale(Current: true)));
        Assert.IsType<Outcome<bool>.Missing>(await Try(new Outcome<bool>.Missing()));
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => database.WriteAsync(async session =>
        {
            await session.People.AddAsync(person, Clock.Now(), Stop);
            throw new TimeZoneNotFoundException();
        }));

        Assert.Empty(await database.ReadAsync(session => session.People.AllAsync(Stop)));
        Assert.Equal(0, await database.ReadAsync(session => session.Changes.NewestAsync(Stop)));
        Assert.Empty(heard.Changes);
        Assert.True((await Try(true)).IsDone);
        Assert.Equal([1L], heard.Changes.Select(change => change.Sequence));
    }

    [Theory, OnBothEngines]
    public async Task A_cancelled_act_writes_nothing_and_the_next_one_runs(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        using var cancelled = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Database.WriteAsync<bool>(
            async session =>
            {
                await session.People.AddAsync(Person("Ghost"), Clock.Now(), cancelled.Token);
                await cancelled.CancelAsync();
                await session.People.AddAsync(Person("Ghost"), Clock.Now(), cancelled.Token);
                return true;
            },
            cancelled.Token));

        await database.WriteAsync(session => session.People.AddAsync(Person("Real"), Clock.Now(), Stop));

        Assert.Equal("Real", Assert.Single(await database.ReadAsync(session => session.People.AllAsync(Stop))).DisplayName);
    }

    [Theory, OnBothEngines]
    public async Task A_read_sees_one_moment_while_others_write(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        await database.WriteAsync(session => session.People.AddAsync(Person("First"), Clock.Now(), Stop));

        var (before, after) = await database.ReadAsync(async session =>
        {
            var seen = await session.People.AllAsync(Stop);
            await database.WriteAsync(other => other.People.AddAsync(Person("Second"), Clock.Now(), Stop));
            return (seen.Count, (await session.People.AllAsync(Stop)).Count);
        });

        Assert.Equal((1, 1), (before, after));
        Assert.Equal(2, (await database.ReadAsync(session => session.People.AllAsync(Stop))).Count);
    }

    [Theory, OnBothEngines]
    public async Task A_read_cannot_record_a_change(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.ReadAsync(async session =>
        {
            await session.Changes.RecordAsync(Change(), Stop);
            return true;
        }));
    }

    [Theory, OnBothEngines]
    public async Task Twenty_writers_at_once_lose_nothing_and_the_chain_stays_whole(Engine engine)
    {
        var heard = new Heard();
        await using var database = await TestDatabase.NewAsync(engine, server, heard);
        var acknowledged = new ConcurrentBag<PersonId>();
        var refused = new ConcurrentBag<PersonId>();

        // Every fifth act is refused and every seventh throws, in the middle of commits that others share.
        await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(async () =>
        {
            for (var turn = 0; turn < 25; turn++)
            {
                var person = Person($"{writer}-{turn}");
                try
                {
                    var outcome = await database.Database.WriteAsync<PersonId>(
                        async session =>
                        {
                            await session.People.AddAsync(person, Clock.Now(), Stop);
                            await session.Changes.RecordAsync(Change(person), Stop);
                            return (writer + turn) % 5 == 0 ? No : (writer + turn) % 7 == 0 ? throw new TimeZoneNotFoundException() : person.Id;
                        },
                        Stop);
                    (outcome.IsDone ? acknowledged : refused).Add(person.Id);
                }
                catch (TimeZoneNotFoundException)
                {
                    refused.Add(person.Id);
                }
            }
        })));

        var people = await database.ReadAsync(session => session.People.AllAsync(Stop));
        Assert.Equal(500, acknowledged.Count + refused.Count);
        Assert.Equal(acknowledged.OrderBy(id => id.Value), people.Select(person => person.Id).OrderBy(id => id.Value));
        var report = await database.Services.GetRequiredService<ChainVerification>().RunAsync(Stop);
        Assert.True(report.IsWhole, report.Why);
        Assert.Equal(acknowledged.Count, report.Rows);
        Assert.Equal(Enumerable.Range(1, acknowledged.Count).Select(number => (long)number), heard.Changes.Select(change => change.Sequence));
    }

    [Theory, OnBothEngines]
    public async Task Two_processes_on_one_database_make_one_chain(Engine engine)
    {
        await using var here = await TestDatabase.NewAsync(engine, server);
        await using var there = here.Beside();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() =>
            (number % 2 == 0 ? here : there).WriteAsync(session => session.Changes.RecordAsync(Change(), Stop)))));

        var report = await there.Services.GetRequiredService<ChainVerification>().RunAsync(Stop);
        Assert.True(report.IsWhole, report.Why);
        Assert.Equal(100, report.Rows);
    }

    [Theory, OnBothEngines]
    public async Task A_listener_that_throws_takes_no_acknowledgement_back(Engine engine)
    {
        var heard = new Heard();
        await using var database = await TestDatabase.NewAsync(engine, server, new Broken(), heard);

        await database.WriteAsync(session => session.Changes.RecordAsync(Change(), Stop));

        Assert.Single(heard.Changes);
    }

    [Fact]
    public async Task Another_node_hears_what_is_committed_here_and_not_its_own_twice()
    {
        var (heardHere, heardThere) = (new Heard(), new Heard());
        await using var here = await TestDatabase.NewAsync(Engine.PostgreSql, server, heardHere);
        await using var there = here.Beside(heardThere);
        foreach (var listening in here.Hosted.Concat(there.Hosted))
        {
            await listening.StartAsync(Stop);
        }

        // Whatever is committed before the node listens is read from its cursor, so write until it hears.
        await UntilHeard(here, heardThere);
        var before = heardThere.Changes.Count;

        await there.WriteAsync(session => session.Changes.RecordAsync(Change(), Stop));
        await here.WriteAsync(session => session.Changes.RecordAsync(Change(), Stop));
        await Until(() => heardThere.Changes.Count >= before + 2);

        Assert.Equal(heardThere.Changes.Select(change => change.Sequence).Distinct().Count(), heardThere.Changes.Count);
        Assert.Equal(await here.ReadAsync(session => session.Changes.NewestAsync(Stop)), heardThere.Changes.Max(change => change.Sequence));
        foreach (var listening in here.Hosted.Concat(there.Hosted))
        {
            await listening.StopAsync(Stop);
        }

        static async Task UntilHeard(TestDatabase from, Heard by)
        {
            for (var tries = 0; tries < 100 && by.Changes.IsEmpty; tries++)
            {
                await from.WriteAsync(session => session.Changes.RecordAsync(Change(), Stop));
                await Task.Delay(50, Stop);
            }
        }
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var tries = 0; tries < 200 && !condition(); tries++)
        {
            await Task.Delay(25, Stop);
        }

        Assert.True(condition());
    }

    private sealed class Heard : IChangeListener
    {
        public ConcurrentQueue<Change> Changes { get; } = [];

        public void Committed(IReadOnlyList<Change> changes)
        {
            foreach (var change in changes)
            {
                Changes.Enqueue(change);
            }
        }
    }

    private sealed class Broken : IChangeListener
    {
        public void Committed(IReadOnlyList<Change> changes) => throw new NotSupportedException();
    }
}
