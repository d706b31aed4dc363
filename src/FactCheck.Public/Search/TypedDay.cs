using System.Globalization;

namespace FactCheck.Public.Search;

/// <summary>A day as a reader typed it, or nothing.</summary>
internal sealed record TypedDay(string Typed)
{
    /// <summary>The day, where it is one.</summary>
    public DateOnly? Day { get; } =
        DateOnly.TryParseExact(Typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Whether it is a day or nothing.</summary>
    public bool IsDay => Typed.Length == 0 || Day is not null;

    /// <summary>What is wrong with it.</summary>
    public string Problem => $"“{Typed}” is no day: write year, month and day, as in 2026-01-31.";
}
