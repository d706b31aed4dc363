using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using FactCheck.Tests.Documents.Capturing;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>Uploads over real sockets to the server as a process of its own: large ones, many at once, cut off, on a full disk, killed in the middle.</summary>
public sealed class UploadTests
{
    private const long Mebibyte = 1024 * 1024;

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task Every_kind_that_is_taken_is_kept_byte_for_byte_and_comes_back_as_an_attachment_named_as_what_it_is()
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var (name, content, mediaType) in SmallFiles.All)
        {
            var made = await desk.UploadAsync(new ByteArrayContent(content), name + ".html");
            var capture = await made.Content.ReadFromJsonAsync<JsonElement>(Stop);
            Assert.True(made.StatusCode == HttpStatusCode.Created, name + capture);
            // What a text is, its name says where its bytes do not.
            Assert.Equal(mediaType == "text/csv" ? "text/plain" : mediaType, capture.GetProperty("mediaType").GetString());
            using var file = await desk.Client.GetAsync(made.Headers.Location! + "/file", Stop);
            Assert.Equal(content, await file.Content.ReadAsByteArrayAsync(Stop));
            var disposition = file.Content.Headers.ContentDisposition!;
            Assert.Equal("attachment", disposition.DispositionType);
            var ending = Path.GetExtension((disposition.FileNameStar ?? disposition.FileName)!.Trim('"'));
            Assert.Equal(mediaType == "text/html", ending == ".html");
            Assert.DoesNotContain("html", file.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
            Assert.DoesNotContain("svg", file.Content.Headers.ContentType.MediaType, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Where_the_kinds_are_chosen_a_file_of_another_kind_is_refused_by_what_it_is_and_leaves_nothing()
    {
        await using var desk = await Desk.OpenAsync("--Captures:Types:0=image/*", "--Captures:Types:1=application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        foreach (var (name, content, mediaType) in SmallFiles.All)
        {
            // Whatever it is called.
            using var made = await desk.UploadAsync(new ByteArrayContent(content), Path.ChangeExtension(name, ".png"));
            var isChosen = mediaType.StartsWith("image/", StringComparison.Ordinal) || name.EndsWith(".docx", StringComparison.Ordinal);
            Assert.Equal((name, isChosen ? HttpStatusCode.Created : HttpStatusCode.UnprocessableEntity), (name, made.StatusCode));
            Assert.True(isChosen || (await made.Content.ReadAsStringAsync(Stop)).Contains("are not kept on this server", StringComparison.Ordinal), name);
        }

        Assert.Equal((0, 0), await desk.VerifiedAsync());
    }

    [Fact]
    public async Task A_polyglot_that_is_refused_is_said_and_leaves_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var row in MediaTypesTests.Polyglots.Select(row => row.Data))
        {
            var (what, content, name, expected) = row;
            using var made = await desk.UploadAsync(new ByteArrayContent(content), name);
            if (expected is null)
            {
                Assert.True(made.StatusCode == HttpStatusCode.UnprocessableEntity, what + made.StatusCode);
                continue;
            }

            Assert.True(made.StatusCode == HttpStatusCode.Created, what);
            using var file = await desk.Client.GetAsync(made.Headers.Location! + "/file", Stop);
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
            Assert.DoesNotContain(file.Content.Headers.ContentType!.MediaType, new[] { "text/html", "image/svg+xml", "text/javascript", "application/xhtml+xml" });
        }

        Assert.Equal(await desk.CapturesAsync(), MediaTypesTests.Polyglots.Count(row => row.Data.Item4 is not null));
        Assert.Equal((0, 0), await desk.VerifiedAsync());
    }

    [Theory]
    [InlineData("letter.pdf", "damaged")]
    [InlineData("letter.rtf", "cut off")]
    public async Task A_file_that_is_cut_off_is_kept_as_it_came_and_its_capture_says_so(string name, string said)
    {
        await using var desk = await Desk.OpenAsync();
        var whole = SmallFiles.All.Single(file => file.Name == name).Content;
        var half = whole[..(name == "letter.rtf" ? 11 : whole.Length / 4)];
        using var made = await desk.UploadAsync(new ByteArrayContent(half), name);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var capture = await desk.Client.GetFromJsonAsync<JsonElement>(made.Headers.Location, Stop);
        Assert.Contains(said, capture.GetProperty("capture").GetProperty("reason").GetString(), StringComparison.Ordinal);
        using var file = await desk.Client.GetAsync(made.Headers.Location! + "/file", Stop);
        Assert.Equal(half, await file.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_kept_without_being_held_in_memory_and_more_than_the_limit_is_not()
    {
        await using var desk = await Desk.OpenAsync("--Captures:FileMegabytes=200");
        // The first upload pays for what every process loads once.
        (await desk.UploadAsync(new StreamContent(new Counting(Mebibyte)), "a.mp3")).Dispose();
        var before = desk.PeakMemory();
        using var content = new Counting(200 * Mebibyte);
        using var made = await desk.UploadAsync(new StreamContent(content), "long.mp3");
        var capture = await made.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.True(made.StatusCode == HttpStatusCode.Created, capture.ToString());
        Assert.Equal((200 * Mebibyte, content.Hash), (capture.GetProperty("bytes").GetInt64(), capture.GetProperty("hash").GetString()));
        if (before is { } held)
        {
            Assert.InRange(desk.PeakMemory()!.Value - held, 0, 120 * Mebibyte);
        }

        // One byte more, announced or not.
        foreach (var isAnnounced in new[] { true, false })
        {
            using var more = new StreamContent(new Counting((200 * Mebibyte) + 1));
            more.Headers.ContentLength = isAnnounced ? (200 * Mebibyte) + 1 : null;
            using var answer = await desk.UploadAsync(more, "longer.mp3", isChunked: !isAnnounced);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("200 MB", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        Assert.Equal(2, await desk.CapturesAsync());
        Assert.Equal((0, 0), await desk.VerifiedAsync());
    }

    [Fact]
    public async Task Ten_uploads_of_the_same_bytes_at_once_are_one_file_and_ten_captures()
    {
        await using var desk = await Desk.OpenAsync();
        var content = SmallFiles.All.Single(file => file.Name == "photo.png").Content;
        var hashes = await Task.WhenAll(Enumerable.Range(0, 10).Select(async each =>
        {
            using var made = await desk.UploadAsync(new ByteArrayContent(content), $"photo-{each}.png");
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
            return (await made.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("hash").GetString()!;
        }));
        var hash = Assert.Single(hashes.Distinct(StringComparer.Ordinal));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), hash);
        Assert.Equal(10, await desk.CapturesAsync());
        Assert.Equal([hash], desk.Stored());
        Assert.Equal((0, 0), await desk.VerifiedAsync());
    }

    [Fact]
    public async Task A_disk_that_is_full_in_the_middle_is_said_nothing_is_left_and_the_desk_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-full-").FullName;
        if (await RunAsync("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder) != 0)
        {
            // Who may not mount has the test of the archive, which needs no volume.
            Directory.Delete(folder);
            return;
        }

        try
        {
            await using var desk = await Desk.OpenInAsync(folder);
            using var refused = await desk.UploadAsync(new StreamContent(new Counting(40 * Mebibyte)), "long.mp3");
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains("disk is full", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            Assert.Equal(0, await desk.CapturesAsync());
            Assert.Empty(desk.Stored());

            using var made = await desk.UploadAsync(new StreamContent(new Counting(100_000)), "short.mp3");
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
            Assert.Equal((0, 0), await desk.VerifiedAsync());
        }
        finally
        {
            Assert.Equal(0, await RunAsync("umount", folder));
            Directory.Delete(folder);
        }
    }

    [Fact]
    public async Task An_upload_that_is_broken_off_leaves_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var endless = new Counting(90 * Mebibyte, at => (at > 30 * Mebibyte ? gone.CancelAsync() : Task.CompletedTask));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.UploadAsync(new StreamContent(endless), "long.mp3", stop: gone.Token));
        await UntilAsync(() => desk.Stored().Count == 0);
        Assert.Equal(0, await desk.CapturesAsync());
        Assert.Equal((0, 0), await desk.VerifiedAsync());
    }

    [Fact]
    public async Task Killed_at_any_moment_every_upload_that_was_acknowledged_is_whole()
    {
        var acknowledged = new List<string>();
        var folder = Directory.CreateTempSubdirectory("factcheck-killed-").FullName;
        for (var kill = 1; kill <= 3; kill++)
        {
            await using var desk = await Desk.OpenInAsync(folder);
            for (var upload = 0; upload < kill + 1; upload++)
            {
                using var content = new StreamContent(new Counting((kill * 100_000) + upload));
                using var made = await desk.UploadAsync(content, "a.mp3");
                acknowledged.Add((await made.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("hash").GetString()!);
            }

            // Half of the next one has arrived, or all but its last byte, when the server goes.
            var size = 2 * Mebibyte;
            using var cut = new Counting(size, at => at < (kill == 3 ? size : size / 2) ? Task.CompletedTask : desk.KillAsync());
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => desk.UploadAsync(new StreamContent(cut), "a.mp3"));
            var (faults, orphans) = await desk.VerifiedAsync();
            Assert.Equal(0, faults);
            Assert.InRange(orphans, 0, kill);
            Assert.Empty(acknowledged.Except(desk.Stored(), StringComparer.Ordinal));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        await process.WaitForExitAsync(Stop);
        return process.ExitCode;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var wait = 0; wait < 300 && !isSo(); wait++)
        {
            await Task.Delay(100, Stop);
        }

        Assert.True(isSo());
    }
}
