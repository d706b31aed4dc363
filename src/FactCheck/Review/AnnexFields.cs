using FactCheck.Sources;

namespace FactCheck.Review;

/// <summary>What an author writes to add words or an address.</summary>
public sealed record AnnexFields
{
    public string? Title { get; init; }

    public string? Address { get; init; }

    /// <summary>Words that the author copied or wrote down.</summary>
    public string? Words { get; init; }

    internal AnnexFields Cleaned() => new()
    {
        Title = Typed.Line(Title) ?? Typed.Line(Address) ?? "Words from the author",
        Address = Typed.Line(Address),
        Words = Typed.Text(Words),
    };

    internal Refusal? Check() =>
        (Address is null && Words is null ? Refusal.Invalid("words", "Write down the words, or give an address. A file can be sent below.") : null)
        ?? Typed.TooLong("title", Title, Typed.MostLine)
        ?? Addresses.Check(Address)
        ?? Typed.TooLong("words", Words, Typed.MostParagraph);
}
