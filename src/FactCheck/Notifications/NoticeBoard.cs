using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>A person's notices, with what each is about.</summary>
/// <param name="Notices">The newest first; those left out whose article they may not read any more.</param>
/// <param name="Unread">How many are unread, of all.</param>
/// <param name="People">Everybody of the newsroom, by id.</param>
/// <param name="HasMore">Whether there are older ones.</param>
public sealed record NoticeBoard(IReadOnlyList<NoticeOnBoard> Notices, int Unread, IReadOnlyDictionary<PersonId, Person> People, bool HasMore);

/// <summary>A notice with what was done, and the article and the claim that it is about, as they are now.</summary>
public sealed record NoticeOnBoard(Notice Notice, ChangeKind? Change, Article? Article, Claim? Claim)
{
    /// <summary>What happened, before what it happened to.</summary>
    public string Did => NoticeWords.Did(Notice.Kind, Notice.Reason, Change);
}
