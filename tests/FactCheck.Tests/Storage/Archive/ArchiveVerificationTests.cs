using FactCheck.Sources;
using FactCheck.Storage.Archive;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage.Archive;

public sealed class ArchiveVerificationTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task It_names_what_was_changed_or_is_missing_and_lists_what_belongs_to_nothing(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var folder = Directory.CreateTempSubdirectory("factcheck-archive-").FullName;
        var archive = new FileArchive(folder);
        var verification = new ArchiveVerification(archive, database.Inside);
        Assert.Equal((0, 0L), (await verification.RunAsync(Stop) is var empty ? (empty.Files, empty.Bytes) : default));

        var (whole, changed, missing) = (await KeepAsync(1), await KeepAsync(2), await KeepAsync(3));
        await database.WriteAsync(async session =>
        {
            foreach (var file in new[] { whole, changed, missing, whole })
            {
                await session.Captures.AddFileAsync(file, Clock.Now(), Stop);
            }
        });
        Assert.Empty((await verification.RunAsync(Stop)).Faults);

        var orphan = await KeepAsync(4);
        await File.WriteAllTextAsync(Path.Combine(folder, "incoming", "half"), "x", Stop);
        await File.AppendAllTextAsync(archive.PathOf(changed.Hash), "x", Stop);
        File.Delete(archive.PathOf(missing.Hash));
        var found = await verification.RunAsync(Stop);

        Assert.Equal(new[] { $"{changed.Hash} was changed", $"{missing.Hash} is missing" }.Order(StringComparer.Ordinal), found.Faults);
        Assert.Equal(new[] { Path.GetRelativePath(folder, archive.PathOf(orphan.Hash)), Path.Combine("incoming", "half") }.Order(StringComparer.Ordinal), found.Orphans);
        Assert.Equal(3, found.Files);
        // It only looks.
        Assert.Equal(4, Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length);
        Directory.Delete(folder, recursive: true);

        async Task<StoredFile> KeepAsync(byte content)
        {
            using var stream = new MemoryStream([content]);
            return await archive.KeepAsync(stream, 10, Stop).DoneAsync();
        }
    }
}
