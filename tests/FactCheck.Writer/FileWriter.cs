using System.Security.Cryptography;
using FactCheck.Sources;
using FactCheck.Storage;
using FactCheck.Storage.Archive;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Writer;

/// <summary>
/// Keeps files in an archive until it is killed, and prints the hash of each that was acknowledged: <c>file connection
/// folder how</c>. How is "right"; the name of a step, at which the third file stops; "full", once, one large file; and two
/// controls that show that the tests can fail: "early" commits the row before the file is kept, "torn" writes the file under
/// its last name.
/// </summary>
internal static class FileWriter
{
    private const int FileBytes = 400_000;
    private const int FullBytes = 3_000_000;

    public static async Task RunAsync(string[] args)
    {
        var (connection, folder, how) = (args[0], args[1], args[2]);
        await using var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddFactCheckStorage(connection)
            .BuildServiceProvider();
        var database = services.GetRequiredService<IDatabase>();
        var files = 0;
        var archive = new FileArchive(folder, step =>
        {
            if (files == 3 && step.ToString() == how)
            {
                Console.WriteLine($"at {step}");
                Thread.Sleep(Timeout.Infinite);
            }
        });
        while (true)
        {
            files++;
            var content = RandomNumberGenerator.GetBytes(how == "full" ? FullBytes : FileBytes);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            if (how == "early")
            {
                await AcknowledgeAsync(database, new StoredFile(hash, content.Length));
            }

            if (how == "torn")
            {
                WriteInPlace(archive.PathOf(hash), content);
                await AcknowledgeAsync(database, new StoredFile(hash, content.Length));
                continue;
            }

            using var stream = new MemoryStream(content);
            var kept = await archive.KeepAsync(stream, long.MaxValue, CancellationToken.None);
            if (how == "full")
            {
                Console.WriteLine(kept is Outcome<StoredFile>.Refused { Refusal: var refusal } ? $"{refusal.Code}: {refusal.Message}" : "kept");
                return;
            }

            if (how != "early" && kept is Outcome<StoredFile>.Done { Value: var file })
            {
                await AcknowledgeAsync(database, file);
            }
        }
    }

    private static async Task AcknowledgeAsync(IDatabase database, StoredFile file)
    {
        var outcome = await database.WriteAsync<bool>(
            async session =>
            {
                await session.Captures.AddFileAsync(file, TimeProvider.System.Now(), CancellationToken.None);
                return true;
            },
            CancellationToken.None);
        if (outcome.IsDone)
        {
            Console.WriteLine(file.Hash);
        }
    }

    private static void WriteInPlace(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        for (var at = 0; at < content.Length; at += 4_096)
        {
            file.Write(content.AsSpan(at, Math.Min(4_096, content.Length - at)));
            file.Flush();
            Thread.Sleep(1);
        }
    }
}
