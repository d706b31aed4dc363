using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>A claim on the desk, with the reason why it is there.</summary>
public sealed record DeskRow
{
    public required Claim Claim { get; init; }

    public required Article Article { get; init; }

    /// <summary>The reason in a few words.</summary>
    public required string Why { get; init; }

    /// <summary>The person it waits on, where it is one.</summary>
    public PersonId? WaitsOn { get; init; }

    /// <summary>Since when it waits; older comes first.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Whether the person whose desk this is can bring it on.</summary>
    public bool IsMine { get; init; }

    /// <summary>Whether what it waits for is this person's answer to a verdict: a sign-off, a confirmation, a decision.</summary>
    public bool AwaitsMyAnswer { get; init; }

    /// <summary>Whether its deadline is over.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Why this person cannot give it to anybody, themselves included; nothing where they can.</summary>
    public Refusal? Assign { get; init; }

    /// <summary>Whether this person could take or get it to check: an editor or checker who did not write the article.</summary>
    public static bool CanCheck(Person person, Article article)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(article);
        return !person.IsDisabled && Permissions.Check(new Actor(person.Id, person.Roles), Act.ProposeVerdict, new(article.AuthorId == person.Id)) is null;
    }
}
