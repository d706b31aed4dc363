using FactCheck.Notifications;

namespace FactCheck.Storage.Notifications;

/// <summary>The outbox.</summary>
internal sealed class MailStore(Sql sql) : IMailStore
{
    private const string Columns = "m.id, m.person_id, m.kind, m.made_at, m.next_at, m.tries, m.is_taken, m.ended_at, m.is_sent, m.reason, m.version";

    public Task AddAsync(Mail mail, CancellationToken cancellation) =>
        sql.RunAsync(
            """
            insert into mail (id, person_id, kind, made_at, next_at, tries, is_taken, ended_at, is_sent, reason, version)
            values (@Id, @PersonId, @Kind, @MadeAt, @NextAt, @Tries, @IsTaken, @EndedAt, @IsSent, @Reason, @Version)
            """,
            Values(mail),
            cancellation);

    public Task<Mail?> NextAsync(DateTimeOffset now, CancellationToken cancellation) =>
        sql.RowAsync<Mail>($"select {Columns} from mail m where m.ended_at is null and m.next_at <= @now order by m.next_at, m.id limit 1", new { now }, cancellation);

    public Task<Mail?> FindAsync(MailId id, CancellationToken cancellation) =>
        sql.RowAsync<Mail>($"select {Columns} from mail m where m.id = @id", new { id }, cancellation);

    public async Task<bool> SaveAsync(Mail mail, CancellationToken cancellation) =>
        await sql.RunAsync(
            """
            update mail set next_at = @NextAt, tries = @Tries, is_taken = @IsTaken, ended_at = @EndedAt, is_sent = @IsSent, reason = @Reason, version = version + 1
            where id = @Id and version = @Version
            """,
            Values(mail),
            cancellation) == 1;

    public Task<IReadOnlyList<Mail>> FailedAsync(int limit, CancellationToken cancellation) =>
        sql.RowsAsync<Mail>($"select {Columns} from mail m where m.reason is not null order by m.made_at desc, m.id desc limit @limit", new { limit }, cancellation);

    public async Task<bool> AreLateAsync(int tries, MailId besides, CancellationToken cancellation) =>
        await sql.ValueAsync<int>("select count(*) from mail where ended_at is null and tries >= @tries and id <> @besides", new { tries, besides }, cancellation) > 0;

    public Task<int> WaitingAsync(CancellationToken cancellation) =>
        sql.ValueAsync<int>("select count(*) from mail where ended_at is null", values: null, cancellation);

    private static object Values(Mail mail) => new
    {
        mail.Id,
        mail.PersonId,
        Kind = mail.Kind.ToString(),
        mail.MadeAt,
        mail.NextAt,
        mail.Tries,
        mail.IsTaken,
        mail.EndedAt,
        mail.IsSent,
        mail.Reason,
        mail.Version,
    };
}
