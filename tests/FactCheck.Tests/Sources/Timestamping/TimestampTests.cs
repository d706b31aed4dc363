using FactCheck.Documents.Timestamping;
using FactCheck.Live;
using FactCheck.Sources;
using FactCheck.Sources.Timestamping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;
using Site = FactCheck.Tests.Documents.Site;

namespace FactCheck.Tests.Sources.Timestamping;

public sealed class TimestampTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Every_file_of_a_capture_is_stamped_and_openssl_alone_verifies_it()
    {
        await using var authority = await Authority.StartAsync();
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text("<p>4,012 fewer jobs</p>", "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync([site.Origin, authority.Origin], [authority.Entry]);
        var capture = await CapturedAsync(newsroom, site);
        Assert.Equal(0, authority.Calls);

        Assert.Equal(2, await AskAllAsync(newsroom));

        var board = await newsroom.Use<ReadCapture>().RunAsync(newsroom.Reader, capture.Id, Stop).DoneAsync();
        Assert.Equal([CapturePart.Content, CapturePart.Exchange], board.Timestamps.Select(each => each.Timestamp.Part).Order());
        var folder = Directory.CreateTempSubdirectory("factcheck-verify-").FullName;
        foreach (var (timestamp, fault) in board.Timestamps)
        {
            Assert.Equal((TimestampState.Kept, "clock", (string?)null), (timestamp.State, timestamp.Signer, fault));
            Assert.True((DateTimeOffset.UtcNow - timestamp.StampedAt!.Value).Duration() < TimeSpan.FromMinutes(5));
            await SaveAsync((await newsroom.Use<OpenCapture>().RunAsync(newsroom.Reader, capture.Id, timestamp.Part, Stop).DoneAsync()).Content, folder, "the-file");
            await SaveAsync((await newsroom.Use<OpenTimestamp>().RunAsync(newsroom.Reader, capture.Id, timestamp.TokenHash!, Stop).DoneAsync()).Content, folder, "timestamp.tsr");

            // As docs/operations.md says it.
            Assert.Contains("Verification: OK", await OpenSsl.RunAsync(folder, "ts", "-verify", "-data", "the-file", "-in", "timestamp.tsr", "-CAfile", authority.TrustFile), StringComparison.Ordinal);
            Assert.Contains("Time stamp:", await OpenSsl.RunAsync(folder, "ts", "-reply", "-in", "timestamp.tsr", "-text"), StringComparison.Ordinal);

            // The control: a file with one more byte is not what was stamped.
            await File.AppendAllTextAsync(Path.Combine(folder, "the-file"), "!", Stop);
            Assert.NotEqual(0, (await OpenSsl.TryAsync(folder, "ts", "-verify", "-data", "the-file", "-in", "timestamp.tsr", "-CAfile", authority.TrustFile)).Code);
        }

        Directory.Delete(folder, recursive: true);
        var recorded = (await newsroom.ChangesAsync()).Where(change => change.Kind == ChangeKind.TimestampKept).ToList();
        Assert.Equal(board.Timestamps.Select(each => each.Timestamp.TokenHash).Order(), recorded.Select(change => change.Details["hash"]).Order());
        Assert.Empty((await newsroom.Use<TimestampCheck>().AllAsync(Stop)).Faults);
        await newsroom.Use<AskTimestamps>().RunAsync(newsroom.Checker, capture.Id, Stop).RefusedAsync(RefusalKind.NotNow, "stamped");
    }

    /// <summary>How an authority misbehaves, and words of what is said of it.</summary>
    public static readonly TheoryData<string, string> Misbehaviours = new()
    {
        { "Down", "did not answer" }, { "Late", "did not answer" }, { "AnotherKind", "did not answer" }, { "Garbage", "cannot be read" }, { "CutOff", "cannot be read" }, { "Tampered", "Its" },
        { "WrongHash", "another hash" }, { "WrongNonce", "nonce" }, { "NoNonce", "nonce" }, { "Untrusted", "not lead to one that is trusted" },
    };

    [Theory]
    [MemberData(nameof(Misbehaviours))]
    public async Task An_authority_that_misbehaves_never_costs_the_capture_and_is_asked_again(string how, string said)
    {
        await using var authority = await Authority.StartAsync();
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text("<p>4,012 fewer jobs</p>", "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync([site.Origin, authority.Origin], [authority.Entry]);
        authority.How = Enum.Parse<Misbehaviour>(how);
        var capture = await CapturedAsync(newsroom, site);
        Assert.Equal(CaptureState.Kept, capture.State);

        Assert.Equal(2, await AskAllAsync(newsroom));

        foreach (var (timestamp, _) in (await newsroom.Use<ReadCapture>().RunAsync(newsroom.Reader, capture.Id, Stop).DoneAsync()).Timestamps)
        {
            Assert.Equal((TimestampState.Waiting, 1, (string?)null), (timestamp.State, timestamp.Attempts, timestamp.TokenHash));
            Assert.Contains(said, timestamp.Reason, StringComparison.Ordinal);
            Assert.InRange(timestamp.DueAt!.Value - newsroom.Clock.Now(), TimeSpan.FromSeconds(50), TimeSpan.FromMinutes(1));
        }

        // It rests first, and is asked again then; what it answers well is kept.
        Assert.Equal(0, await AskAllAsync(newsroom));
        authority.How = Misbehaviour.None;
        newsroom.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await AskAllAsync(newsroom));
        Assert.All((await newsroom.Use<ReadCapture>().RunAsync(newsroom.Reader, capture.Id, Stop).DoneAsync()).Timestamps, each => Assert.Equal((TimestampState.Kept, (string?)null), (each.Timestamp.State, each.Fault)));
    }

    [Fact]
    public async Task What_was_refused_ten_times_is_given_up_visibly_until_a_person_asks_again()
    {
        await using var authority = await Authority.StartAsync();
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text("<p>4,012 fewer jobs</p>", "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync([site.Origin, authority.Origin], [authority.Entry]);
        authority.How = Misbehaviour.Down;
        var capture = await CapturedAsync(newsroom, site);
        for (var attempt = 1; attempt <= 11; attempt++)
        {
            Assert.Equal(2, await AskAllAsync(newsroom));
            newsroom.Clock.Move(TimeSpan.FromDays(4));
        }

        Assert.Equal(0, await AskAllAsync(newsroom));
        Assert.All(await TimestampsAsync(newsroom, capture), timestamp => Assert.Equal((TimestampState.Failed, 11), (timestamp.State, timestamp.Attempts)));
        Assert.Equal(2, (await newsroom.ChangesAsync()).Count(change => change.Kind == ChangeKind.TimestampFailed));

        authority.How = Misbehaviour.None;
        await newsroom.Use<AskTimestamps>().RunAsync(newsroom.Reader, capture.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        await newsroom.Use<AskTimestamps>().RunAsync(newsroom.Checker, capture.Id, Stop).DoneAsync();
        Assert.Equal(2, await AskAllAsync(newsroom));
        Assert.All(await TimestampsAsync(newsroom, capture), timestamp => Assert.Equal(TimestampState.Kept, timestamp.State));
    }

    [Fact]
    public async Task What_a_dead_process_was_about_to_ask_is_asked_again_and_kept_once()
    {
        await using var authority = await Authority.StartAsync();
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text("<p>4,012 fewer jobs</p>", "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync([site.Origin, authority.Origin], [authority.Entry]);
        var capture = await CapturedAsync(newsroom, site);
        var queue = newsroom.Use<WaitingTimestamps>();
        var left = (await queue.TakeAsync(Stop))!;
        Assert.Equal(1, await AskAllAsync(newsroom));

        newsroom.Clock.Move(TimeSpan.FromMinutes(3));
        Assert.Equal(1, await AskAllAsync(newsroom));
        var kept = (await TimestampsAsync(newsroom, capture)).Single(timestamp => timestamp.Part == left.Part);
        Assert.Equal(TimestampState.Kept, kept.State);

        // The first one comes back to life: what stands is not written over.
        await queue.CarryOutAsync(left, Stop);
        Assert.Equal(kept, (await TimestampsAsync(newsroom, capture)).Single(timestamp => timestamp.Part == left.Part));
    }

    [Fact]
    public async Task A_confidential_source_s_captures_are_stamped_on_a_person_s_word_only()
    {
        await using var authority = await Authority.StartAsync();
        await using var newsroom = await TestNewsroom.NewAsync([authority.Origin], [authority.Entry]);
        var source = await newsroom.SourceAsync(newsroom.Checker, confidential: true);
        using var file = new MemoryStream("what they gave us"u8.ToArray());
        var capture = await newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(file, "a.txt"), Stop).DoneAsync();
        Assert.Empty(await TimestampsAsync(newsroom, capture));
        Assert.Equal(0, await AskAllAsync(newsroom));

        await newsroom.Use<AskTimestamps>().RunAsync(newsroom.SecondChecker, capture.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        await newsroom.Use<AskTimestamps>().RunAsync(newsroom.Checker, capture.Id, Stop).DoneAsync();
        Assert.Equal(1, await AskAllAsync(newsroom));
        var timestamp = Assert.Single(await TimestampsAsync(newsroom, capture));
        Assert.Equal((TimestampState.Kept, CapturePart.Content), (timestamp.State, timestamp.Part));
        (await newsroom.Use<OpenTimestamp>().RunAsync(newsroom.Reader, capture.Id, timestamp.TokenHash!, Stop)).Missing();
        await (await newsroom.Use<OpenTimestamp>().RunAsync(newsroom.Editor, capture.Id, timestamp.TokenHash!, Stop).DoneAsync()).Content.DisposeAsync();
        Assert.Contains(await newsroom.ChangesAsync(), change => change.Kind == ChangeKind.ConfidentialSourceRead && change.Details["what"] == "timestamp");
    }

    [Fact]
    public async Task Verifying_again_names_what_does_not_hold_any_more()
    {
        await using var authority = await Authority.StartAsync();
        await using var other = await Authority.StartAsync();
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text("<p>4,012 fewer jobs</p>", "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync([site.Origin, authority.Origin], [authority.Entry]);
        var capture = await CapturedAsync(newsroom, site);
        await AskAllAsync(newsroom);
        var kept = (await TimestampsAsync(newsroom, capture))[0];
        await using var stream = newsroom.Use<IFileArchive>().Open(kept.TokenHash!)!;
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, Stop);

        using var authorities = new TimestampAuthorities([authority.Entry with { TrustFile = other.TrustFile }], new(), TimeProvider.System);
        Assert.Contains("not lead to one", authorities.Verify("Test Clock", kept.Part == CapturePart.Content ? capture.Hash! : capture.WarcHash!, answer.ToArray()).Refused(RefusalKind.NotNow).Message, StringComparison.Ordinal);
        Assert.Contains("another hash", authorities.Verify("Test Clock", new string('0', 64), answer.ToArray()).Refused(RefusalKind.NotNow).Message, StringComparison.Ordinal);

        // Without a file of its own the machine's roots count, among which this one is not.
        using var machine = new TimestampAuthorities([authority.Entry with { TrustFile = null }], new(), TimeProvider.System);
        machine.Verify("Test Clock", kept.Part == CapturePart.Content ? capture.Hash! : capture.WarcHash!, answer.ToArray()).Refused(RefusalKind.NotNow);
    }

    [Fact]
    public async Task An_authority_inside_is_not_asked_unless_its_origin_is_trusted()
    {
        await using var authority = await Authority.StartAsync();
        using var authorities = new TimestampAuthorities([authority.Entry], new(), TimeProvider.System);
        Assert.Contains("did not answer", (await authorities.AskAsync("Test Clock", new string('a', 64), Stop)).Refused(RefusalKind.NotNow).Message, StringComparison.Ordinal);
        Assert.Equal(0, authority.Calls);
        Assert.Equal(ITimestampAuthorities.Unknown, (await authorities.AskAsync("Another", new string('a', 64), Stop)).Refused(RefusalKind.NotNow).Code);
    }

    private static async Task<Capture> CapturedAsync(TestNewsroom newsroom, Site site)
    {
        await newsroom.SourceAsync(newsroom.Checker, address: site.Origin.AbsoluteUri);
        var queue = newsroom.Use<WaitingCaptures>();
        return await queue.CarryOutAsync((await queue.TakeAsync(Stop))!, _ => { }, Stop);
    }

    private static async Task<int> AskAllAsync(TestNewsroom newsroom)
    {
        var queue = newsroom.Use<WaitingTimestamps>();
        var asked = 0;
        while (await queue.TakeAsync(Stop) is { } taken)
        {
            await queue.CarryOutAsync(taken, Stop);
            asked++;
        }

        return asked;
    }

    private static Task<IReadOnlyList<Timestamp>> TimestampsAsync(TestNewsroom newsroom, Capture capture) =>
        newsroom.ReadAsync(session => session.Timestamps.OfCaptureAsync(capture.Id, Stop));

    private static async Task SaveAsync(Stream content, string folder, string name)
    {
        await using var from = content;
        await using var to = File.Create(Path.Combine(folder, name));
        await from.CopyToAsync(to, Stop);
    }
}
