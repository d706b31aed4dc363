using FactCheck.Sources.Revisiting;

namespace FactCheck.Sources;

/// <summary>Gets what an address serves and reads what was got; it keeps nothing.</summary>
public interface ICaptureReader
{
    /// <summary>Asks the address, within the guard and the limits of the settings, and records every hop.</summary>
    Task<Received> FetchAsync(string address, CancellationToken cancellation);

    /// <summary>Asks an address again that was captured before; a server that is asked by these validators need not send what did not change. No hop is kept.</summary>
    Task<Received> VisitAsync(string address, PageValidators known, CancellationToken cancellation);

    /// <summary>What a file is, told from its first bytes, and a refusal where such files are not taken.</summary>
    /// <param name="head">Its first bytes, up to <see cref="HeadBytes"/>.</param>
    /// <param name="name">Its name; it decides nothing but which kind of text a text is.</param>
    Outcome<string> Recognise(ReadOnlyMemory<byte> head, string? name);

    /// <summary>What a file is whose first bytes say this, told from all of it: of a packed file only what it holds tells. The stream can be read from any place.</summary>
    Task<Outcome<string>> RecogniseAsync(Stream whole, string mediaType, CancellationToken cancellation);

    /// <summary>Whether such files have words that are read, so that one of which none were read lacks something.</summary>
    bool HasText(string mediaType);

    /// <summary>What a recording lacks by what it says of its own length, in the reader's words; nothing where it is whole or says nothing of it.</summary>
    string? LacksOf(Stream whole, string mediaType);

    /// <summary>The readable text of a file; a refusal, in the reader's words, where it has none or cannot be read.</summary>
    /// <param name="content">Opens the file.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="charset">The encoding that a server named.</param>
    /// <param name="name">The name that it had.</param>
    /// <param name="address">The address that served it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<Outcome<CapturedText>> ReadAsync(Stream content, string mediaType, string? charset, string? name, string? address, CancellationToken cancellation);

    /// <summary>The attachments of a mail, in their order; the stream can be read from any place.</summary>
    Task<Outcome<IReadOnlyList<Enclosure>>> EnclosuresAsync(Stream mail, CancellationToken cancellation);

    /// <summary>One attachment of a mail, read out of it as it is asked for; missing where there is none of this number.</summary>
    Task<Outcome<OpenedEnclosure>> OpenEnclosureAsync(Stream mail, int number, CancellationToken cancellation);

    /// <summary>The most bytes of a file that a person brings.</summary>
    long MostUploaded { get; }

    /// <summary>How many bytes tell what a file is.</summary>
    public const int HeadBytes = 4_096;
}

/// <summary>What came of asking an address.</summary>
public sealed record Received
{
    /// <summary>Why there is no content, in the reader's words; nothing where there is.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What was served, decompressed.</summary>
    public byte[]? Content { get; init; }

    /// <summary>What it is, told from its first bytes and, for a text, from what the server named.</summary>
    public string? MediaType { get; init; }

    /// <summary>The encoding that the server named.</summary>
    public string? Charset { get; init; }

    /// <summary>The address that answered last.</summary>
    public string? FinalAddress { get; init; }

    /// <summary>The status that it answered with.</summary>
    public int? Status { get; init; }

    /// <summary>Whether the server said that nothing changed, and sent nothing.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>What the server said by which to ask again.</summary>
    public PageValidators Validators { get; init; } = PageValidators.None;

    /// <summary>The whole exchange as a WARC 1.1 file; nothing where no server answered.</summary>
    public byte[]? Warc { get; init; }
}
