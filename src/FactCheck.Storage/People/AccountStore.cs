using FactCheck.People;
using FactCheck.Storage.Identity;

namespace FactCheck.Storage.People;

/// <summary>Accounts as the use cases write them.</summary>
internal sealed class AccountStore(Sql sql) : IAccountStore
{
    public async Task<bool> UserNameIsTakenAsync(string userName, CancellationToken cancellation) =>
        await sql.ValueAsync<int>(
            "select count(*) from account where normalized_user_name = @name", new { name = Normalized.Of(userName) }, cancellation) > 0;

    public async Task<bool> AddAsync(NewAccount account, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        return await sql.RunAsync(
            """
            insert into account (person_id, user_name, normalized_user_name, email, normalized_email, password_hash,
                security_stamp, concurrency_stamp, lockout_enabled, lockout_end, access_failed_count)
            values (@PersonId, @UserName, @NormalizedUserName, @Email, @NormalizedEmail, @PasswordHash,
                @SecurityStamp, @ConcurrencyStamp, @LockoutEnabled, null, 0)
            on conflict (normalized_user_name) do nothing
            """,
            new
            {
                account.PersonId,
                account.UserName,
                NormalizedUserName = Normalized.Of(account.UserName),
                account.Email,
                NormalizedEmail = account.Email is null ? null : Normalized.Of(account.Email),
                account.PasswordHash,
                account.SecurityStamp,
                ConcurrencyStamp = account.SecurityStamp,
                LockoutEnabled = true,
            },
            cancellation) == 1;
    }

    public Task EraseAsync(PersonId id, string securityStamp, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            update account set user_name = @nobody, normalized_user_name = @normalized, email = null, normalized_email = null, password_hash = null,
                security_stamp = @securityStamp, concurrency_stamp = @securityStamp
            where person_id = @id
            """,
            new { id, securityStamp, nobody = $"erased-{id}", normalized = Normalized.Of($"erased-{id}") },
            cancellation);

    public Task RenewSecurityStampAsync(PersonId id, string securityStamp, CancellationToken cancellation) =>
        sql.RunAsync(
            "update account set security_stamp = @securityStamp, concurrency_stamp = @securityStamp where person_id = @id",
            new { id, securityStamp },
            cancellation);

    public async Task EndSessionAsync(string session, DateTimeOffset at, DateTimeOffset forget, CancellationToken cancellation)
    {
        await sql.RunAsync("delete from ended_session where ended_at < @forget", new { forget }, cancellation);
        await sql.RunAsync(
            "insert into ended_session (session, ended_at) values (@session, @at) on conflict (session) do nothing", new { session, at }, cancellation);
    }

    public Task<IReadOnlyList<EndedSession>> EndedSessionsAsync(DateTimeOffset since, CancellationToken cancellation) =>
        sql.RowsAsync<EndedSession>("select session, ended_at from ended_session where ended_at >= @since order by ended_at", new { since }, cancellation);
}
