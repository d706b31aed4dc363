using FactCheck.Live;
using FactCheck.People;
using FactCheck.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Writer;

/// <summary>
/// Writes people into a database until it is killed, and prints the id of each that was acknowledged. Asked to be "early",
/// it prints before the commit: the control that shows that the test which kills it can fail.
/// </summary>
internal static class Program
{
    private const int AtOnce = 16;

    public static async Task Main(string[] args)
    {
        if (args is ["file", ..])
        {
            await FileWriter.RunAsync(args[1..]);
            return;
        }

        if (args is ["fetch", ..])
        {
            await AddressFetcher.RunAsync(args[1..]);
            return;
        }

        var early = args is [_, "early"];
        await using var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddFactCheckStorage(args[0])
            .BuildServiceProvider();
        var database = services.GetRequiredService<IDatabase>();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => WriteForeverAsync(database, early))));
    }

    private static async Task WriteForeverAsync(IDatabase database, bool early)
    {
        var clock = TimeProvider.System;
        while (true)
        {
            var person = new Person { Id = clock.New<PersonId>(), DisplayName = "Somebody" };
            var outcome = await database.WriteAsync<PersonId>(
                async session =>
                {
                    await session.People.AddAsync(person, clock.Now(), CancellationToken.None);
                    await session.Changes.RecordAsync(
                        new() { At = clock.Now(), Kind = ChangeKind.PersonJoined, PersonId = person.Id }, CancellationToken.None);
                    if (early)
                    {
                        Console.WriteLine(person.Id);
                    }

                    return person.Id;
                },
                CancellationToken.None);
            if (!early && outcome.IsDone)
            {
                Console.WriteLine(person.Id);
            }
        }
    }
}
