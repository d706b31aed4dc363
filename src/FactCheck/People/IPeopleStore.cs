namespace FactCheck.People;

/// <summary>The newsroom and its people.</summary>
public interface IPeopleStore
{
    /// <summary>The newsroom, or nothing before its first run.</summary>
    Task<Newsroom?> NewsroomAsync(CancellationToken cancellation);

    Task FoundAsync(Newsroom newsroom, CancellationToken cancellation);

    /// <summary>Writes name and settings over the version that the newsroom carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Newsroom newsroom, CancellationToken cancellation);

    /// <summary>A person with their roles of this moment, or nothing.</summary>
    Task<Person?> FindAsync(PersonId id, CancellationToken cancellation);

    /// <summary>Everybody, the disabled included, by name.</summary>
    Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellation);

    Task AddAsync(Person person, DateTimeOffset joinedAt, CancellationToken cancellation);

    Task GiveRolesAsync(PersonId id, IReadOnlyCollection<Role> roles, CancellationToken cancellation);

    /// <summary>Writes by what name readers are told of them.</summary>
    Task SetPublicNameAsync(PersonId id, PublicNaming naming, string? name, CancellationToken cancellation);

    Task SetDisabledAsync(PersonId id, bool disabled, CancellationToken cancellation);

    /// <summary>Puts "Name withdrawn" in place of the name here and on the invitation, and takes the roles.</summary>
    Task EraseAsync(PersonId id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Where a name stands in any text of the database.</summary>
    Task<IReadOnlyList<NameTrace>> TracesAsync(string name, CancellationToken cancellation);

    /// <summary>How many people who are not disabled hold this role.</summary>
    Task<int> CountAsync(Role role, CancellationToken cancellation);

    Task AddInvitationAsync(Invitation invitation, CancellationToken cancellation);

    /// <summary>The invitation whose token has this SHA-256 (lower-case hexadecimal), or nothing.</summary>
    Task<Invitation?> FindInvitationAsync(string tokenHash, CancellationToken cancellation);

    /// <summary>Invitations neither accepted nor revoked, newest first.</summary>
    Task<IReadOnlyList<Invitation>> OpenInvitationsAsync(CancellationToken cancellation);

    /// <summary>False where the invitation was accepted or revoked before.</summary>
    Task<bool> AcceptInvitationAsync(InvitationId id, PersonId by, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>False where the invitation was accepted or revoked before.</summary>
    Task<bool> RevokeInvitationAsync(InvitationId id, DateTimeOffset at, CancellationToken cancellation);
}
