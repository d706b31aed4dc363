using System.Net;
using System.Text;
using FactCheck.Notifications;
using FactCheck.Web.Components.Shared;

namespace FactCheck.Web.Mailing;

/// <summary>Puts a letter into words: a subject without a word of any draft, plain text, and the same as simple HTML.</summary>
internal sealed class LetterText(SignedAddresses addresses, TimeProvider clock)
{
    /// <summary>The subject line.</summary>
    public static string Subject(Letter letter) => letter.Kind switch
    {
        MailKind.Confirm => $"Confirm your address for {letter.Newsroom}",
        MailKind.Digest => $"{letter.Newsroom}: {Terms.Count(letter.Lines.Count, "notice")} from the desk",
        _ when letter.Lines.Count == 1 => $"{letter.Newsroom}: {NoticeWords.Of(letter.Lines[0].Notice.Kind)}",
        _ => $"{letter.Newsroom}: {Terms.Count(letter.Lines.Count, "new notice")}",
    };

    /// <summary>Where mails of the kinds in this one are stopped.</summary>
    public Uri Stop(Letter letter) => addresses.Stop(letter.Person.Id, letter.Lines.Select(line => line.Notice.Kind));

    public string Plain(Letter letter, Uri stop)
    {
        var text = new StringBuilder();
        foreach (var (words, address) in Parts(letter, stop))
        {
            text.Append(words).Append('\n');
            if (address is not null)
            {
                text.Append(address).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    public string Html(Letter letter, Uri stop)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title></title></head><body style=\"font:16px/24px sans-serif;max-width:640px\">");
        foreach (var (words, address) in Parts(letter, stop))
        {
            html.Append("<p dir=\"auto\">").Append(WebUtility.HtmlEncode(words).Replace("\n", "<br>", StringComparison.Ordinal));
            if (address is not null)
            {
                var encoded = WebUtility.HtmlEncode(address.ToString());
                html.Append("<br><a href=\"").Append(encoded).Append("\">").Append(encoded).Append("</a>");
            }

            html.Append("</p>");
        }

        return html.Append("</body></html>").ToString();
    }

    private IEnumerable<(string Words, Uri? Address)> Parts(Letter letter, Uri stop)
    {
        yield return ($"Hello {letter.Person.DisplayName},", null);
        if (letter.Kind == MailKind.Confirm)
        {
            yield return ("open this link, signed in, to get your notices by mail at this address. It opens for three days.", addresses.Confirm(letter.Person.Id, letter.Address));
            yield return ("If you did not ask for this, leave it: nothing will be sent here.", null);
            yield break;
        }

        foreach (var line in letter.Lines)
        {
            yield return (Words(line), Address(line.Notice, line.Claim));
        }

        yield return ("How you are told of what, and at what time:", addresses.Of("notifications/settings"));
        yield return ("No more mails of the kinds above, by one press and without signing in:", stop);
    }

    private string Words(LetterLine line)
    {
        var notice = line.Notice;
        var claim = line.Claim is { } number ? $"claim {number}" : notice.ArticleId is null ? "" : "an article";
        var due = line.Deadline is { } deadline && deadline > clock.Now().AddDays(-2) ? $", due {Terms.Due(deadline, clock.Now(), clock.LocalTimeZone)}" : "";
        var words = new StringBuilder($"{line.By ?? "The desk"} {NoticeWords.Did(notice.Kind, notice.Reason, line.Change)} {claim}{due}, {NoticeWords.Of(notice.Reason)}.");
        if (line.Wording is { } wording)
        {
            words.Append('\n').Append('“').Append(wording).Append('”');
        }

        if (line.Headline is { } headline)
        {
            words.Append('\n').Append("In: ").Append(headline);
        }

        return words.ToString();
    }

    private Uri Address(Notice notice, int? claim) => addresses.Of(
        notice.ArticleId is not { } article ? "notifications" : claim is { } number ? $"articles/{article}/claims/{number}" : $"articles/{article}");
}
