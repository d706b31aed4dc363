using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.Notifications;
using FactCheck.People;

namespace FactCheck.Storage.Notifications;

/// <summary>Notices, how people want to be told, and how far the chain was read for them.</summary>
internal sealed class NoticeStore(Sql sql) : INoticeStore
{
    private const string Columns = "n.id, n.person_id, n.sequence, n.kind, n.reason, n.by_id as by, n.article_id, n.claim_id, n.at, n.read_at, n.mail, n.mail_id";

    public Task<long> CursorAsync(CancellationToken cancellation) =>
        sql.ValueAsync<long>("select sequence from notice_cursor", values: null, cancellation);

    public async Task MoveCursorAsync(long to, CancellationToken cancellation)
    {
        await sql.RunAsync("update notice_cursor set sequence = @to where sequence < @to", new { to }, cancellation);
        await sql.RunAsync("delete from change_concerned where sequence <= @to", new { to }, cancellation);
    }

    /// <summary>Keeps how people stand to a change, in the transaction that records it.</summary>
    public Task KeepConcernedAsync(Change change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        return sql.RunAsync(
            """
            insert into change_concerned (sequence, person_id, reason)
            select @Sequence, assignee_id, 'Assignee' from claim where id = @ClaimId and assignee_id is not null
            union all
            select @Sequence, proposed_by, 'Proposer' from verdict where claim_id = @ClaimId and state = 'Current'
            union all
            select @Sequence, author_id, 'Author' from article where id = @ArticleId and author_id is not null
            union all
            select @Sequence, person_id, 'NamedReviewer' from article_reviewer where article_id = @ArticleId
            """,
            new { change.Sequence, change.ClaimId, change.ArticleId },
            cancellation);
    }

    public Task<IReadOnlyList<Standing>> ConcernedAsync(long sequence, CancellationToken cancellation) =>
        sql.RowsAsync<Standing>("select person_id, reason from change_concerned where sequence = @sequence order by person_id", new { sequence }, cancellation);

    public Task AddAsync(Notice notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return sql.RunAsync(
            """
            insert into notice (id, person_id, sequence, kind, reason, by_id, article_id, claim_id, at, read_at, mail, mail_id)
            values (@Id, @PersonId, @Sequence, @Kind, @Reason, @By, @ArticleId, @ClaimId, @At, @ReadAt, @Mail, @MailId)
            on conflict (person_id, sequence) do nothing
            """,
            new
            {
                notice.Id,
                notice.PersonId,
                notice.Sequence,
                Kind = notice.Kind.ToString(),
                Reason = notice.Reason.ToString(),
                notice.By,
                notice.ArticleId,
                notice.ClaimId,
                notice.At,
                notice.ReadAt,
                Mail = notice.Mail?.ToString(),
                notice.MailId,
            },
            cancellation);
    }

    public Task<IReadOnlyList<Notice>> OfAsync(PersonId person, long before, int limit, CancellationToken cancellation) =>
        sql.RowsAsync<Notice>(
            $"select {Columns} from notice n where n.person_id = @person and n.sequence < @before order by n.sequence desc limit @limit",
            new { person, before, limit },
            cancellation);

    public Task<int> UnreadAsync(PersonId person, CancellationToken cancellation) =>
        sql.ValueAsync<int>("select count(*) from notice where person_id = @person and read_at is null", new { person }, cancellation);

    public async Task<int> MarkReadAsync(PersonId person, NoticeId? notice, DateTimeOffset at, CancellationToken cancellation)
    {
        var which = notice is null ? "" : "and id = @notice";
        // What was read in the app is not sent in the digest again.
        await sql.RunAsync(
            $"update notice set mail = null where person_id = @person and read_at is null and mail = 'MailDigest' and mail_id is null {which}", new { person, notice }, cancellation);
        return await sql.RunAsync($"update notice set read_at = @at where person_id = @person and read_at is null {which}", new { person, notice, at }, cancellation);
    }

    public Task<IReadOnlyList<PersonId>> ToldAfterAsync(long sequence, CancellationToken cancellation) =>
        sql.RowsAsync<PersonId>("select distinct person_id from notice where sequence > @sequence", new { sequence }, cancellation);

    public async Task<NoticeChoices> ChoicesAsync(PersonId person, CancellationToken cancellation) =>
        (await sql.RowAsync<ChoicesRow>(
            "select person_id, address, confirmed_at, digest_minute, ways, version from notice_choices where person_id = @person", new { person }, cancellation))
            ?.ToChoices() ?? new NoticeChoices { PersonId = person };

    public async Task<bool> SaveAsync(NoticeChoices choices, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var values = new
        {
            choices.PersonId,
            choices.Address,
            choices.ConfirmedAt,
            choices.DigestMinute,
            Ways = Json.Of(choices.Ways.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString(), StringComparer.Ordinal)),
            choices.Version,
        };
        return await sql.RunAsync(
            choices.Version == 0
                ? """
                insert into notice_choices (person_id, address, confirmed_at, digest_minute, ways, version)
                values (@PersonId, @Address, @ConfirmedAt, @DigestMinute, @Ways, 1)
                on conflict (person_id) do nothing
                """
                : """
                update notice_choices set address = @Address, confirmed_at = @ConfirmedAt, digest_minute = @DigestMinute, ways = @Ways, version = version + 1
                where person_id = @PersonId and version = @Version
                """,
            values,
            cancellation) == 1;
    }

    public Task<IReadOnlyList<Notice>> UnsentAsync(NoticeWay way, CancellationToken cancellation) =>
        sql.RowsAsync<Notice>(
            $"select {Columns} from notice n where n.mail = @way and n.mail_id is null order by n.sequence", new { way = way.ToString() }, cancellation);

    public Task<IReadOnlyList<Notice>> OfMailAsync(MailId mail, CancellationToken cancellation) =>
        sql.RowsAsync<Notice>($"select {Columns} from notice n where n.mail_id = @mail order by n.sequence", new { mail }, cancellation);

    public async Task PutIntoAsync(MailId mail, IReadOnlyCollection<NoticeId> notices, CancellationToken cancellation)
    {
        foreach (var id in notices)
        {
            await sql.RunAsync("update notice set mail_id = @mail where id = @id", new { mail, id }, cancellation);
        }
    }

    public async Task<bool> RemindAsync(ArticleId article, DateTimeOffset deadline, bool isOver, CancellationToken cancellation) =>
        await sql.RunAsync(
            "insert into deadline_reminder (article_id, deadline, is_over) values (@article, @deadline, @isOver) on conflict (article_id, deadline, is_over) do nothing",
            new { article, deadline, isOver },
            cancellation) == 1;

    private sealed record ChoicesRow
    {
        public required PersonId PersonId { get; init; }

        public string? Address { get; init; }

        public DateTimeOffset? ConfirmedAt { get; init; }

        public required int DigestMinute { get; init; }

        public required Json Ways { get; init; }

        public required int Version { get; init; }

        // A kind or way of a newer program is passed over.
        public NoticeChoices ToChoices() => new()
        {
            PersonId = PersonId,
            Address = Address,
            ConfirmedAt = ConfirmedAt,
            DigestMinute = DigestMinute,
            Ways = Ways.Read<Dictionary<string, string>>()
                .Where(pair => Enum.TryParse<NoticeKind>(pair.Key, out _) && Enum.TryParse<NoticeWay>(pair.Value, out _))
                .ToDictionary(pair => Enum.Parse<NoticeKind>(pair.Key), pair => Enum.Parse<NoticeWay>(pair.Value)),
            Version = Version,
        };
    }
}
