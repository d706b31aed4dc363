using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>
/// The mails that wait: puts them together, hands each to one node at a time, and keeps what came of it. A mail whose node
/// died is taken again after a while, so a crash between sending and writing that down is the only way to send one twice.
/// </summary>
public sealed class Outbox(IDatabase database, TimeProvider clock)
{
    /// <summary>After so long whoever took a mail is taken to be gone.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>After so many tries administrators hear of it: a server that was only busy has taken it by then.</summary>
    public const int LateAfter = 3;

    private const int MostReason = 300;

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>Puts what is to go out now into mails, one a person, and what was kept for the digests of those whose time has come.</summary>
    public async Task GatherAsync(CancellationToken cancellation)
    {
        var now = clock.Now();
        if (!await database.ReadAsync(async session => (await DueAsync(session, now, cancellation)).Count > 0, cancellation))
        {
            return;
        }

        await database.WriteAsync<bool>(
            async session =>
            {
                foreach (var (person, kind, notices) in await DueAsync(session, now, cancellation))
                {
                    var mail = Mail.Of(kind, person, clock);
                    await session.Mails.AddAsync(mail, cancellation);
                    await session.Notices.PutIntoAsync(mail.Id, [.. notices.Select(notice => notice.Id)], cancellation);
                }

                return true;
            },
            cancellation);
    }

    /// <summary>Takes the next mail that is due, or nothing; it is this caller's until the lease is over.</summary>
    public async Task<Mail?> TakeAsync(CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await database.ReadAsync(session => session.Mails.NextAsync(now, cancellation), cancellation) is null)
        {
            return null;
        }

        var outcome = await database.WriteAsync<Mail>(
            async session =>
            {
                if (await session.Mails.NextAsync(now, cancellation) is not { } next)
                {
                    return new Outcome<Mail>.Missing();
                }

                var taken = next with { Tries = next.Tries + 1, IsTaken = true, NextAt = now + Lease };
                return await session.Mails.SaveAsync(taken, cancellation) ? taken with { Version = taken.Version + 1 } : new Outcome<Mail>.Stale(next);
            },
            cancellation);
        return outcome.ValueOrDefault;
    }

    /// <summary>What the mail says, as its receiver may read it at this moment; nothing where there is nothing left to say to them.</summary>
    public Task<Letter?> WriteAsync(Mail mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return database.ReadAsync<Letter?>(
            async session =>
            {
                var choices = await session.Notices.ChoicesAsync(mail.PersonId, cancellation);
                if (await session.People.FindAsync(mail.PersonId, cancellation) is not { IsDisabled: false } person || choices.Address is not { } address
                    || await session.People.NewsroomAsync(cancellation) is not { } newsroom)
                {
                    return null;
                }

                var letter = new Letter { Person = person, Address = address, Kind = mail.Kind, Newsroom = newsroom.Name };
                if (mail.Kind == MailKind.Confirm)
                {
                    return choices.IsConfirmed ? null : letter;
                }

                var lines = choices.IsConfirmed ? await LinesAsync(session, person, choices, mail, newsroom, cancellation) : [];
                return lines.Count == 0 ? null : letter with { Lines = lines };
            },
            cancellation);
    }

    /// <summary>A server took the mail, or there was nothing left to say.</summary>
    public Task EndAsync(Mail mail, bool isSent, CancellationToken cancellation) =>
        SaveAsync(mail with { EndedAt = clock.Now(), IsTaken = false, IsSent = isSent, Reason = null }, cancellation);

    /// <summary>
    /// The mail could not be sent: it is tried again later, or given up where trying is no use or was enough. Administrators are
    /// told of a mail that is given up, and once when mails begin to be late.
    /// </summary>
    public Task FailAsync(Mail mail, string reason, bool isFinal, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var now = clock.Now();
        var failed = mail with { IsTaken = false, Reason = Shortened(reason) };
        failed = isFinal || mail.Tries > Pauses.Length ? failed with { EndedAt = now } : failed with { NextAt = now + Pauses[mail.Tries - 1] };
        return database.WriteAsync<bool>(
            async session =>
            {
                if (!await session.Mails.SaveAsync(failed, cancellation))
                {
                    return new Outcome<bool>.Missing();
                }

                if (failed.EndedAt is not null)
                {
                    await session.RecordAsync(ChangeKind.MailGivenUp, null, now, null, null, cancellation, ("mail", mail.Id), ("to", mail.PersonId));
                }
                else if (failed.Tries == LateAfter && !await session.Mails.AreLateAsync(LateAfter, mail.Id, cancellation))
                {
                    await session.RecordAsync(ChangeKind.MailsLate, null, now, null, null, cancellation, ("mail", mail.Id));
                }

                return true;
            },
            cancellation);
    }

    /// <summary>What is to go out at once, and what was kept before the last time of its receiver's digest.</summary>
    private async Task<IReadOnlyList<(PersonId Person, MailKind Kind, IReadOnlyList<Notice> Notices)>> DueAsync(
        ISession session, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = new List<(PersonId, MailKind, IReadOnlyList<Notice>)>();
        foreach (var own in (await session.Notices.UnsentAsync(NoticeWay.MailAtOnce, cancellation)).GroupBy(notice => notice.PersonId))
        {
            due.Add((own.Key, MailKind.AtOnce, [.. own]));
        }

        foreach (var own in (await session.Notices.UnsentAsync(NoticeWay.MailDigest, cancellation)).GroupBy(notice => notice.PersonId))
        {
            var last = LastDigest((await session.Notices.ChoicesAsync(own.Key, cancellation)).DigestMinute, now);
            if (own.Where(notice => notice.At < last).ToList() is { Count: > 0 } kept)
            {
                due.Add((own.Key, MailKind.Digest, kept));
            }
        }

        return due;
    }

    /// <summary>The last moment that was this minute of the newsroom's day.</summary>
    private DateTimeOffset LastDigest(int minute, DateTimeOffset now)
    {
        var zone = clock.LocalTimeZone;
        var here = TimeZoneInfo.ConvertTime(now, zone);
        var today = here.Date.AddMinutes(minute);
        var day = today > here.DateTime ? today.AddDays(-1) : today;
        return new DateTimeOffset(day, zone.GetUtcOffset(day));
    }

    private static async Task<IReadOnlyList<LetterLine>> LinesAsync(
        ISession session, Person person, NoticeChoices choices, Mail mail, Newsroom newsroom, CancellationToken cancellation)
    {
        var lines = new List<LetterLine>();
        var actor = new Actor(person.Id, person.Roles);
        foreach (var notice in await session.Notices.OfMailAsync(mail.Id, cancellation))
        {
            var article = notice.ArticleId is { } id ? await session.Articles.FindForAsync(actor, id, cancellation) : null;
            if (choices.WayOf(notice.Kind) is NoticeWay.Off or NoticeWay.InApp || (notice.ArticleId is not null && article is null))
            {
                continue;
            }

            var claim = notice.ClaimId is { } of ? await session.Claims.FindAsync(of, cancellation) : null;
            var line = new LetterLine
            {
                Notice = notice,
                Change = await session.KindOfAsync(notice, cancellation),
                By = notice.By is { } by ? (await session.People.FindAsync(by, cancellation))?.DisplayName : null,
                Claim = claim?.Number,
                Deadline = article?.Deadline,
            };
            lines.Add(newsroom.Settings.DraftInMails && article is not null
                ? line with { Headline = article.Headline, Wording = await WordingAsync(session, claim, cancellation) }
                : line);
        }

        return lines;
    }

    /// <summary>The claim's words, but never those of a claim that a confidential source speaks to: they may give it away.</summary>
    private static async Task<string?> WordingAsync(ISession session, Claim? claim, CancellationToken cancellation)
    {
        foreach (var piece in claim is null ? [] : await session.Evidence.OfClaimAsync(claim.Id, cancellation))
        {
            if (await session.Sources.FindAsync(piece.SourceId, cancellation) is not { IsConfidential: false })
            {
                return null;
            }
        }

        return claim?.Wording;
    }

    // A mail server may say a page, in lines.
    private static string Shortened(string reason) => Typed.Line(reason) is { } line ? line.Length > MostReason ? line[..MostReason] : line : "";

    private Task<Outcome<bool>> SaveAsync(Mail mail, CancellationToken cancellation) =>
        database.WriteAsync<bool>(async session => await session.Mails.SaveAsync(mail, cancellation), cancellation);
}
