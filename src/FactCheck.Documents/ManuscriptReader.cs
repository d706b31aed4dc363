using System.Globalization;
using FactCheck.Articles;
using FactCheck.Documents.Fetching;
using FactCheck.Documents.Formats;

namespace FactCheck.Documents;

/// <summary>Reads pastes, files and addresses; whatever they hold, the answer is a manuscript or a refusal.</summary>
public sealed class ManuscriptReader : IManuscriptReader, IDisposable
{
    private static readonly string[] MediaTypes =
    [
        "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown", "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.oasis.opendocument.text",
    ];

    private readonly ReadingLimits limits;
    private readonly GuardedFetcher fetcher;
    private readonly TimeProvider clock;
    private readonly BoundedWork work;

    /// <summary><paramref name="broken"/> is told what a parser threw on a file that it could not read.</summary>
    public ManuscriptReader(ReadingLimits limits, GuardedFetcher fetcher, TimeProvider clock, Action<Exception>? broken = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        (this.limits, this.fetcher, this.clock) = (limits, fetcher, clock);
        work = new BoundedWork(limits.AtOnce, limits.Time, broken);
    }

    /// <inheritdoc />
    public Task<Outcome<Manuscript>> ReadAsync(Intake intake, CancellationToken cancellation) => intake switch
    {
        Intake.Pasted pasted => ReadAsync(pasted, cancellation),
        Intake.OpenedFile file => ReadAsync(file, cancellation),
        Intake.WebAddress address => ReadAsync(address, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(intake)),
    };

    /// <inheritdoc />
    public void Dispose() => work.Dispose();

    private Task<Outcome<Manuscript>> ReadAsync(Intake.Pasted pasted, CancellationToken cancellation)
    {
        if ((pasted.Html?.Length ?? 0) + (pasted.Text?.Length ?? 0) > limits.FileBytes)
        {
            return Task.FromResult<Outcome<Manuscript>>(TooLarge("text", "What you pasted"));
        }

        return DoAsync(
            stop => Read(pasted, stop) with { IsPart = pasted.IsPart },
            "text",
            null,
            cancellation);
    }

    // Markup may hold only a picture where the plain text beside it holds words.
    private Draft Read(Intake.Pasted pasted, CancellationToken stop) =>
        !string.IsNullOrWhiteSpace(pasted.Html) && WebPage.ReadWhole(pasted.Html, limits, stop) is { } draft && (draft.Blocks.Count > 0 || string.IsNullOrWhiteSpace(pasted.Text))
            ? draft
            : PlainText.Read(pasted.Text ?? "", limits, stop);

    private async Task<Outcome<Manuscript>> ReadAsync(Intake.OpenedFile file, CancellationToken cancellation)
    {
        if (file.Length > limits.FileBytes || await Bounded.ReadAsync(file.Content, limits.FileBytes, cancellation) is not { } content)
        {
            return TooLarge("file", "This file");
        }

        if (content.Length == 0)
        {
            return Refusal.Invalid("file", "This file is empty.");
        }

        var name = Typed.Line(file.Name?.Split('/', '\\')[^1]);
        return await DoAsync(stop => Format.Read(new Opened(content, name), limits, stop), "file", name, cancellation);
    }

    private async Task<Outcome<Manuscript>> ReadAsync(Intake.WebAddress address, CancellationToken cancellation)
    {
        switch (await fetcher.FetchAsync(address.Typed, MediaTypes, cancellation))
        {
            case Outcome<Fetched>.Done { Value: var page } when page.Content.Length == 0:
                return Refusal.Invalid("address", "This page is empty.");
            case Outcome<Fetched>.Done { Value: var page }:
                var opened = new Opened(page.Content, page.Address.AbsolutePath, page.MediaType, page.Charset, page.Address);
                return await DoAsync(stop => Format.Read(opened, limits, stop), "address", page.Address.AbsoluteUri, cancellation);
            case Outcome<Fetched>.Refused { Refusal: var refusal }:
                return refusal;
            default:
                return new Outcome<Manuscript>.Missing();
        }
    }

    private Task<Outcome<Manuscript>> DoAsync(Func<CancellationToken, Draft> read, string field, string? origin, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return work.DoAsync(stop => Assembling.Assemble(read(stop), field, origin, today), field, cancellation);
    }

    private Refusal TooLarge(string field, string what) => new(
        RefusalKind.Invalid,
        IManuscriptReader.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"{what} is larger than {limits.FileBytes / (1024.0 * 1024):0.#} MB, the most that is read at once. Bring it in parts."),
        field);
}
