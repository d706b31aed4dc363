namespace FactCheck.People;

/// <summary>How changes to people are written down: ids and roles, never names.</summary>
internal static class Recorded
{
    internal static Dictionary<string, string> Of(PersonId person) => new(StringComparer.Ordinal)
    {
        ["person"] = person.ToString(),
    };

    internal static Dictionary<string, string> Of(PersonId person, IEnumerable<Role> roles) =>
        new(Of(person), StringComparer.Ordinal) { ["roles"] = Of(roles) };

    internal static Dictionary<string, string> Of(InvitationId invitation, IEnumerable<Role> roles) => new(StringComparer.Ordinal)
    {
        ["invitation"] = invitation.ToString(),
        ["roles"] = Of(roles),
    };

    internal static string Of(IEnumerable<Role> roles) => string.Join(", ", roles.Order());
}
