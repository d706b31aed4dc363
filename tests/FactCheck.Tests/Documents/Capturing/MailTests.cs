using System.Text;
using FactCheck.Documents;
using FactCheck.Documents.Capturing;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Documents.Capturing;

public sealed class MailTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A mail with a picture of the web in it, a PDF and another mail attached.</summary>
    internal const string Mail =
        "From: =?utf-8?Q?Zo=C3=AB_Press?= <zoe@example.org>\r\nTo: Desk <desk@example.org>, b@example.org\r\nDate: Mon, 2 Mar 2026 09:30:00 +0100\r\n" +
        "Subject: =?utf-8?B?Sm9icyDigJMgTGVlZHM=?=\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"o\"\r\n\r\n" +
        "--o\r\nContent-Type: multipart/alternative; boundary=\"a\"\r\n\r\n" +
        "--a\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThere were 4,012 fewer jobs in =E2=80=9CLeeds=E2=80=9D.\r\n" +
        "--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Otherwise <img src=\"http://127.0.0.1:9/seen\"></p>\r\n--a--\r\n" +
        "--o\r\nContent-Type: application/pdf; name=\"jobs.pdf\"\r\nContent-Disposition: attachment; filename=\"..\\\\jobs.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjcgbm90IHdob2xl\r\n" +
        "--o\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@example.org\r\nSubject: Inner\r\n\r\nAn inner letter.\r\n--o--\r\n";

    [Fact]
    public async Task A_mail_is_read_as_text_with_its_head_and_the_names_of_its_attachments()
    {
        using var reader = Reader();
        var text = await ReadAsync(reader, Mail).DoneAsync();
        foreach (var line in new[]
        {
            "From: \"Zoë Press\" <zoe@example.org>", "Date: 2026-03-02 09:30:00 +01:00", "Subject: Jobs – Leeds", "There were 4,012 fewer jobs in “Leeds”.",
            "Attachment 1: ..\\jobs.pdf (application/pdf)", "Attachment 2: Inner.eml (message/rfc822)",
        })
        {
            Assert.Contains(line, text.Text.Split('\n'));
        }

        Assert.DoesNotContain("Otherwise", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("inner letter", text.Text, StringComparison.Ordinal);
        Assert.Equal("the mail’s text", text.PlaceOf(text.Text.IndexOf("4,012", StringComparison.Ordinal)));
        Assert.Contains(text.Unread, each => each.Contains("attachments", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_that_is_markup_alone_is_read_without_running_or_fetching_it()
    {
        using var reader = Reader();
        var text = await ReadAsync(reader, "From: a@b.org\r\nContent-Type: text/html\r\n\r\n<h1>Jobs</h1><script>evil()</script><p>4,012 fewer <img src=http://127.0.0.1:9/x></p>").DoneAsync();
        Assert.Contains("4,012 fewer", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attachment_comes_out_byte_for_byte()
    {
        using var reader = Reader();
        using var stream = Stream(Mail);
        Assert.Equal([(1, "application/pdf"), (2, "message/rfc822")], (await reader.EnclosuresAsync(stream, Stop).DoneAsync()).Select(each => (each.Number, each.MediaType)));
        stream.Position = 0;
        var opened = await reader.OpenEnclosureAsync(stream, 1, Stop).DoneAsync();
        using var content = new StreamReader(opened.Content);
        Assert.Equal("%PDF-1.7 not whole", await content.ReadToEndAsync(Stop));
        stream.Position = 0;
        (await reader.OpenEnclosureAsync(stream, 3, Stop)).Missing();
    }

    [Fact]
    public async Task Ten_thousand_parts_and_a_thousand_levels_are_bounded_and_said()
    {
        using var reader = Reader();
        var many = new StringBuilder("From: a@b.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nThe words.\r\n");
        for (var i = 0; i < 10_000; i++)
        {
            many.Append("--x\r\nContent-Type: image/png; name=a.png\r\nContent-Disposition: attachment\r\n\r\nx\r\n");
        }

        var text = await ReadAsync(reader, many.Append("--x--\r\n").ToString()).DoneAsync();
        Assert.Contains("The words.", text.Text, StringComparison.Ordinal);
        Assert.Contains("9,800 more attachments", text.Unread);
        using (var stream = Stream(many.ToString()))
        {
            Assert.Equal(200, (await reader.EnclosuresAsync(stream, Stop).DoneAsync()).Count);
        }

        var deep = new StringBuilder("From: a@b.org\r\nMIME-Version: 1.0\r\n");
        for (var i = 0; i < 1_000; i++)
        {
            deep.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        }

        Assert.True((await ReadAsync(reader, deep.Append("\r\nDeep.\r\n").ToString())) is Outcome<CapturedText>.Done or Outcome<CapturedText>.Refused { Refusal.Kind: RefusalKind.Invalid });
    }

    [Fact]
    public async Task A_mail_cut_off_half_way_or_damaged_is_read_as_far_as_it_goes_or_refused()
    {
        using var reader = Reader();
        Assert.Contains("Jobs – Leeds", (await ReadAsync(reader, Mail[..(Mail.Length / 2)]).DoneAsync()).Text, StringComparison.Ordinal);
        var random = new Random(20_260_302);
        for (var i = 0; i < 200; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Mail);
            for (var hits = random.Next(1, 20); hits > 0; hits--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            using var stream = new MemoryStream(bytes);
            Assert.True(await reader.ReadAsync(stream, "message/rfc822", null, null, null, Stop) is Outcome<CapturedText>.Done or Outcome<CapturedText>.Refused);
        }
    }

    private static MemoryStream Stream(string mail) => new(Encoding.UTF8.GetBytes(mail));

    private static async Task<Outcome<CapturedText>> ReadAsync(CaptureReader reader, string mail)
    {
        using var stream = Stream(mail);
        return await reader.ReadAsync(stream, "message/rfc822", null, null, null, Stop);
    }

    private static CaptureReader Reader() => new(new CaptureLimits(), TimeProvider.System);
}
