using FactCheck.Claims;

namespace FactCheck.Web.Components.Workbench;

/// <summary>What a claimant is, in words.</summary>
internal static class ClaimantWords
{
    /// <summary>For example "an organisation".</summary>
    public static string Of(ClaimantKind kind) => kind == ClaimantKind.Organization ? "an organisation" : "a person";

    /// <summary>The same as a choice; where nothing is said, with what the name tells.</summary>
    public static string Choice(ClaimantKind? kind, string? claimant) => kind is { } said ? Of(said)
        : string.IsNullOrWhiteSpace(claimant) ? "by the name"
        : ClaimantKinds.ByName(claimant) == ClaimantKind.Organization ? "organisation, by name" : "person, by name";
}
