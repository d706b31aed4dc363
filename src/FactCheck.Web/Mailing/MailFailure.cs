using MailKit;
using MailKit.Net.Smtp;

namespace FactCheck.Web.Mailing;

/// <summary>Says why a mail was not taken, and whether trying again is no use.</summary>
internal static class MailFailure
{
    /// <summary>What a refused mail leaves in the outbox: what the server said, never the mail.</summary>
    public static (string Reason, bool IsFinal) Of(Exception wrong) => wrong switch
    {
        // 5xx about the receiver is for good; about anything else the server may be set right.
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refused => ($"The server refused the receiver: {(int)refused.StatusCode} {refused.Message}", (int)refused.StatusCode >= 500),
        SmtpCommandException refused => ($"The server refused the mail: {(int)refused.StatusCode} {refused.Message}", false),
        MailKit.Security.AuthenticationException => ("The server did not accept the user and password.", false),
        UntrustedServerException => (wrong.Message, false),
        NotSupportedException => ($"The server cannot do what the settings ask of it: {wrong.Message}", false),
        OperationCanceledException or TimeoutException => ("The server did not answer in time.", false),
        MailKit.Security.SslHandshakeException => ("No encrypted connection came about: the certificate or the port may be wrong.", false),
        ServiceNotConnectedException or ProtocolException => ("The server broke the conversation off.", false),
        _ => ($"The server could not be reached: {wrong.Message}", false),
    };
}
