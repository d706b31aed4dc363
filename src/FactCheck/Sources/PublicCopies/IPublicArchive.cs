namespace FactCheck.Sources.PublicCopies;

/// <summary>The public web archive of the settings.</summary>
public interface IPublicArchive
{
    /// <summary>What the settings call it; nothing where they name none.</summary>
    string? Name { get; }

    /// <summary>Has it make a copy of this address, which shows everybody that somebody asked for it; where the copy is, or why there is none.</summary>
    Task<Outcome<string>> CopyAsync(string address, CancellationToken cancellation);
}
