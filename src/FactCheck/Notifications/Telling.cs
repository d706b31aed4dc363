using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>Somebody to be told of a change, about what and why; the article and claim are the change's own where none is named.</summary>
internal sealed record Telling(PersonId Person, NoticeKind Kind, NoticeReason Reason, ArticleId? Article = null, ClaimId? Claim = null);
