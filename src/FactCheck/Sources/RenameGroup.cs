using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person gives a group of sources another name; which sources count as one does not change.</summary>
public sealed class RenameGroup(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Renames the group as it was seen. Refused where another group has that name: two names that are one to the desk would be
    /// one group, and that is said by putting sources into it. The record keeps the group's id and no name.
    /// </summary>
    public Task<Outcome<SourceGroup>> RunAsync(Actor actor, SourceGroupId id, string? seenName, string? typedName, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var name = Typed.Line(typedName);
        return database.WriteAsync<SourceGroup>(
            async session =>
            {
                if (Permissions.Check(actor, Act.LogEvidence) is { } refused)
                {
                    return refused;
                }

                if (await session.SourceGroups.FindAsync(id, cancellation) is not { } group)
                {
                    return new Outcome<SourceGroup>.Missing();
                }

                if (group.Name != seenName)
                {
                    return new Outcome<SourceGroup>.Stale(group);
                }

                if (GroupSources.CheckName(name) is { } wrong)
                {
                    return wrong;
                }

                if (await session.SourceGroups.FindAsync(name!, cancellation) is { } other && other.Id != id)
                {
                    return Refusal.Invalid("name", $"There is a group “{other.Name}” already. Put the sources into that one where they go back to it.");
                }

                if (name != group.Name)
                {
                    await session.SourceGroups.RenameAsync(group, name!, cancellation);
                    await session.RecordAsync(ChangeKind.SourceGroupRenamed, actor, clock.Now(), null, null, cancellation, ("group", id));
                }

                return group with { Name = name! };
            },
            cancellation);
    }
}
