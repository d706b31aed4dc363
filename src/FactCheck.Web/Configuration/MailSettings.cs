using System.ComponentModel.DataAnnotations;

namespace FactCheck.Web.Configuration;

/// <summary>The server that takes our mails; without a host none are sent.</summary>
public sealed record MailSettings
{
    public const string Section = "Mail";

    /// <summary>The SMTP server's name.</summary>
    public string? Host { get; init; }

    [Range(1, 65_535)]
    public int Port { get; init; } = 587;

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>The name to sign in with, where the server asks for one.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>A file with the certificates, in PEM, of the authorities that the newsroom’s own mail server is trusted by; besides those of this machine.</summary>
    public string? Authority { get; init; }

    /// <summary>The sender: an address, or “The Desk &lt;desk@example.org&gt;”.</summary>
    public string? From { get; init; }

    /// <summary>Seconds that one step of the conversation with the server may take.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>Whether mails can be sent at all.</summary>
    internal bool IsOn => !string.IsNullOrWhiteSpace(Host);
}

/// <summary>StartTls begins plainly and insists on encryption; Tls is encrypted from the first byte; None never is.</summary>
public enum MailSecurity
{
    StartTls,
    Tls,
    None,
}
