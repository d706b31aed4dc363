using FactCheck.Live;

namespace FactCheck.Notifications;

/// <summary>Finds in the chain what a notice tells of.</summary>
internal static class NoticedChange
{
    public static async Task<ChangeKind?> KindOfAsync(this ISession session, Notice notice, CancellationToken cancellation) =>
        (await session.Changes.AfterAsync(notice.Sequence - 1, 1, cancellation)).FirstOrDefault(change => change.Sequence == notice.Sequence)?.Kind;
}
