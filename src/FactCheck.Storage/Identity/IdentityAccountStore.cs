using System.Security.Cryptography;
using FactCheck.People;
using FactCheck.Storage.Dialects;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Storage.Identity;

/// <summary>
/// Accounts as ASP.NET Core Identity reads and changes them. It makes and erases none and gives no roles: those are acts
/// of the newsroom, recorded by their use cases.
/// </summary>
internal sealed class IdentityAccountStore(Database database, IDialect dialect, IdentityErrorDescriber errors) :
    IUserPasswordStore<Account>, IUserEmailStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>, IUserRoleStore<Account>
{
    private const string Select =
        """
        select a.person_id as id, a.user_name, a.normalized_user_name, a.email, a.normalized_email, a.password_hash, a.security_stamp,
            a.concurrency_stamp, a.lockout_enabled, a.lockout_end, a.access_failed_count, p.display_name, p.is_disabled
        from account a join person p on p.id = a.person_id
        """;

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await FindAsync("a.person_id = @id", new { id }, cancellationToken) : null;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindAsync("a.normalized_user_name = @normalizedUserName", new { normalizedUserName }, cancellationToken);

    public Task<Account?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        FindAsync("a.normalized_email = @normalizedEmail", new { normalizedEmail }, cancellationToken);

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account is made with its person, by founding the newsroom or accepting an invitation.");

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account stays with its person, who can be disabled.");

    /// <summary>Writes all but the count of failures and the lockout, which are written when they happen.</summary>
    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        var before = user.ConcurrencyStamp;
        var after = RandomNumberGenerator.GetHexString(32, lowercase: true);
        try
        {
            var written = await WriteAsync(
                """
                update account set user_name = @UserName, normalized_user_name = @NormalizedUserName, email = @Email,
                    normalized_email = @NormalizedEmail, password_hash = @PasswordHash, security_stamp = @SecurityStamp, concurrency_stamp = @after
                where person_id = @Id and concurrency_stamp = @before
                """,
                new
                {
                    user.Id,
                    user.UserName,
                    NormalizedUserName = user.NormalizedUserName ?? Normalized.Of(user.UserName),
                    user.Email,
                    user.NormalizedEmail,
                    user.PasswordHash,
                    user.SecurityStamp,
                    before,
                    after,
                },
                cancellationToken);
            if (written == 0)
            {
                return IdentityResult.Failed(errors.ConcurrencyFailure());
            }

            user.ConcurrencyStamp = after;
            return IdentityResult.Success;
        }
        catch (Exception failure) when (dialect.IsUniqueViolation(failure))
        {
            return IdentityResult.Failed(errors.DuplicateUserName(user.UserName));
        }
    }

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken)
    {
        user.UserName = userName ?? throw new ArgumentNullException(nameof(userName));
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.NormalizedUserName);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.NormalizedUserName = normalizedName;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetEmailAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Email);

    public Task SetEmailAsync(Account user, string? email, CancellationToken cancellationToken)
    {
        user.Email = email;
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedEmailAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.NormalizedEmail);

    public Task SetNormalizedEmailAsync(Account user, string? normalizedEmail, CancellationToken cancellationToken)
    {
        user.NormalizedEmail = normalizedEmail;
        return Task.CompletedTask;
    }

    /// <summary>The newsroom sends no mail yet, so no address was ever confirmed.</summary>
    public Task<bool> GetEmailConfirmedAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task SetEmailConfirmedAsync(Account user, bool confirmed, CancellationToken cancellationToken) =>
        confirmed ? throw new NotSupportedException("Addresses are not confirmed yet.") : Task.CompletedTask;

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockoutEnd);

    public async Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        await WriteAsync("update account set lockout_end = @lockoutEnd where person_id = @Id", new { user.Id, lockoutEnd }, cancellationToken);
        user.LockoutEnd = lockoutEnd;
    }

    /// <summary>Counts in the database, so that guesses made at once are all counted.</summary>
    public async Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        var outcome = await database.WriteSqlAsync(
            async sql => (Outcome<int>)await sql.ValueAsync<int>(
                "update account set access_failed_count = access_failed_count + 1 where person_id = @Id returning access_failed_count",
                new { user.Id },
                cancellationToken),
            cancellationToken);
        return user.AccessFailedCount = outcome.ValueOrDefault;
    }

    public async Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        await WriteAsync("update account set access_failed_count = 0 where person_id = @Id", new { user.Id }, cancellationToken);
        user.AccessFailedCount = 0;
    }

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.AccessFailedCount);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockoutEnabled);

    public async Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken)
    {
        await WriteAsync("update account set lockout_enabled = @enabled where person_id = @Id", new { user.Id, enabled }, cancellationToken);
        user.LockoutEnabled = enabled;
    }

    public Task AddToRoleAsync(Account user, string roleName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Roles are given by the use case that records it.");

    public Task RemoveFromRoleAsync(Account user, string roleName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Roles are taken by the use case that records it.");

    public async Task<IList<string>> GetRolesAsync(Account user, CancellationToken cancellationToken) =>
        [.. await database.ReadSqlAsync(
            sql => sql.RowsAsync<string>("select role from person_role where person_id = @Id order by role", new { user.Id }, cancellationToken),
            cancellationToken)];

    public async Task<bool> IsInRoleAsync(Account user, string roleName, CancellationToken cancellationToken) =>
        RoleOf(roleName) is { } role && (await GetRolesAsync(user, cancellationToken)).Contains(role);

    public async Task<IList<Account>> GetUsersInRoleAsync(string roleName, CancellationToken cancellationToken) =>
        RoleOf(roleName) is not { } role
            ? []
            : [.. await database.ReadSqlAsync(
                sql => sql.RowsAsync<Account>(
                    $"{Select} join person_role r on r.person_id = a.person_id where r.role = @role", new { role }, cancellationToken),
                cancellationToken)];

    public void Dispose()
    {
        // It holds nothing: the database is the container's.
    }

    // Identity asks by EDITOR for what the newsroom calls Editor.
    private static string? RoleOf(string name) =>
        Enum.GetNames<Role>().FirstOrDefault(role => string.Equals(role, name, StringComparison.OrdinalIgnoreCase));

    private Task<Account?> FindAsync(string condition, object values, CancellationToken cancellation) =>
        database.ReadSqlAsync(sql => sql.RowAsync<Account>($"{Select} where {condition}", values, cancellation), cancellation);

    private async Task<int> WriteAsync(string text, object values, CancellationToken cancellation) =>
        (await database.WriteSqlAsync(async sql => (Outcome<int>)await sql.RunAsync(text, values, cancellation), cancellation)).ValueOrDefault;
}
