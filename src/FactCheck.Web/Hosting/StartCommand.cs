namespace FactCheck.Web.Hosting;

/// <summary>What the command line asks for, with our own words taken out of what .NET reads as settings.</summary>
/// <param name="Verify">Check the chain of changes and the database, and exit.</param>
/// <param name="Health">Ask the server that runs on this machine whether it is ready, and exit.</param>
/// <param name="Settings">The rest, as .NET's command line configuration reads it.</param>
internal sealed record StartCommand(bool Verify, bool Health, string[] Settings)
{
    private static readonly Dictionary<string, string> Switches = new(StringComparer.OrdinalIgnoreCase)
    {
        // A lone switch would take the next argument for its value.
        ["--sample"] = "--Sample:Enabled=true",
        ["--keep"] = "--Sample:Keep=true",
    };

    internal static StartCommand Parse(IReadOnlyCollection<string> args) => new(
        args.Contains("--verify", StringComparer.OrdinalIgnoreCase),
        args.Contains("--health", StringComparer.OrdinalIgnoreCase),
        args.Where(arg => !string.Equals(arg, "--verify", StringComparison.OrdinalIgnoreCase)
                && !string.Equals(arg, "--health", StringComparison.OrdinalIgnoreCase))
            .Select(arg => Switches.GetValueOrDefault(arg, arg))
            .ToArray());
}
