using System.Globalization;

namespace FactCheck.Documents.Formats;

/// <summary>Writes the number of a point as its list does.</summary>
internal static class Numbering
{
    private static readonly (int Worth, string Sign)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The marker with its stop and gap; <paramref name="type"/> is HTML's: "a", "A", "i", "I", or else digits.</summary>
    public static string Of(int number, string? type) => Sign(number, type) + ". ";

    /// <summary>The number alone.</summary>
    public static string Sign(int number, string? type) => type switch
    {
        "a" when number > 0 => Letters(number),
        "A" when number > 0 => Letters(number).ToUpperInvariant(),
        "i" when number is > 0 and < 4000 => Romans(number),
        "I" when number is > 0 and < 4000 => Romans(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number) => number <= 26 ? ((char)('a' + number - 1)).ToString() : Letters((number - 1) / 26) + (char)('a' + ((number - 1) % 26));

    private static string Romans(int number)
    {
        var signs = "";
        foreach (var (worth, sign) in Roman)
        {
            for (; number >= worth; number -= worth)
            {
                signs += sign;
            }
        }

        return signs;
    }
}
