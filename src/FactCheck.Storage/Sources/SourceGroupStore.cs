using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>The groups of sources that count as one.</summary>
internal sealed class SourceGroupStore(Sql sql) : ISourceGroupStore
{
    public async Task<IReadOnlyList<SourceGroupSize>> AllAsync(CancellationToken cancellation) =>
        [.. (await sql.RowsAsync<GroupRow>(
            """
            select g.id, g.name, g.created_by, g.created_at, count(*) as sources
            from source_group g join source s on s.group_id = g.id
            where not s.is_confidential and s.merged_into is null
            group by g.id, g.name, g.created_by, g.created_at
            """,
            values: null,
            cancellation))
            .Select(row => new SourceGroupSize(new SourceGroup { Id = row.Id, Name = row.Name, CreatedBy = row.CreatedBy, CreatedAt = row.CreatedAt }, (int)row.Sources))
            .OrderBy(group => group.Group.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(group => group.Group.Id.Value)];

    public Task<SourceGroup?> FindAsync(SourceGroupId id, CancellationToken cancellation) =>
        sql.RowAsync<SourceGroup>("select id, name, created_by, created_at from source_group where id = @id", new { id }, cancellation);

    public Task<SourceGroup?> FindAsync(string name, CancellationToken cancellation) =>
        sql.RowAsync<SourceGroup>(
            "select id, name, created_by, created_at from source_group where folded_name = @folded", new { folded = FoldedWords.Line(name) ?? "" }, cancellation);

    public Task AddAsync(SourceGroup group, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(group);
        return sql.RunAsync(
            "insert into source_group (id, name, folded_name, created_by, created_at) values (@Id, @Name, @folded, @CreatedBy, @CreatedAt)",
            new { group.Id, group.Name, folded = FoldedWords.Line(group.Name), group.CreatedBy, group.CreatedAt },
            cancellation);
    }

    public async Task<bool> RenameAsync(SourceGroup seen, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return await sql.RunAsync(
            "update source_group set name = @name, folded_name = @folded where id = @Id and name = @Name",
            new { seen.Id, seen.Name, name, folded = FoldedWords.Line(name) },
            cancellation) == 1;
    }

    private sealed record GroupRow
    {
        public SourceGroupId Id { get; init; }

        public string Name { get; init; } = "";

        public PersonId CreatedBy { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public long Sources { get; init; }
    }
}
