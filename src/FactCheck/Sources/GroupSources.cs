using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person says that sources go back to one origin and count as one, or that a source stands by itself.</summary>
public sealed class GroupSources(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Puts the sources, each as it was seen, into a group that is there, into one of this name, or into none. Whether a
    /// verdict has sources enough is asked anew when it is signed off or published.
    /// </summary>
    public Task<Outcome<IReadOnlyList<Source>>> RunAsync(Actor actor, IReadOnlyList<SeenSource> sources, GroupChoice choice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(choice);
        return database.WriteAsync<IReadOnlyList<Source>>(
            async session =>
            {
                var found = new List<Source>();
                foreach (var seen in sources ?? [])
                {
                    if (await session.Sources.FindAsync(seen.Id, cancellation) is not { } source)
                    {
                        return new Outcome<IReadOnlyList<Source>>.Missing();
                    }

                    if (await CaptureAccess.MayChangeAsync(session, actor, source, cancellation) is { } refused)
                    {
                        return refused;
                    }

                    if (source.Version != seen.Version)
                    {
                        return new Outcome<IReadOnlyList<Source>>.Stale([source.AsKept()]);
                    }

                    found.Add(source);
                }

                return found.Count == 0
                    ? Refusal.Invalid("sources", "Choose the sources.")
                    : await GroupAsync(session, actor, found, choice, cancellation);
            },
            cancellation);
    }

    private async Task<Outcome<IReadOnlyList<Source>>> GroupAsync(
        ISession session, Actor actor, List<Source> sources, GroupChoice choice, CancellationToken cancellation)
    {
        SourceGroupId? group = null;
        if (choice.Group is not null || choice.Name is not null)
        {
            switch (await ChosenAsync(session, actor, choice, sources.Exists(source => source.IsConfidential), cancellation))
            {
                case Outcome<SourceGroup>.Done { Value: var chosen }:
                    group = chosen.Id;
                    break;
                case var refused:
                    return refused.Select<IReadOnlyList<Source>>(_ => []);
            }
        }

        var now = clock.Now();
        var saved = new List<Source>();
        foreach (var source in sources.DistinctBy(source => source.Id))
        {
            if (source.GroupId != group)
            {
                if (!await session.Sources.SaveAsync(source with { GroupId = group }, cancellation))
                {
                    return new Outcome<IReadOnlyList<Source>>.Stale([source.AsKept()]);
                }

                await session.RecordAsync(ChangeKind.SourceGrouped, actor, now, null, null, cancellation, ("source", source.Id), ("group", group));
            }

            saved.Add((source with { GroupId = group, Version = source.Version + (source.GroupId == group ? 0 : 1) }).AsKept());
        }

        return saved;
    }

    private async Task<Outcome<SourceGroup>> ChosenAsync(ISession session, Actor actor, GroupChoice choice, bool isConfidential, CancellationToken cancellation)
    {
        if (choice.Group is { } id)
        {
            return await session.SourceGroups.FindAsync(id, cancellation) is { } there ? there : Refusal.Invalid("group", "This group is not there any more: choose another.");
        }

        var name = Typed.Line(choice.Name);
        if (CheckName(name) is { } wrong)
        {
            return wrong;
        }

        if (await session.SourceGroups.FindAsync(name!, cancellation) is { } known)
        {
            return known;
        }

        if (isConfidential)
        {
            return Refusal.NotAllowed("confidential", "Everybody reads the name of a group: put a confidential source into one that is there already.");
        }

        var group = new SourceGroup { Id = clock.New<SourceGroupId>(), Name = name!, CreatedBy = actor.Id, CreatedAt = clock.Now() };
        await session.SourceGroups.AddAsync(group, cancellation);
        return group;
    }

    /// <summary>Why a group cannot be called this, or nothing.</summary>
    internal static Refusal? CheckName(string? name) =>
        Typed.Required("name", FoldedWords.Line(name) is null ? null : name, MostName, "Name the group: the agency or paper that they all go back to.");

    private const int MostName = 100;
}

/// <summary>Which group: one that is there, one by its name, which is made where there is none, or none where both are left out.</summary>
public sealed record GroupChoice(SourceGroupId? Group = null, string? Name = null);
