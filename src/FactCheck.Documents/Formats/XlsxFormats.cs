using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>
/// Shows figures of a workbook as its formats say: dates, thousands, decimals, per cent. A figure of a form that is not known
/// here stays as it is kept.
/// </summary>
internal sealed partial class XlsxFormats
{
    private const double LastDay = 2_958_466;

    private readonly List<string> byStyle = [];
    private readonly Dictionary<string, string> own = new(StringComparer.Ordinal);
    private readonly DateTime first;

    private XlsxFormats(bool isFrom1904) => first = isFrom1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);

    /// <summary>The formats of a workbook; without a part for them there are none.</summary>
    public static XlsxFormats Read(Package package, string part, bool isFrom1904)
    {
        var formats = new XlsxFormats(isFrom1904);
        var isCells = false;
        using var xml = package.Part(part);
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs")
            {
                isCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
            {
                formats.own[xml.GetAttribute("numFmtId") ?? ""] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (isCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                formats.byStyle.Add(xml.GetAttribute("numFmtId") ?? "0");
            }
        }

        return formats;
    }

    /// <summary>The value of a cell in this style, as people see it.</summary>
    public string Show(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return value;
        }

        var id = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < byStyle.Count ? byStyle[at] : "0";
        var code = Plain(own.GetValueOrDefault(id) ?? BuiltIn(id));
        return Dates().IsMatch(code) ? Day(number, code) ?? General(number) : Figure(number, code);
    }

    private static string BuiltIn(string id) => id switch
    {
        "1" => "0", "2" => "0.00", "3" or "37" or "38" => "#,##0", "4" or "39" or "40" => "#,##0.00", "9" => "0%", "10" => "0.00%",
        "14" or "15" or "16" or "17" => "yyyy-mm-dd", "18" or "19" or "20" or "21" or "45" or "46" or "47" => "h:mm:ss", "22" => "yyyy-mm-dd h:mm",
        _ => "General",
    };

    // What is shown of positive numbers, without words in quotes, colours and paddings.
    private static string Plain(string code) => Quoted().Replace(code, "").Split(';')[0].ToLowerInvariant();

    private string? Day(double number, string code)
    {
        if (number is < 0 or >= LastDay)
        {
            return null;
        }

        var at = first.AddSeconds(Math.Round(number * 86_400));
        var (hasDay, hasTime) = (code.Contains('y', StringComparison.Ordinal) || code.Contains('d', StringComparison.Ordinal), code.Contains('h', StringComparison.Ordinal) || code.Contains('s', StringComparison.Ordinal));
        hasDay |= !hasTime;
        var time = at.Second == 0 ? "HH:mm" : "HH:mm:ss";
        return at.ToString(hasDay && hasTime ? "yyyy-MM-dd " + time : hasDay ? "yyyy-MM-dd" : time, CultureInfo.InvariantCulture);
    }

    private static string Figure(double number, string code)
    {
        if (!Figures().IsMatch(code))
        {
            return General(number);
        }

        var isShare = code.Contains('%', StringComparison.Ordinal);
        var point = code.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : Math.Min(15, code[(point + 1)..].TakeWhile(unit => unit is '0' or '#' or '?').Count());
        var form = (code.Contains(',', StringComparison.Ordinal) ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture);
        return (isShare ? number * 100 : number).ToString(form, CultureInfo.InvariantCulture) + (isShare ? "%" : "");
    }

    // As Excel does: fifteen digits, so that 1.1 is not 1.1000000000000001.
    private static string General(double number) => number.ToString(Math.Abs(number) is >= 1e15 or < 1e-9 and not 0 ? "G15" : "0.###############", CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        "[^"]*"|\\.|\[[^\]]*\]|_.|\*.
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Quoted();

    [GeneratedRegex("[ydhs]|^m+$|mm", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Dates();

    [GeneratedRegex("^[^0#?e/]*[0#?,]*[0#?](?:\\.[0#?]*)?[^0#?e/]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Figures();
}
