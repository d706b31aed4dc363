using FactCheck.Notifications;
using FactCheck.Web.Configuration;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;

namespace FactCheck.Web.Mailing;

/// <summary>Hands mails to the newsroom's mail server.</summary>
internal sealed class SmtpSender(IOptions<MailSettings> settings, MailTrust trust, LetterText text, TimeProvider clock) : IMailSender
{
    /// <summary>Whether mails can come from this.</summary>
    public static bool IsAddress(string? from) => MailboxAddress.TryParse(from, out var parsed) && parsed.Address.Contains('@', StringComparison.Ordinal);

    /// <summary>Sends a letter; throws where the server does not take it. The same mail always has the same Message-ID.</summary>
    public async Task SendAsync(MailId id, Letter letter, CancellationToken cancellation)
    {
        var from = MailboxAddress.Parse(settings.Value.From!);
        var message = new MimeMessage { MessageId = $"{id}@{from.Domain}", Subject = LetterText.Subject(letter), Date = clock.Now() };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(letter.Person.DisplayName, letter.Address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var stop = text.Stop(letter);
        if (letter.Kind != MailKind.Confirm)
        {
            message.Headers.Add("List-Unsubscribe", $"<{stop}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.Body = new BodyBuilder { TextBody = text.Plain(letter, stop), HtmlBody = text.Html(letter, stop) }.ToMessageBody();
        await SendAsync(message, cancellation);
    }

    public async Task<Refusal?> TestAsync(string address, string newsroom, CancellationToken cancellation)
    {
        if (!settings.Value.IsOn)
        {
            return Refusal.NotNow("no-server", "No mail server is set up: see Mail:Host in the configuration.");
        }

        var from = MailboxAddress.Parse(settings.Value.From!);
        var message = new MimeMessage { MessageId = MimeUtils.GenerateMessageId(from.Domain), Subject = $"{newsroom}: mails arrive", Date = clock.Now() };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart("plain") { Text = "FactCheck can send mails through this server. There is nothing to do.\n" };
        try
        {
            await SendAsync(message, cancellation);
            return null;
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            return Refusal.NotNow("not-sent", MailFailure.Of(wrong).Reason);
        }
    }

    private async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        var server = settings.Value;
        using var client = new SmtpClient { Timeout = server.TimeoutSeconds * 1000 };
        await ConnectAsync(client, server, cancellation);
        if (server.User is { } user)
        {
            await client.AuthenticateAsync(user, server.Password!, cancellation);
        }

        await client.SendAsync(message, cancellation);
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception late) when (late is not OperationCanceledException)
        {
            // The server has the mail; how the conversation ends changes nothing.
        }
    }

    private async Task ConnectAsync(SmtpClient client, MailSettings server, CancellationToken cancellation)
    {
        string? wrong = null;
        client.ServerCertificateValidationCallback = (_, certificate, chain, errors) => (wrong = trust.Check(certificate, chain, errors)) is null;
        try
        {
            await client.ConnectAsync(
                server.Host!,
                server.Port,
                server.Security switch
                {
                    MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                    MailSecurity.StartTls => SecureSocketOptions.StartTls,
                    _ => SecureSocketOptions.None,
                },
                cancellation);
        }
        catch (SslHandshakeException refused) when (wrong is not null)
        {
            throw new UntrustedServerException(wrong, refused);
        }
    }
}
