using System.Text;
using FactCheck.Live;
using FactCheck.Sources;
using FactCheck.Tests.Documents.Capturing;
using Xunit;

namespace FactCheck.Tests.Sources;

public sealed class KeepEnclosureTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task An_attachment_becomes_a_file_of_its_own_by_the_rules_for_files()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        var mail = await MailAsync(newsroom, source);
        var board = await newsroom.Use<ReadCapture>().RunAsync(newsroom.Checker, mail.Id, Stop).DoneAsync();
        Assert.Equal(2, board.Enclosures.Count);

        var kept = await newsroom.Use<KeepEnclosure>().RunAsync(newsroom.Checker, mail.Id, 1, Stop).DoneAsync();

        Assert.Equal((source.Id, "application/pdf", "jobs.pdf", 18L), (kept.SourceId, kept.MediaType, kept.FileName, kept.Bytes!.Value));
        Assert.Equal(mail.Id.ToString(), (await newsroom.ChangesAsync()).Last(change => change.Kind == ChangeKind.CaptureUploaded).Details["from"]);
        Assert.Equal("message/rfc822", (await newsroom.Use<KeepEnclosure>().RunAsync(newsroom.Checker, mail.Id, 2, Stop).DoneAsync()).MediaType);
        (await newsroom.Use<KeepEnclosure>().RunAsync(newsroom.Checker, mail.Id, 3, Stop)).Missing();
        (await newsroom.Use<KeepEnclosure>().RunAsync(newsroom.Checker, kept.Id, 1, Stop)).Missing();
        await newsroom.Use<KeepEnclosure>().RunAsync(newsroom.Reader, mail.Id, 1, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
    }

    [Fact]
    public async Task Of_a_confidential_source_only_those_who_know_it_keep_one()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var mail = await MailAsync(newsroom, await newsroom.SourceAsync(newsroom.Checker, confidential: true));
        (await newsroom.Use<KeepEnclosure>().RunAsync(newsroom.SecondChecker, mail.Id, 1, Stop)).Missing();
        await newsroom.Use<KeepEnclosure>().RunAsync(newsroom.Editor, mail.Id, 1, Stop).DoneAsync();
    }

    private static Task<Capture> MailAsync(TestNewsroom newsroom, Source source) =>
        newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(new MemoryStream(Encoding.UTF8.GetBytes(MailTests.Mail)), "letter.txt"), Stop).DoneAsync();
}
