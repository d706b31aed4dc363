using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.People;

namespace FactCheck.Storage.Desk;

/// <summary>What people put out of their own sight.</summary>
internal sealed class SnoozeStore(Sql sql) : ISnoozeStore
{
    public Task<IReadOnlyList<Snooze>> OfAsync(PersonId person, CancellationToken cancellation) =>
        sql.RowsAsync<Snooze>(
            "select person_id, claim_id, until_at as until, claim_version from snooze where person_id = @person order by until_at, claim_id",
            new { person },
            cancellation);

    public Task PutAsync(Snooze snooze, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into snooze (person_id, claim_id, until_at, claim_version) values (@PersonId, @ClaimId, @Until, @ClaimVersion)
            on conflict (person_id, claim_id) do update set until_at = excluded.until_at, claim_version = excluded.claim_version
            """,
            snooze,
            cancellation);

    public async Task<bool> RemoveAsync(PersonId person, ClaimId claim, CancellationToken cancellation) =>
        await sql.RunAsync("delete from snooze where person_id = @person and claim_id = @claim", new { person, claim }, cancellation) == 1;
}
