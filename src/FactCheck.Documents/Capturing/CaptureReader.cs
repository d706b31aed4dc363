using FactCheck.Documents.Fetching;
using FactCheck.Sources;
using FactCheck.Sources.Revisiting;

namespace FactCheck.Documents.Capturing;

/// <summary>Gets what addresses serve through the guarded fetcher, writes the exchange down, and reads what was got.</summary>
public sealed class CaptureReader : ICaptureReader, IDisposable
{
    private readonly CaptureLimits limits;
    private readonly GuardedFetcher fetcher;
    private readonly TimeProvider clock;
    private readonly BoundedWork work;
    private readonly WantedTypes wanted;

    /// <summary><paramref name="broken"/> is told what a parser threw on a file that it could not read.</summary>
    public CaptureReader(CaptureLimits limits, TimeProvider clock, Action<Exception>? broken = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        (this.limits, this.clock) = (limits, clock);
        fetcher = new GuardedFetcher(limits.Fetching, clock);
        wanted = new WantedTypes(limits.UploadedTypes);
        work = new BoundedWork(limits.Reading.AtOnce, limits.Reading.Time, broken);
    }

    /// <inheritdoc />
    public long MostUploaded => limits.UploadedBytes;

    /// <inheritdoc />
    public async Task<Received> FetchAsync(string address, CancellationToken cancellation)
    {
        var hops = new List<Hop>();
        var received = Of(await fetcher.FetchAsync(new Call(address, MediaTypes.Fetched) { Hops = hops }, cancellation));
        return hops.Count == 0
            ? received
            : received with { FinalAddress = hops[^1].Address.AbsoluteUri, Status = hops[^1].Status, Warc = WarcFile.Of(hops, clock) };
    }

    /// <inheritdoc />
    public async Task<Received> VisitAsync(string address, PageValidators known, CancellationToken cancellation)
    {
        var hops = new List<Hop>();
        var outcome = await fetcher.FetchAsync(new Call(address, MediaTypes.Fetched) { Hops = hops, Known = known }, cancellation);
        return hops.LastOrDefault()?.Status == 304 && known != PageValidators.None
            ? new Received { IsUnchanged = true, Status = 304 }
            : Of(outcome) with { FinalAddress = hops.LastOrDefault()?.Address.AbsoluteUri, Status = hops.LastOrDefault()?.Status };
    }

    private Received Of(Outcome<Fetched> outcome)
    {
        if (outcome is not Outcome<Fetched>.Done { Value: var page })
        {
            return new Received { Refusal = (outcome as Outcome<Fetched>.Refused)?.Refusal ?? Refusal.Invalid("address", "The site could not be reached.") };
        }

        if (page.Content.Length == 0)
        {
            return new Received { Refusal = Refusal.Invalid("address", "This page is empty.") };
        }

        return new Received
        {
            Content = page.Content,
            Charset = page.Charset,
            MediaType = TypeOf(page),
            Validators = page.Validators,
        };
    }

    // Markup may begin with anything, and only its server knows which; otherwise the bytes know better.
    private string TypeOf(Fetched page)
    {
        var head = page.Content.AsSpan(0, Math.Min(page.Content.Length, ICaptureReader.HeadBytes));
        var told = MediaTypes.Of(head, page.Address.AbsolutePath).ValueOrDefault;
        if (told == MediaTypes.Packed)
        {
            using var whole = new MemoryStream(page.Content, writable: false);
            told = Packed(whole).ValueOrDefault;
        }

        return told is MediaTypes.Plain or MediaTypes.Mail ? page.MediaType is { } said && MediaTypes.IsMarkup(said) ? said : told
            : told ?? (MediaTypes.IsMarkup(page.MediaType) ? page.MediaType! : MediaTypes.Bytes);
    }

    private Outcome<string> Packed(Stream whole)
    {
        try
        {
            return PackedType.Of(whole, limits.Reading);
        }
        catch (UnreadableException bomb)
        {
            return bomb.Refusal;
        }
    }

    /// <inheritdoc />
    public Outcome<string> Recognise(ReadOnlyMemory<byte> head, string? name) => MediaTypes.Of(head.Span, name) switch
    {
        // What is packed is not told yet.
        Outcome<string>.Done { Value: not MediaTypes.Packed and var told } => wanted.Of(told),
        var other => other,
    };

    /// <inheritdoc />
    public async Task<Outcome<string>> RecogniseAsync(Stream whole, string mediaType, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return mediaType != MediaTypes.Packed ? mediaType : await work.DoAsync(_ => PackedType.Of(whole, limits.Reading), "file", cancellation) switch
        {
            Outcome<string>.Done { Value: var told } => wanted.Of(told),
            var other => other,
        };
    }

    /// <inheritdoc />
    public bool HasText(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        return CapturedWords.AreIn(mediaType);
    }

    /// <inheritdoc />
    public string? LacksOf(Stream whole, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return RecordedLength.Fault(whole, mediaType);
    }

    /// <inheritdoc />
    public async Task<Outcome<CapturedText>> ReadAsync(
        Stream content, string mediaType, string? charset, string? name, string? address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(mediaType);
        if (!CapturedWords.AreIn(mediaType))
        {
            return Refusal.Invalid("file", "There is no text in this kind of file.");
        }

        if (mediaType == MediaTypes.Mail && content.CanSeek)
        {
            return await work.DoAsync<CapturedText>(
                stop =>
                {
                    var mail = new CapturedTextBuilder(limits.Reading.TextLength);
                    MailFile.Read(MailFile.Load(content, stop), mail, limits.Reading, stop);
                    return mail.Build() ?? throw new UnreadableException("file", "There is no text in it.");
                },
                "file",
                cancellation);
        }

        if (await Bounded.ReadAsync(content, limits.Reading.FileBytes, cancellation) is not { } bytes)
        {
            return Refusal.Invalid("file", "This file is too large for its text to be read.");
        }

        var from = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;
        return await work.DoAsync<CapturedText>(stop => CapturedWords.Read(new Opened(bytes, name, mediaType, charset, from), mediaType, limits.Reading, stop), "file", cancellation);
    }

    /// <inheritdoc />
    public Task<Outcome<IReadOnlyList<Enclosure>>> EnclosuresAsync(Stream mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return work.DoAsync<IReadOnlyList<Enclosure>>(
            stop => MailFile.Enclosures(MailFile.Load(mail, stop), stop).Listed.Select((part, index) => MailFile.Describe(part, index + 1)).ToList(), "file", cancellation);
    }

    /// <inheritdoc />
    public Task<Outcome<OpenedEnclosure>> OpenEnclosureAsync(Stream mail, int number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return work.DoAsync<OpenedEnclosure>(
            stop => MailFile.Enclosures(MailFile.Load(mail, stop), stop).Listed.ElementAtOrDefault(number - 1) is { } part
                ? new OpenedEnclosure(MailFile.Describe(part, number), MailFile.Open(part))
                : new Outcome<OpenedEnclosure>.Missing(),
            "file",
            cancellation);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        fetcher.Dispose();
        work.Dispose();
    }
}
