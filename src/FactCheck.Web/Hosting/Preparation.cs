using FactCheck.Storage.Migrations;
using FactCheck.Storage.Sources;
using FactCheck.Web.Account;
using FactCheck.Web.Configuration;
using FactCheck.Web.Sample;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>What happens before the server listens: the database is brought up to date, the sample is filled.</summary>
internal static class Preparation
{
    internal static async Task PrepareAsync(this WebApplication app)
    {
        var cancellation = app.Lifetime.ApplicationStopping;
        var data = app.Services.GetRequiredService<DataFolder>();
        if (data.SampleFile is { } file)
        {
            app.Lifetime.ApplicationStopped.Register(SampleLock.Take(data.Folder).Dispose);
            if (!app.Services.GetRequiredService<IOptions<SampleSettings>>().Value.Keep)
            {
                StartAfresh(file, data.Files);
            }
        }

        await app.Services.GetRequiredService<DatabaseMigration>().RunAsync(cancellation);
        await app.Services.GetRequiredService<SourceSearch>().CatchUpAsync(cancellation);
        var newsroom = app.Services.GetRequiredService<NewsroomName>();
        if (data.SampleFile is not null && !await newsroom.IsFoundedAsync(cancellation))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SampleNewsroom>().FillAsync(cancellation);
        }

        var isFounded = await newsroom.IsFoundedAsync(cancellation);
        app.Lifetime.ApplicationStarted.Register(() => Greet(app, isFounded));
    }

    private static void StartAfresh(string file, string files)
    {
        if (Directory.Exists(files))
        {
            Directory.Delete(files, recursive: true);
        }

        SqliteConnection.ClearAllPools();
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(file + suffix);
        }
    }

    // On the console and not in the log: the code is a secret, and the address is for a person.
    private static void Greet(WebApplication app, bool isFounded)
    {
        var outside = app.Services.GetRequiredService<IOptions<HostSettings>>().Value.PublicAddress;
        var address = outside?.ToString().TrimEnd('/') ?? app.Urls.FirstOrDefault() ?? Listening.DefaultAddress;
        var data = app.Services.GetRequiredService<DataFolder>();
        Console.Out.WriteLine($"FactCheck is ready at {address}");
        if (outside is not null)
        {
            Console.Out.WriteLine($"It listens on {string.Join(", ", app.Urls)}");
        }

        if (data.SampleFile is not null)
        {
            Console.Out.WriteLine("This is the sample newsroom. It starts afresh each time; add --keep to go on where you stopped.");
        }
        else if (!isFounded)
        {
            var code = app.Services.GetRequiredService<FounderCode>().Printed;
            Console.Out.WriteLine($"First run: open {address}{FirstRunGate.Address} and enter the code {code}");
        }
    }
}
