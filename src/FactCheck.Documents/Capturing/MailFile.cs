using FactCheck.Documents.Formats;
using FactCheck.Sources;
using MimeKit;

namespace FactCheck.Documents.Capturing;

/// <summary>Reads a mail as text: its head, its words and the names of its attachments. Nothing that it points to is fetched.</summary>
internal static class MailFile
{
    private const int MostDepth = 20;
    private const int MostEnclosed = 200;
    private const int MostPeople = 50;
    private const int MostHtml = 5_000_000;

    /// <summary>The mail; of a mailbox with several the first.</summary>
    public static MimeMessage Load(Stream content, CancellationToken stop)
    {
        var options = new ParserOptions { MaxMimeDepth = MostDepth, MaxAddressGroupDepth = 2, RespectContentLength = false };
        var begin = new byte[5];
        var isMailbox = content.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && begin.AsSpan().SequenceEqual("From "u8);
        content.Position = 0;
        try
        {
            return new MimeParser(options, content, isMailbox ? MimeFormat.Mbox : MimeFormat.Entity, persistent: true).ParseMessage(stop);
        }
        catch (FormatException)
        {
            throw new UnreadableException("file", "This is no whole mail.");
        }
    }

    /// <summary>The attachments, in their order, and how many there are beyond those that are listed.</summary>
    public static (IReadOnlyList<MimeEntity> Listed, int More) Enclosures(MimeMessage mail, CancellationToken stop)
    {
        var listed = new List<MimeEntity>();
        var more = 0;
        foreach (var part in Parts(mail.Body, 0))
        {
            stop.ThrowIfCancellationRequested();
            if (IsEnclosed(part))
            {
                if (listed.Count < MostEnclosed)
                {
                    listed.Add(part);
                }
                else
                {
                    more++;
                }
            }
        }

        return (listed, more);
    }

    /// <summary>What is listed of an enclosure.</summary>
    public static Enclosure Describe(MimeEntity part, int number) => new(
        number,
        Typed.Line(part is MessagePart { Message.Subject: { Length: > 0 } subject } ? subject + ".eml" : part.ContentDisposition?.FileName ?? part.ContentType.Name),
        part is MessagePart ? MediaTypes.Mail : part.ContentType.MimeType.ToLowerInvariant());

    /// <summary>The bytes of an enclosure, unpacked as they are read.</summary>
    public static Stream Open(MimeEntity part)
    {
        switch (part)
        {
            case MimePart { Content: { } content }:
                return content.Open();
            case MessagePart { Message: { } inner }:
                var whole = new MemoryStream();
                inner.WriteTo(whole);
                whole.Position = 0;
                return whole;
            default:
                return Stream.Null;
        }
    }

    /// <summary>Writes the mail's text.</summary>
    public static void Read(MimeMessage mail, CapturedTextBuilder text, ReadingLimits limits, CancellationToken stop)
    {
        text.Begin("the mail’s head");
        Say(text, "From", People(mail.From));
        Say(text, "Sender", mail.Sender?.ToString());
        Say(text, "To", People(mail.To));
        Say(text, "Cc", People(mail.Cc));
        Say(text, "Reply to", People(mail.ReplyTo));
        Say(text, "Date", mail.Date == default ? null : mail.Date.ToString("yyyy-MM-dd HH:mm:ss zzz", System.Globalization.CultureInfo.InvariantCulture));
        Say(text, "Subject", mail.Subject);
        Say(text, "Message id", mail.MessageId);
        text.Begin("the mail’s text");
        if (Body(mail, limits, stop) is { } body)
        {
            text.Add(body);
        }

        var (listed, more) = Enclosures(mail, stop);
        if (listed.Count > 0)
        {
            text.Begin("the mail’s attachments");
            foreach (var (index, part) in listed.Index())
            {
                var enclosure = Describe(part, index + 1);
                Say(text, FormattableString.Invariant($"Attachment {enclosure.Number}"), $"{enclosure.Name ?? "without a name"} ({enclosure.MediaType})");
            }

            text.Unread.Add("what its attachments hold: each can be kept as a file of its own");
        }

        if (more > 0)
        {
            text.Unread.Add(FormattableString.Invariant($"{more:N0} more attachments"));
        }
    }

    private static Draft? Body(MimeMessage mail, ReadingLimits limits, CancellationToken stop)
    {
        var plain = Parts(mail.Body, 0).OfType<TextPart>().FirstOrDefault(part => part.IsPlain && !part.IsAttachment);
        if (plain is not null && Words(plain, limits) is { } words && !string.IsNullOrWhiteSpace(words))
        {
            return PlainText.Read(words, limits, stop);
        }

        return Parts(mail.Body, 0).OfType<TextPart>().FirstOrDefault(part => part.IsHtml && !part.IsAttachment) is { } markup && Words(markup, limits) is { Length: <= MostHtml } html
            ? WebPage.ReadWhole(html, limits, stop)
            : null;
    }

    private static string? Words(TextPart part, ReadingLimits limits)
    {
        if (part.Content is null)
        {
            return null;
        }

        using var kept = new MemoryStream();
        using var content = part.Content.Open();
        var buffer = new byte[81_920];
        while (content.Read(buffer) is > 0 and var count)
        {
            if (kept.Length + count > limits.FileBytes)
            {
                throw UnreadableException.TooLarge("file", "The text of this mail is too large to be read.");
            }

            kept.Write(buffer, 0, count);
        }

        return TextDecoding.Decode(kept.ToArray(), part.ContentType.Charset).Text;
    }

    // Our own walk, so that no depth and no number of parts goes into the stack; what is inside an attached mail is its own.
    private static IEnumerable<MimeEntity> Parts(MimeEntity? root, int depth)
    {
        var open = new Stack<(MimeEntity Part, int Depth)>();
        if (root is not null)
        {
            open.Push((root, depth));
        }

        while (open.TryPop(out var next))
        {
            if (next.Part is Multipart several)
            {
                if (next.Depth < MostDepth)
                {
                    for (var i = several.Count - 1; i >= 0; i--)
                    {
                        open.Push((several[i], next.Depth + 1));
                    }
                }
            }
            else
            {
                yield return next.Part;
            }
        }
    }

    private static bool IsEnclosed(MimeEntity part) => part is MessagePart || part.IsAttachment || part is not TextPart;

    private static string? People(InternetAddressList list) =>
        list.Count == 0 ? null : string.Join(", ", list.Take(MostPeople)) + (list.Count > MostPeople ? FormattableString.Invariant($" and {list.Count - MostPeople:N0} more") : "");

    private static void Say(CapturedTextBuilder text, string what, string? value)
    {
        if (Typed.Line(value) is { } line)
        {
            text.Add(new Block($"{what}: {line}", BlockKind.Plain, 0, []));
        }
    }
}
