using System.Text.RegularExpressions;
using Xunit;

namespace FactCheck.Tests.Architecture;

public sealed partial class BoundaryTests
{
    /// <summary>Features by what they may know: each only of those before it. People and Live are below them all, the desk reads them all.</summary>
    private static readonly string[] Features = ["Articles", "Claims", "Sources", "Verdicts", "Review", "Published", "Desk", "Notifications"];

    private static readonly string[] Below = ["People", "Live"];

    /// <summary>What cuts a text and reads nothing.</summary>
    private static readonly string[] Cutting =
    [
        "FactCheck.Claims.TextSegment", "FactCheck.Claims.TextSegments", "FactCheck.Articles.Paragraph", "FactCheck.Articles.Paragraphs",
        "FactCheck.Articles.FormattedParagraph", "FactCheck.Articles.Formatting", "FactCheck.Articles.FormattingKind",
        "FactCheck.Claims.Comparing.ComparedRun", "FactCheck.Claims.Comparing.RunMark",
    ];

    [Fact]
    public void The_domain_references_nothing_but_the_runtime() =>
        Assert.All(Assemblies.Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void The_public_site_knows_the_domain_and_no_other_part_of_ours()
    {
        var known = Assemblies.Public.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("Microsoft.", StringComparison.Ordinal));
        Assert.Equal(["FactCheck"], known);
        // And of the domain only what is published, and how a text is cut into paragraphs and at its claims' borders.
        Assert.DoesNotContain(Dependencies("FactCheck.Public"), pair => FeatureOf(pair.To) is not (null or "Published") && !IsId(pair.To) && !Cutting.Contains(pair.To));
    }

    [Fact]
    public void Dapper_is_named_in_storage_only()
    {
        Assert.Contains(Assemblies.Storage.GetReferencedAssemblies(), reference => reference.Name == "Dapper");
        foreach (var other in new[] { Assemblies.Domain, Assemblies.Documents, Assemblies.Public, Assemblies.Web })
        {
            Assert.DoesNotContain(other.GetReferencedAssemblies(), reference => reference.Name is "Dapper" or "Npgsql");
        }
    }

    [Fact]
    public void What_reads_files_and_addresses_knows_the_domain_and_its_parsers_which_nobody_else_names()
    {
        string[] parsers = ["AngleSharp", "HarfBuzzSharp", "HtmlSanitizer", "Markdig", "Microsoft.Security.AntiSSRF", "MimeKit", "SkiaSharp", "SmartReader", "UglyToad.PdfPig"];
        var known = Assemblies.Documents.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();
        Assert.Equal(["FactCheck"], known.Where(name => name.StartsWith("FactCheck", StringComparison.Ordinal)));
        Assert.All(parsers, parser => Assert.Contains(parser, known));
        Assert.DoesNotContain(known, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        foreach (var other in new[] { Assemblies.Domain, Assemblies.Storage, Assemblies.Public, Assemblies.Web })
        {
            Assert.DoesNotContain(other.GetReferencedAssemblies(), reference => parsers.Where(parser => parser != "MimeKit" || other != Assemblies.Web).Any(parser => reference.Name!.StartsWith(parser.Split('.')[^1] == "PdfPig" ? "UglyToad" : parser, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void What_sends_mails_is_named_in_one_folder_only()
    {
        var users = Assemblies.Built.Types
            .Where(type => type.FullName.StartsWith("FactCheck.Web.", StringComparison.Ordinal))
            .Where(type => type.Dependencies.Any(dependency => dependency.Target.FullName.StartsWith("MailKit.", StringComparison.Ordinal) || dependency.Target.FullName.StartsWith("MimeKit.", StringComparison.Ordinal)))
            .Select(type => type.FullName)
            .ToList();
        Assert.NotEmpty(users);
        Assert.All(users, user => Assert.StartsWith("FactCheck.Web.Mailing.", user, StringComparison.Ordinal));
    }

    [Fact]
    public void MudBlazor_is_named_in_the_desk_s_components_only()
    {
        var users = Assemblies.Built.Types
            .Where(type => type.Dependencies.Any(dependency => dependency.Target.FullName.StartsWith("MudBlazor.", StringComparison.Ordinal)))
            .Select(type => type.FullName)
            .ToList();
        Assert.NotEmpty(users);
        // The one place that registers it.
        Assert.All(users, user => Assert.True(
            user.StartsWith("FactCheck.Web.Components.", StringComparison.Ordinal) || user.StartsWith("FactCheck.Web.Hosting.", StringComparison.Ordinal), user));
    }

    [Fact]
    public void Features_point_one_way()
    {
        Assert.Contains(("FactCheck.Claims.AddClaim", "FactCheck.Articles.Revision"), Dependencies("FactCheck."));
        var wrong = Dependencies("FactCheck.")
            .Where(pair => FeatureOf(pair.From) is not null && FeatureOf(pair.To) is not null && !IsId(pair.To))
            .Where(pair => Rank(FeatureOf(pair.To)!) > Rank(FeatureOf(pair.From)!))
            .Select(pair => $"{pair.From} → {pair.To}")
            .Distinct(StringComparer.Ordinal);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_the_domain_is_a_feature_with_tests_of_its_own()
    {
        var features = Directory.GetDirectories(Path.Combine(Assemblies.Root, "src", "FactCheck"))
            .Select(folder => Path.GetFileName(folder)!).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Features.Concat(Below).Order(StringComparer.Ordinal), features);
        Assert.All(features, feature => Assert.NotEmpty(Directory.GetFiles(Path.Combine(Assemblies.Root, "tests", "FactCheck.Tests", feature), "*Tests.cs")));
    }

    [Fact]
    public void Every_write_over_something_that_has_a_version_names_the_version_and_counts_it_up()
    {
        var updates = Directory.GetFiles(Path.Combine(Assemblies.Root, "src", "FactCheck.Storage"), "*Store.cs", SearchOption.AllDirectories)
            .SelectMany(file => UpdateOfVersioned().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .ToList();
        Assert.True(updates.Count >= 4, "article, claim, source and evidence are written over");
        Assert.All(updates, update =>
        {
            Assert.Contains("version = version + 1", update, StringComparison.Ordinal);
            Assert.Contains("and version = @Version", update, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Whatever_has_a_version_is_saved_by_a_store_that_says_whether_it_was_the_newest()
    {
        var saves = Assemblies.Domain.GetTypes().Where(type => type is { IsInterface: true } && type.Name.EndsWith("Store", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.Name.StartsWith("Save", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(saves);
        Assert.All(saves, save =>
        {
            Assert.NotNull(save.GetParameters()[0].ParameterType.GetProperty("Version"));
            Assert.Equal(typeof(Task<bool>), save.ReturnType);
        });
    }

    private static IEnumerable<(string From, string To)> Dependencies(string within) =>
        Assemblies.Built.Types
            .Where(type => type.FullName.StartsWith(within, StringComparison.Ordinal))
            .SelectMany(type => type.Dependencies.Select(dependency => (type.FullName, dependency.Target.FullName)));

    private static string? FeatureOf(string type) =>
        type.Split('.') is ["FactCheck", var feature, ..] && (Features.Contains(feature) || Below.Contains(feature)) ? feature : null;

    private static int Rank(string feature) => Array.IndexOf(Features, feature);

    // An id says which thing, and nothing about it.
    private static bool IsId(string type) => Assemblies.Domain.GetType(type) is { IsValueType: true } id && id.GetInterfaces().Any(face => face.Name.StartsWith("IId`", StringComparison.Ordinal));

    [GeneratedRegex("""update (article|claim|source|evidence) set[^"]*""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex UpdateOfVersioned();
}
