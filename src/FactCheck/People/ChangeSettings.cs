using FactCheck.Live;

namespace FactCheck.People;

/// <summary>An administrator changes the newsroom's name or what it chose for itself.</summary>
public sealed class ChangeSettings(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Writes what was given over the version that the administrator saw; each setting that changed is recorded with what
    /// it was and what it is. Where nothing changes, nothing is written.
    /// </summary>
    public Task<Outcome<Newsroom>> RunAsync(Actor actor, int version, SettingsFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        return database.WriteAsync<Newsroom>(
            async session =>
            {
                if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refused)
                {
                    return refused;
                }

                if (await session.People.NewsroomAsync(cancellation) is not { } before)
                {
                    return new Outcome<Newsroom>.Missing();
                }

                var after = Written(before, typed);
                return before.Version != version ? new Outcome<Newsroom>.Stale(before)
                    : (Names.Check(after.Name, "name", "the newsroom’s name") ?? CheckLicence(after.Settings.ClaimReviewLicence)) is { } wrong ? wrong
                    : await SaveAsync(session, actor, before, after, cancellation);
            },
            cancellation);
    }

    private static Newsroom Written(Newsroom before, SettingsFields typed) => before with
    {
        Name = typed.Name is null ? before.Name : Names.Tidy(typed.Name),
        Settings = before.Settings with
        {
            MarksReopen = typed.MarksReopen ?? before.Settings.MarksReopen,
            DraftInMails = typed.DraftInMails ?? before.Settings.DraftInMails,
            BlindSecond = typed.BlindSecond ?? before.Settings.BlindSecond,
            PublishDissent = typed.PublishDissent ?? before.Settings.PublishDissent,
            TwoPublish = typed.TwoPublish ?? before.Settings.TwoPublish,
            ClaimReviewLicence = typed.ClaimReviewLicence is null ? before.Settings.ClaimReviewLicence : Typed.Line(typed.ClaimReviewLicence),
            TwoSources = typed.TwoSources ?? before.Settings.TwoSources,
        },
    };

    private static Refusal? CheckLicence(string? licence) =>
        licence is null || (Uri.TryCreate(licence, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && licence.Length <= Typed.MostLine)
            ? null
            : Refusal.Invalid("claimReviewLicence", "Give the licence’s web address, beginning with https://, or leave it empty.");

    // A name for each setting, which the record keeps: never rename one.
    private static IEnumerable<(string Setting, string From, string To)> Differences(Newsroom before, Newsroom after)
    {
        (string Setting, string From, string To)[] all =
        [
            ("name", before.Name, after.Name),
            ("marksReopen", Switch(before.Settings.MarksReopen), Switch(after.Settings.MarksReopen)),
            ("draftInMails", Switch(before.Settings.DraftInMails), Switch(after.Settings.DraftInMails)),
            ("blindSecond", Switch(before.Settings.BlindSecond), Switch(after.Settings.BlindSecond)),
            ("publishDissent", Switch(before.Settings.PublishDissent), Switch(after.Settings.PublishDissent)),
            ("twoPublish", Switch(before.Settings.TwoPublish), Switch(after.Settings.TwoPublish)),
            ("claimReviewLicence", before.Settings.ClaimReviewLicence ?? "none", after.Settings.ClaimReviewLicence ?? "none"),
            ("twoSources", Switch(before.Settings.TwoSources), Switch(after.Settings.TwoSources)),
        ];
        return all.Where(setting => !string.Equals(setting.From, setting.To, StringComparison.Ordinal));
    }

    private static string Switch(bool on) => on ? "on" : "off";

    private async Task<Outcome<Newsroom>> SaveAsync(ISession session, Actor actor, Newsroom before, Newsroom after, CancellationToken cancellation)
    {
        var changed = Differences(before, after).ToList();
        if (changed.Count == 0)
        {
            return before;
        }

        if (!await session.People.SaveAsync(after, cancellation))
        {
            return new Outcome<Newsroom>.Stale(before);
        }

        foreach (var (setting, from, to) in changed)
        {
            await session.RecordAsync(
                ChangeKind.SettingChanged, actor, clock.Now(), null, null, cancellation, ("setting", setting), ("from", from), ("to", to));
        }

        return after with { Version = after.Version + 1 };
    }
}
