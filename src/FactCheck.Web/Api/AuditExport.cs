using System.Runtime.CompilerServices;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Web.Api;

/// <summary>Reads the audit record page by page, so that an export of any length holds one page in memory.</summary>
internal sealed class AuditExport(ReadAudit read, ReadPeople readPeople)
{
    private const int Page = 1_000;

    /// <summary>The first page, by which it is known whether the actor may.</summary>
    internal async Task<Outcome<AuditPages>> BeginAsync(Actor actor, ChangeFilter filter, CancellationToken cancellation)
    {
        var first = await read.RunAsync(actor, filter, long.MaxValue, Page, cancellation);
        if (first is not Outcome<IReadOnlyList<Change>>.Done { Value: var changes })
        {
            return first.Select(_ => (AuditPages)null!);
        }

        var people = (await readPeople.RunAsync(actor, cancellation)).ValueOrDefault ?? [];
        return new AuditPages(read, actor, filter, changes, Page) { People = people.ToDictionary(person => person.Id) };
    }
}

/// <summary>The pages of an export, newest change first.</summary>
internal sealed class AuditPages(ReadAudit read, Actor actor, ChangeFilter filter, IReadOnlyList<Change> first, int size)
{
    public required IReadOnlyDictionary<PersonId, Person> People { get; init; }

    internal async IAsyncEnumerable<IReadOnlyList<Change>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var page = first; ;)
        {
            yield return page;
            if (page.Count < size
                || (await read.RunAsync(actor, filter, page[^1].Sequence, size, cancellation)).ValueOrDefault is not { Count: > 0 } next)
            {
                yield break;
            }

            page = next;
        }
    }
}
