namespace FactCheck.Claims;

/// <summary>What a claimant is by their name, where nobody said.</summary>
public static class ClaimantKinds
{
    // Words that name a body when they are the last word of a name or stand before "of", "for" or "and".
    private static readonly HashSet<string> Bodies = new(StringComparer.OrdinalIgnoreCase)
    {
        "academy", "administration", "agency", "airline", "airlines", "airport", "alliance", "army", "assembly", "association", "authority", "bank", "board", "broadcaster",
        "bureau", "cabinet", "campaign", "centre", "center", "chamber", "charity", "church", "city", "club", "coalition", "college", "commission", "committee", "company", "confederation",
        "congress", "cooperative", "corporation", "council", "court", "department", "directorate", "embassy", "exchange", "federation", "fund", "firm", "foundation", "government",
        "group", "hospital", "inspectorate", "institute", "institution", "laboratory", "league", "ministry", "mission", "museum", "network", "newspaper", "observatory", "office",
        "opposition", "organisation", "organization", "parliament", "party", "police", "programme", "railway", "registry", "regulator", "school", "senate", "service", "services", "society",
        "statistics", "station", "studio", "study", "survey", "team", "trust", "tribunal", "union", "university", "utility",
        "inc", "ltd", "llc", "plc", "gmbh", "ag", "nv", "bv", "sa", "oy", "ab", "ngo",
    };

    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase) { "of", "for", "and", "on", "in", "at" };

    private static readonly char[] Marks = ['.', ',', ';', ':', '(', ')', '"', '“', '”', '’', '\''];

    /// <summary>What is published: as somebody said, else by the name.</summary>
    public static ClaimantKind? Published(string? claimant, ClaimantKind? said) => claimant is null ? null : said ?? ByName(claimant);

    /// <summary>An organisation where the name ends in the word for one ("the transport ministry", "Ministry of Transport", "Acme Ltd") or is capitals alone ("WHO"); else a person.</summary>
    public static ClaimantKind ByName(string claimant)
    {
        ArgumentNullException.ThrowIfNull(claimant);
        var words = claimant.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Marks)).Where(word => word.Length > 0).ToList();
        if (words.Count == 0)
        {
            return ClaimantKind.Person;
        }

        var joint = words.FindIndex(Math.Min(1, words.Count - 1), Joints.Contains);
        var head = words[(joint < 1 ? words.Count : joint) - 1];
        return Bodies.Contains(head) || words is [{ Length: >= 2 and <= 6 } only] && only.All(char.IsUpper) ? ClaimantKind.Organization : ClaimantKind.Person;
    }
}
