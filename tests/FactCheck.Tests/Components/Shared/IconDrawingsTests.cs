using System.Text.RegularExpressions;
using FactCheck.Claims;
using FactCheck.Sources;
using FactCheck.Web.Components.Shared;
using Xunit;

namespace FactCheck.Tests.Components.Shared;

public sealed partial class IconDrawingsTests
{
    [Fact]
    public void Every_icon_that_a_page_names_is_drawn()
    {
        var named = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "FactCheck.Web", "Components"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .Concat(Enum.GetValues<ClaimStatus>().Select(Terms.Icon))
            .Concat(Enum.GetValues<SourceKind>().Select(Terms.Icon))
            .Concat(["accurate", "context", "inaccurate", "unproven", "outdated"])
            .Distinct()
            .ToList();

        Assert.True(named.Count > 30);
        Assert.Empty(named.Except(IconDrawings.Names));
        Assert.All(named, name => Assert.Matches("^<svg class=\"i\"[^>]*><[a-z]+ .+</svg>$", IconDrawings.Of(name)));
    }

    [GeneratedRegex("<Icon Name=\"(?<name>[a-z]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Named();
}
