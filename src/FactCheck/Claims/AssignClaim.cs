using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>An editor gives a claim to somebody, or a checker takes it.</summary>
public sealed class AssignClaim(IDatabase database, TimeProvider clock)
{
    /// <summary>Assigns the claim and moves it to "Checking"; the assignee must be able to propose a verdict on it.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, PersonId assignee, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.StepAsync(
            actor,
            SplitStepKind.ClaimAssigned,
            clock,
            session => AssignAsync(session, actor, new SeenClaim(id, version), assignee, clock, cancellation),
            cancellation);
    }

    internal static Act Permission(Actor actor, PersonId assignee) => assignee == actor.Id ? Act.TakeClaim : Act.AssignOthers;

    internal static Task<Outcome<Claim>> AssignAsync(
        ISession session, Actor actor, SeenClaim seen, PersonId assignee, TimeProvider clock, CancellationToken cancellation) =>
        ClaimInHand.TakeAsync(
            session,
            actor,
            seen.Id,
            seen.Version,
            Permission(actor, assignee),
            async inHand =>
            {
                if (ClaimWorkflow.Check(inHand.Claim.Status, ClaimAction.Assign) is { } refused)
                {
                    return refused;
                }

                var person = await session.People.FindAsync(assignee, cancellation);
                if (person is null || person.IsDisabled
                    || Permissions.Check(new Actor(person.Id, person.Roles), Act.ProposeVerdict, new(inHand.Article.AuthorId == assignee)) is not null)
                {
                    return Refusal.Invalid("assignee", "Choose an editor or a checker who did not write the article.");
                }

                return await inHand.SaveAsync(
                    inHand.Claim with { Status = ClaimStatus.Checking, AssigneeId = assignee },
                    ChangeKind.ClaimAssigned,
                    clock.Now(),
                    cancellation,
                    ("assignee", assignee));
            },
            cancellation);
}
