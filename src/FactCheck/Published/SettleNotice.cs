using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>Somebody of the desk takes up what a reader told, or sets it aside with a reason.</summary>
public sealed class SettleNotice(IDatabase database, TimeProvider clock)
{
    /// <summary>Settles the notice over the version that was seen.</summary>
    public Task<Outcome<ReaderNotice>> RunAsync(Actor actor, ReaderNoticeId id, int version, ReaderNoticeState state, string? typedNote, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var note = Typed.Text(typedNote);
        return database.WriteAsync<ReaderNotice>(
            async session =>
            {
                if (Permissions.Check(actor, Act.SettleNotice) is { } refused)
                {
                    return refused;
                }

                if (await session.Publications.FindNoticeAsync(id, cancellation) is not { } notice)
                {
                    return new Outcome<ReaderNotice>.Missing();
                }

                if (notice.Version != version)
                {
                    return new Outcome<ReaderNotice>.Stale(notice);
                }

                if (Check(state, note) is { } wrong)
                {
                    return wrong;
                }

                var settled = notice with { State = state, SettledBy = actor.Id, SettledAt = clock.Now(), Note = note };
                if (!await session.Publications.SaveNoticeAsync(settled, cancellation))
                {
                    return new Outcome<ReaderNotice>.Stale(notice);
                }

                await session.RecordAsync(
                    ChangeKind.NoticeSettled, actor, clock.Now(), notice.ArticleId, null, cancellation, ("notice", id), ("state", state), ("note", note));
                return settled with { Version = version + 1 };
            },
            cancellation);
    }

    private static Refusal? Check(ReaderNoticeState state, string? note) => state switch
    {
        ReaderNoticeState.New => Refusal.Invalid("state", "Say whether it is taken up or set aside."),
        ReaderNoticeState.SetAside => Typed.Required("note", note, Typed.MostParagraph, "Say why it changes nothing."),
        _ => Typed.TooLong("note", note, Typed.MostParagraph),
    };
}
