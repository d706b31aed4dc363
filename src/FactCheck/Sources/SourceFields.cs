using System.Globalization;

namespace FactCheck.Sources;

/// <summary>The fields of a source that a person writes.</summary>
public sealed record SourceFields
{
    public SourceKind Kind { get; init; } = SourceKind.Page;

    public required string Title { get; init; }

    public string? Publisher { get; init; }

    /// <summary>A year, a month or a day: 2012, 2012-12 or 2012-12-20.</summary>
    public string? PublishedOn { get; init; }

    public string? Address { get; init; }

    public bool IsPrimary { get; init; }

    /// <summary>How it came about, where it is a talk or an observation.</summary>
    public Contact? Contact { get; init; }

    public bool IsConfidential { get; init; }

    public string? WithheldBecause { get; init; }

    public string? Notes { get; init; }

    /// <summary>The fields as they stand.</summary>
    public static SourceFields Of(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SourceFields
        {
            Kind = source.Kind,
            Title = source.Title,
            Publisher = source.Publisher,
            PublishedOn = source.PublishedOn,
            Address = source.Address,
            IsPrimary = source.IsPrimary,
            Contact = source.Contact,
            IsConfidential = source.IsConfidential,
            WithheldBecause = source.WithheldBecause,
            Notes = source.Notes,
        };
    }

    internal static SourceFields Of(FieldMerge<SourceFields> merge) => new()
    {
        Kind = merge.Of("kind", fields => fields.Kind),
        Title = merge.Of("title", fields => fields.Title),
        Publisher = merge.Of("publisher", fields => fields.Publisher),
        PublishedOn = merge.Of("publishedOn", fields => fields.PublishedOn),
        Address = merge.Of("address", fields => fields.Address),
        IsPrimary = merge.Of("isPrimary", fields => fields.IsPrimary),
        Contact = merge.Of("contact", fields => fields.Contact),
        IsConfidential = merge.Of("isConfidential", fields => fields.IsConfidential),
        WithheldBecause = merge.Of("withheldBecause", fields => fields.WithheldBecause),
        Notes = merge.Of("notes", fields => fields.Notes),
    };

    internal SourceFields Cleaned() => this with
    {
        Title = Typed.Line(Title) ?? "",
        Publisher = Typed.Line(Publisher),
        PublishedOn = Typed.Line(PublishedOn),
        Address = Typed.Line(Address),
        Contact = Kind is SourceKind.Call or SourceKind.Observation ? (Contact ?? new Contact()).Cleaned(Kind) : null,
        WithheldBecause = IsConfidential ? Typed.Line(WithheldBecause) : null,
        Notes = Typed.Text(Notes),
    };

    internal Refusal? Check() =>
        (Enum.IsDefined(Kind) ? null : Refusal.Invalid("kind", "Choose what kind of source this is."))
        ?? Typed.Required("title", Title.Length == 0 ? null : Title, Typed.MostLine, "Give the source a title.")
        ?? Typed.TooLong("publisher", Publisher, Typed.MostLine)
        ?? (PublishedOn is null || IsDate(PublishedOn) ? null : Refusal.Invalid("publishedOn", "Write the date as 2012, 2012-12 or 2012-12-20."))
        ?? Contact?.Check(Kind)
        ?? Addresses.Check(Address)
        ?? (IsConfidential
            ? Typed.Required("withheldBecause", WithheldBecause, Typed.MostLine, "Say why the source is withheld: readers see this reason in its place.")
            : null)
        ?? Typed.TooLong("notes", Notes, Typed.MostParagraph);

    private static bool IsDate(string date) =>
        DateOnly.TryParseExact(date, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
