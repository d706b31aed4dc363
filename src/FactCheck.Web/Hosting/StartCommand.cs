namespace FactCheck.Web.Hosting;

/// <summary>What the command line asks for, with our own words taken out of what .NET reads as settings.</summary>
/// <param name="Verify">Check the chain of changes and the database, and exit.</param>
/// <param name="Checkpoints">Hold the chain against the signed checkpoints as well.</param>
/// <param name="NewCheckpointKey">Where to write a new key for checkpoints, and exit.</param>
/// <param name="Health">Ask the server that runs on this machine whether it is ready, and exit.</param>
/// <param name="Settings">The rest, as .NET's command line configuration reads it.</param>
internal sealed record StartCommand(bool Verify, bool Checkpoints, string? NewCheckpointKey, bool Health, string[] Settings)
{
    private const string NewKey = "--new-checkpoint-key";

    private static readonly Dictionary<string, string> Switches = new(StringComparer.OrdinalIgnoreCase)
    {
        // A lone switch would take the next argument for its value.
        ["--sample"] = "--Sample:Enabled=true",
        ["--keep"] = "--Sample:Keep=true",
    };

    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase) { "--verify", "--checkpoints", "--health" };

    internal static StartCommand Parse(IReadOnlyCollection<string> args) => new(
        args.Contains("--verify", StringComparer.OrdinalIgnoreCase),
        args.Contains("--checkpoints", StringComparer.OrdinalIgnoreCase),
        args.Where(IsNewKey).Select(arg => arg[(NewKey.Length + 1)..]).FirstOrDefault(),
        args.Contains("--health", StringComparer.OrdinalIgnoreCase),
        args.Where(arg => !Own.Contains(arg) && !IsNewKey(arg)).Select(arg => Switches.GetValueOrDefault(arg, arg)).ToArray());

    private static bool IsNewKey(string arg) => arg.StartsWith(NewKey + "=", StringComparison.OrdinalIgnoreCase);
}
