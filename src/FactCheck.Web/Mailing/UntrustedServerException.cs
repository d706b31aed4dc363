namespace FactCheck.Web.Mailing;

/// <summary>The mail server’s certificate is not one that mails and passwords may be handed to; the message says why, for people.</summary>
internal sealed class UntrustedServerException(string message, Exception inner) : Exception(message, inner);
