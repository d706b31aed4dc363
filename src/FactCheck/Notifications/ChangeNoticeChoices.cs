using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>A person chooses how they are told; nobody chooses for another.</summary>
public sealed class ChangeNoticeChoices(IDatabase database, TimeProvider clock)
{
    private const int MostAddress = 254;

    /// <summary>Writes what was given over the version that the actor saw; to a new address a mail goes that asks to confirm it.</summary>
    public Task<Outcome<NoticeChoices>> RunAsync(Actor actor, int version, NoticeChoiceFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        return database.WriteAsync<NoticeChoices>(
            async session =>
            {
                var before = await session.Notices.ChoicesAsync(actor.Id, cancellation);
                if (before.Version != version)
                {
                    return new Outcome<NoticeChoices>.Stale(before);
                }

                if (Check(typed) is { } refused)
                {
                    return refused;
                }

                var address = typed.Address is null ? before.Address : Typed.Line(typed.Address);
                var isNew = !string.Equals(address, before.Address, StringComparison.OrdinalIgnoreCase);
                var after = before with
                {
                    Address = address,
                    ConfirmedAt = isNew ? null : before.ConfirmedAt,
                    DigestMinute = typed.DigestMinute ?? before.DigestMinute,
                    Ways = typed.Ways is null ? before.Ways : Merged(before.Ways, typed.Ways),
                };
                if (!await session.Notices.SaveAsync(after, cancellation))
                {
                    return new Outcome<NoticeChoices>.Stale(before);
                }

                if (isNew && address is not null)
                {
                    await session.Mails.AddAsync(Mail.Of(MailKind.Confirm, actor.Id, clock), cancellation);
                }

                return after with { Version = after.Version + 1 };
            },
            cancellation);
    }

    // What is as usual is not kept, so that a usual way that changes later changes for them too.
    private static Dictionary<NoticeKind, NoticeWay> Merged(IReadOnlyDictionary<NoticeKind, NoticeWay> before, IReadOnlyDictionary<NoticeKind, NoticeWay> typed) =>
        before.Concat(typed).GroupBy(pair => pair.Key).Select(same => same.Last())
            .Where(pair => pair.Value != NoticeChoices.UsualWay(pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value);

    private static Refusal? Check(NoticeChoiceFields typed)
    {
        if (typed.DigestMinute is < 0 or >= 24 * 60)
        {
            return Refusal.Invalid("digestMinute", "Choose a time of the day.");
        }

        if (typed.Ways?.Any(pair => !Enum.IsDefined(pair.Key) || !Enum.IsDefined(pair.Value)) == true)
        {
            return Refusal.Invalid("ways", "There is no such kind or way.");
        }

        if (typed.Ways?.Any(pair => !NoticeChoices.WaysOf(pair.Key).Contains(pair.Value)) == true)
        {
            return Refusal.Invalid("ways", "That mails fail is told in the app only: a mail about it would fail too.");
        }

        return Typed.Line(typed.Address) is { } address ? CheckAddress(address) : null;
    }

    // Whether it reaches anybody, only the mail that asks to confirm it can tell.
    internal static Refusal? CheckAddress(string address)
    {
        var parts = address.Split('@');
        return address.Length > MostAddress || parts.Length != 2 || parts[0].Length == 0 || !parts[1].Contains('.', StringComparison.Ordinal)
            || parts[1].StartsWith('.') || parts[1].EndsWith('.')
            || address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || "<>,;:\"()[]\\".Contains(letter, StringComparison.Ordinal))
            ? Refusal.Invalid("address", "Enter one mail address, such as ada@example.org.")
            : null;
    }
}
