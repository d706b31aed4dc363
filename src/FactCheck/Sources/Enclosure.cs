namespace FactCheck.Sources;

/// <summary>A file that came with a mail.</summary>
/// <param name="Number">Which of them, from 1.</param>
/// <param name="Name">The name that the mail gives it.</param>
/// <param name="MediaType">What the mail says that it is; what it is, its bytes tell once it is kept.</param>
public sealed record Enclosure(int Number, string? Name, string MediaType)
{
    internal const string MailType = "message/rfc822";
}

/// <summary>An attachment with its bytes, to be read once and closed.</summary>
public sealed record OpenedEnclosure(Enclosure Enclosure, Stream Content);
