using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Web.Components.Workbench;

/// <summary>Claims and evidence that a comment points to: "#3" is claim 3, "#3.2" the second evidence of it.</summary>
public static partial class ClaimNumbers
{
    /// <summary>The words in parts: a claim or its evidence, or words.</summary>
    public static IEnumerable<(int? Claim, int? Evidence, string Words)> Parts(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var at = 0;
        foreach (Match match in Number().Matches(words))
        {
            if (match.Index > at)
            {
                yield return (null, null, words[at..match.Index]);
            }

            yield return (
                int.Parse(match.Groups["claim"].ValueSpan, CultureInfo.InvariantCulture),
                match.Groups["evidence"].Success ? int.Parse(match.Groups["evidence"].ValueSpan, CultureInfo.InvariantCulture) : null,
                match.Value);
            at = match.Index + match.Length;
        }

        if (at < words.Length)
        {
            yield return (null, null, words[at..]);
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}&])#(?<claim>[0-9]{1,5})(?:\.(?<evidence>[0-9]{1,4}))?(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Number();
}
