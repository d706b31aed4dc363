using FactCheck.Live;
using FactCheck.People;
using FactCheck.Tests.Storage;

namespace FactCheck.Tests.People;

/// <summary>A founded newsroom on either engine, and what happens to its people.</summary>
internal sealed class Newcomers : IAsyncDisposable
{
    private readonly TestDatabase database;

    private Newcomers(TestDatabase database) => this.database = database;

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public IDatabase Database => database.Database;

    public Actor Administrator { get; private set; } = null!;

    public FoundNewsroom Found => new(Database, Clock);

    public InvitePerson Invite => new(Database, Clock);

    public RevokeInvitation Revoke => new(Database, Clock);

    public ReadInvitation Read => new(Database, Clock);

    public AcceptInvitation Accept => new(Database, Clock);

    public GiveRoles Give => new(Database, Clock);

    public DisablePerson Disable => new(Database, Clock);

    public EnablePerson Enable => new(Database, Clock);

    public static Joining Ada => new("Ada Okafor", "ada", "hash");

    public static async Task<Newcomers> UnfoundedAsync(Engine engine, PostgresServer server) =>
        new(await TestDatabase.NewAsync(engine, server));

    public static async Task<Newcomers> NewAsync(Engine engine, PostgresServer server)
    {
        var newcomers = await UnfoundedAsync(engine, server);
        var founder = await newcomers.Found.RunAsync("The Evening Courier", Ada, alsoEdits: false, isSample: false, TestNewsroom.Stop).DoneAsync();
        newcomers.Administrator = new Actor(founder, [Role.Administrator]);
        return newcomers;
    }

    public Task<OneTimeLink> LinkAsync(params Role[] roles) =>
        Invite.RunAsync(Administrator, "somebody", roles, TimeSpan.FromHours(72), TestNewsroom.Stop).DoneAsync();

    public async Task<Actor> JoinAsync(string name, params Role[] roles)
    {
        var link = await LinkAsync(roles);
        return new Actor(await Accept.RunAsync(link.Token, new Joining(name, name, "hash"), TestNewsroom.Stop).DoneAsync(), roles);
    }

    public Task<Person?> PersonAsync(PersonId id) => Database.ReadAsync(session => session.People.FindAsync(id, TestNewsroom.Stop), TestNewsroom.Stop);

    public async Task<Change> LastChangeAsync() =>
        (await Database.ReadAsync(session => session.Changes.AuditAsync(long.MaxValue, 1, TestNewsroom.Stop), TestNewsroom.Stop))[0];

    public Task<long> NewestChangeAsync() => Database.ReadAsync(session => session.Changes.NewestAsync(TestNewsroom.Stop), TestNewsroom.Stop);

    public async Task<string> StampAsync(PersonId id) => (await database.Inside.ReadSqlAsync(
        sql => sql.RowAsync<Stamp>("select security_stamp from account where person_id = @id", new { id }, TestNewsroom.Stop), TestNewsroom.Stop))!.SecurityStamp;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private sealed record Stamp
    {
        public required string SecurityStamp { get; init; }
    }
}
