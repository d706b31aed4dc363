using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FactCheck.Web.Configuration;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed partial class ConfigurationTests
{
    private static readonly (string? Section, object Defaults)[] Settings =
    [
        (null, new HostSettings()),
        (AccountSettings.Section, new AccountSettings()),
        (ServerSettings.Section, new ServerSettings()),
        (ManuscriptSettings.Section, new ManuscriptSettings()),
        (CaptureSettings.Section, new CaptureSettings()),
        (WebhookSettings.Section, new WebhookSettings()),
        (CheckpointSettings.Section, new CheckpointSettings()),
        (MailSettings.Section, new MailSettings()),
        (LogSettings.Section, new LogSettings()),
        (SampleSettings.Section, new SampleSettings()),
    ];

    [Fact]
    public void Every_settings_record_is_among_those_compared() =>
        Assert.Equal(
            typeof(HostSettings).Assembly.GetTypes().Where(type => type.Namespace == typeof(HostSettings).Namespace && type.Name.EndsWith("Settings", StringComparison.Ordinal)).Select(type => type.Name).Order(StringComparer.Ordinal),
            Settings.Select(setting => setting.Defaults.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_names_every_setting_and_no_other() =>
        Assert.Equal(
            Defaults().Keys.Append("ConnectionStrings:FactCheck").Order(StringComparer.Ordinal),
            Documented().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_names_the_defaults_as_they_are()
    {
        var documented = Documented();
        Assert.All(Defaults(), setting => Assert.Equal(setting.Value, documented[setting.Key]));
    }

    [Theory]
    [InlineData("Account:PasswordLength", "11", "PasswordLength")]
    [InlineData("Account:PasswordIterations", "1000", "PasswordIterations")]
    [InlineData("Account:PasswordLength", "many", "PasswordLength")]
    [InlineData("Account:PasswordLenght", "14", "PasswordLenght")]
    [InlineData("PublicAddress", "http://check.example.org", "must be https")]
    [InlineData("PublicAddress", "https://example.org/check", "a host of its own")]
    [InlineData("PublicAddress", "check.example.org", "must begin with http")]
    [InlineData("Server:TrustedProxies:0", "my-proxy", "my-proxy")]
    [InlineData("Captures:Timestamps:0:Name", "A clock", "A clock")]
    [InlineData("Captures:Types:0", "pictures", "pictures")]
    [InlineData("Logs:Level", "Loud", "Level")]
    [InlineData("urls", "nonsense", "not an address")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string key, string value, string named)
    {
        using var server = await ServerProcess.RunAsync($"--{key}={value}");
        Assert.Equal(2, server.ExitCode);
        Assert.Contains("FactCheck cannot start", server.Errors, StringComparison.Ordinal);
        Assert.Contains(named, server.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", server.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_stops_the_start_and_is_named()
    {
        var file = Path.GetTempFileName();
        using var server = await ServerProcess.RunAsync($"--DataFolder={file}/data");
        File.Delete(file);
        Assert.Equal(2, server.ExitCode);
        Assert.Contains("DataFolder cannot be made", server.Errors, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Defaults() => Settings
        .SelectMany(setting => setting.Defaults.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => KeyValuePair.Create(
                setting.Section is null ? property.Name : $"{setting.Section}:{property.Name}",
                Shown(property.GetValue(setting.Defaults)))))
        .ToDictionary(StringComparer.Ordinal);

    private static string Shown(object? value) => value switch
    {
        null or ICollection { Count: 0 } => "none",
        bool flag => flag ? "`true`" : "`false`",
        _ => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };

    private static Dictionary<string, string> Documented()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "configuration.md"));
        var table = page[page.IndexOf("## Settings", StringComparison.Ordinal)..page.IndexOf("## What .NET", StringComparison.Ordinal)];
        return Row().Matches(table).ToDictionary(row => row.Groups["key"].Value, row => row.Groups["default"].Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| `(?<key>[^`]+)` \| (?<default>[^|]+?) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
