using FactCheck.Claims;

namespace FactCheck.People;

/// <summary>Who is acting, with the roles they hold at this moment.</summary>
public sealed record Actor(PersonId Id, IReadOnlyCollection<Role> Roles)
{
    /// <summary>The id that a browser or program gave to the step it sends, so that sent again it is not taken twice.</summary>
    public SplitStepId? Step { get; init; }

    /// <summary>Whether the actor holds this role.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>The same actor, taking the step that has this id.</summary>
    public Actor Under(SplitStepId? step) => this with { Step = step };
}
