using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Storage.Live;

/// <summary>What people typed and did not save, in its table.</summary>
internal sealed class UnfinishedStore(Sql sql) : IUnfinishedStore
{
    public async Task KeepAsync(PersonId person, string form, string sealedText, DateTimeOffset at, int most, CancellationToken cancellation)
    {
        await sql.RunAsync(
            """
            insert into unfinished_text (person_id, form, sealed, kept_at) values (@person, @form, @sealedText, @at)
            on conflict (person_id, form) do update set sealed = excluded.sealed, kept_at = excluded.kept_at
            """,
            new { person, form, sealedText, at },
            cancellation);
        await sql.RunAsync(
            """
            delete from unfinished_text where person_id = @person and form in
                (select form from unfinished_text where person_id = @person order by kept_at desc, form limit 1000 offset @most)
            """,
            new { person, most },
            cancellation);
    }

    public Task<SealedText?> FindAsync(PersonId person, string form, CancellationToken cancellation) =>
        sql.RowAsync<SealedText>("select sealed, kept_at from unfinished_text where person_id = @person and form = @form", new { person, form }, cancellation);

    public Task<IReadOnlyList<UnfinishedForm>> OfPersonAsync(PersonId person, CancellationToken cancellation) =>
        sql.RowsAsync<UnfinishedForm>("select form, kept_at from unfinished_text where person_id = @person order by kept_at desc, form", new { person }, cancellation);

    public Task DropAsync(PersonId person, string form, CancellationToken cancellation) =>
        sql.RunAsync("delete from unfinished_text where person_id = @person and form = @form", new { person, form }, cancellation);

    public Task DropAllOfAsync(PersonId person, CancellationToken cancellation) =>
        sql.RunAsync("delete from unfinished_text where person_id = @person", new { person }, cancellation);

    public Task DropOlderAsync(DateTimeOffset than, CancellationToken cancellation) =>
        sql.RunAsync("delete from unfinished_text where kept_at < @than", new { than }, cancellation);
}
