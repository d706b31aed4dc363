using FactCheck.People;

namespace FactCheck.Storage.People;

/// <summary>The newsroom, its people, their roles and the invitations.</summary>
internal sealed class PeopleStore(Sql sql) : IPeopleStore
{
    private const string InvitationColumns = "id, token_hash, invitee, roles, invited_by, created_at, expires_at, accepted_at, revoked_at";

    public async Task<Newsroom?> NewsroomAsync(CancellationToken cancellation) =>
        (await sql.RowAsync<NewsroomRow>("select name, is_sample, founded_at, settings, version from newsroom", values: null, cancellation))?.ToNewsroom();

    public Task FoundAsync(Newsroom newsroom, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(newsroom);
        return sql.RunAsync(
            """
            insert into newsroom (only_row, name, is_sample, founded_at, settings, version)
            values (1, @Name, @IsSample, @FoundedAt, @Settings, @Version)
            """,
            new { newsroom.Name, newsroom.IsSample, newsroom.FoundedAt, Settings = Json.Of(newsroom.Settings), newsroom.Version },
            cancellation);
    }

    public async Task<bool> SaveAsync(Newsroom newsroom, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(newsroom);
        return await sql.RunAsync(
            "update newsroom set name = @Name, settings = @Settings, version = version + 1 where version = @Version",
            new { newsroom.Name, Settings = Json.Of(newsroom.Settings), newsroom.Version },
            cancellation) == 1;
    }

    public async Task<Person?> FindAsync(PersonId id, CancellationToken cancellation)
    {
        var person = await sql.RowAsync<Person>("select id, display_name, is_disabled, erased_at is not null as is_erased, public_naming, public_name from person where id = @id", new { id }, cancellation);
        return person is null
            ? null
            : person with { Roles = InOrder(await sql.RowsAsync<string>("select role from person_role where person_id = @id", new { id }, cancellation)) };
    }

    public async Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellation)
    {
        var people = await sql.RowsAsync<Person>("select id, display_name, is_disabled, erased_at is not null as is_erased, public_naming, public_name from person", values: null, cancellation);
        var roles = (await sql.RowsAsync<RoleRow>("select person_id, role from person_role", values: null, cancellation))
            .ToLookup(row => row.PersonId, row => row.Role);

        // Sorted here, because the engines do not agree on the order of letters.
        return
        [
            .. people
                .Select(person => person with { Roles = InOrder(roles[person.Id]) })
                .OrderBy(person => person.DisplayName, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(person => person.Id.Value),
        ];
    }

    public async Task AddAsync(Person person, DateTimeOffset joinedAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        await sql.RunAsync(
            "insert into person (id, display_name, is_disabled, joined_at) values (@Id, @DisplayName, @IsDisabled, @joinedAt)",
            new { person.Id, person.DisplayName, person.IsDisabled, joinedAt },
            cancellation);
        await AddRolesAsync(person.Id, person.Roles, cancellation);
    }

    public async Task GiveRolesAsync(PersonId id, IReadOnlyCollection<Role> roles, CancellationToken cancellation)
    {
        await sql.RunAsync("delete from person_role where person_id = @id", new { id }, cancellation);
        await AddRolesAsync(id, roles, cancellation);
    }

    public Task SetPublicNameAsync(PersonId id, PublicNaming naming, string? name, CancellationToken cancellation) =>
        sql.RunAsync("update person set public_naming = @naming, public_name = @name where id = @id", new { id, naming = naming.ToString(), name }, cancellation);

    public Task SetDisabledAsync(PersonId id, bool disabled, CancellationToken cancellation) =>
        sql.RunAsync("update person set is_disabled = @disabled where id = @id", new { id, disabled }, cancellation);

    public async Task EraseAsync(PersonId id, DateTimeOffset at, CancellationToken cancellation)
    {
        await sql.RunAsync("update person set display_name = @name, erased_at = @at, public_naming = 'OwnName', public_name = null where id = @id", new { id, at, name = Person.WithdrawnName }, cancellation);
        await sql.RunAsync("update invitation set invitee = @name where accepted_by = @id", new { id, name = Person.WithdrawnName }, cancellation);
        await sql.RunAsync("delete from person_role where person_id = @id", new { id }, cancellation);
        await sql.RunAsync("delete from unfinished_text where person_id = @id", new { id }, cancellation);
        await sql.RunAsync("delete from snooze where person_id = @id", new { id }, cancellation);
        await sql.RunAsync("delete from notice where person_id = @id", new { id }, cancellation);
        await sql.RunAsync("delete from mail where person_id = @id", new { id }, cancellation);
        await sql.RunAsync("delete from notice_choices where person_id = @id", new { id }, cancellation);
    }

    public Task<IReadOnlyList<NameTrace>> TracesAsync(string name, CancellationToken cancellation) => NameTraces.FindAsync(sql, name, cancellation);

    public Task<int> CountAsync(Role role, CancellationToken cancellation) =>
        sql.ValueAsync<int>(
            "select count(*) from person_role r join person p on p.id = r.person_id where r.role = @role and p.is_disabled = @disabled",
            new { role = role.ToString(), disabled = false },
            cancellation);

    public Task AddInvitationAsync(Invitation invitation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return sql.RunAsync(
            """
            insert into invitation (id, token_hash, invitee, roles, invited_by, created_at, expires_at, accepted_at, revoked_at)
            values (@Id, @TokenHash, @Invitee, @Roles, @InvitedBy, @CreatedAt, @ExpiresAt, @AcceptedAt, @RevokedAt)
            """,
            new
            {
                invitation.Id,
                invitation.TokenHash,
                invitation.Invitee,
                Roles = string.Join(',', invitation.Roles),
                invitation.InvitedBy,
                invitation.CreatedAt,
                invitation.ExpiresAt,
                invitation.AcceptedAt,
                invitation.RevokedAt,
            },
            cancellation);
    }

    public async Task<Invitation?> FindInvitationAsync(string tokenHash, CancellationToken cancellation) =>
        (await sql.RowAsync<InvitationRow>($"select {InvitationColumns} from invitation where token_hash = @tokenHash", new { tokenHash }, cancellation))
            ?.ToInvitation();

    public async Task<IReadOnlyList<Invitation>> OpenInvitationsAsync(CancellationToken cancellation)
    {
        var rows = await sql.RowsAsync<InvitationRow>(
            $"select {InvitationColumns} from invitation where accepted_at is null and revoked_at is null order by created_at desc, id desc",
            values: null,
            cancellation);
        return [.. rows.Select(row => row.ToInvitation())];
    }

    public async Task<bool> AcceptInvitationAsync(InvitationId id, PersonId by, DateTimeOffset at, CancellationToken cancellation) =>
        await sql.RunAsync(
            "update invitation set accepted_by = @by, accepted_at = @at where id = @id and accepted_at is null and revoked_at is null",
            new { id, by, at },
            cancellation) == 1;

    public async Task<bool> RevokeInvitationAsync(InvitationId id, DateTimeOffset at, CancellationToken cancellation) =>
        await sql.RunAsync(
            "update invitation set revoked_at = @at where id = @id and accepted_at is null and revoked_at is null",
            new { id, at },
            cancellation) == 1;

    private async Task AddRolesAsync(PersonId id, IEnumerable<Role> roles, CancellationToken cancellation)
    {
        foreach (var role in roles.Distinct())
        {
            await sql.RunAsync("insert into person_role (person_id, role) values (@id, @role)", new { id, role = role.ToString() }, cancellation);
        }
    }

    private static IReadOnlyList<Role> InOrder(IEnumerable<string> names) => [.. names.Select(Enum.Parse<Role>).Order()];

    private sealed record NewsroomRow
    {
        public required string Name { get; init; }

        public required bool IsSample { get; init; }

        public required DateTimeOffset FoundedAt { get; init; }

        public Json? Settings { get; init; }

        public required int Version { get; init; }

        public Newsroom ToNewsroom() => new()
        {
            Name = Name,
            IsSample = IsSample,
            FoundedAt = FoundedAt,
            Settings = Settings?.Read<NewsroomSettings>() ?? new(),
            Version = Version,
        };
    }

    private sealed record RoleRow
    {
        public required PersonId PersonId { get; init; }

        public required string Role { get; init; }
    }

    private sealed record InvitationRow
    {
        public required InvitationId Id { get; init; }

        public required string TokenHash { get; init; }

        public required string Invitee { get; init; }

        public required string Roles { get; init; }

        public required PersonId InvitedBy { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }

        public required DateTimeOffset ExpiresAt { get; init; }

        public DateTimeOffset? AcceptedAt { get; init; }

        public DateTimeOffset? RevokedAt { get; init; }

        public Invitation ToInvitation() => new()
        {
            Id = Id,
            TokenHash = TokenHash,
            Invitee = Invitee,
            Roles = [.. Roles.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)],
            InvitedBy = InvitedBy,
            CreatedAt = CreatedAt,
            ExpiresAt = ExpiresAt,
            AcceptedAt = AcceptedAt,
            RevokedAt = RevokedAt,
        };
    }
}
