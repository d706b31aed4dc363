namespace FactCheck.People;

/// <summary>Who is acting, with the roles they hold at this moment.</summary>
public sealed record Actor(PersonId Id, IReadOnlyCollection<Role> Roles)
{
    /// <summary>Whether the actor holds this role.</summary>
    public bool Is(Role role) => Roles.Contains(role);
}
