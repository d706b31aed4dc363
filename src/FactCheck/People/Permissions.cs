namespace FactCheck.People;

/// <summary>Who may do what: the one table of role × act, held for page, API and import alike.</summary>
public static class Permissions
{
    private static readonly Dictionary<Act, Row> Table = new()
    {
        //                                  Administrator  Editor         Checker         Author            Reader
        [Act.AdministerNewsroom] = new(Grant.Yes, Grant.No, Grant.No, Grant.No, Grant.No),
        [Act.CreateArticle] = new(Grant.No, Grant.Yes, Grant.No, Grant.OwnArticle, Grant.No),
        [Act.EditArticle] = new(Grant.No, Grant.Yes, Grant.No, Grant.No, Grant.No),
        [Act.SaveRevision] = new(Grant.No, Grant.Yes, Grant.No, Grant.OwnArticle, Grant.No),
        [Act.SplitText] = new(Grant.No, Grant.Yes, Grant.Yes, Grant.No, Grant.No),
        [Act.AssignOthers] = new(Grant.No, Grant.Yes, Grant.No, Grant.No, Grant.No),
        [Act.TakeClaim] = new(Grant.No, Grant.Yes, Grant.Yes, Grant.No, Grant.No),
        [Act.LogEvidence] = new(Grant.No, Grant.Yes, Grant.Yes, Grant.No, Grant.No),
        [Act.AskAuthor] = new(Grant.No, Grant.Yes, Grant.Yes, Grant.No, Grant.No),
        [Act.AnswerQuery] = new(Grant.No, Grant.Yes, Grant.No, Grant.OwnArticle, Grant.No),
        [Act.WithdrawQuery] = new(Grant.No, Grant.OwnQuery, Grant.OwnQuery, Grant.No, Grant.No),
        [Act.ProposeVerdict] = new(Grant.No, Grant.Yes, Grant.Yes, Grant.No, Grant.No),
        [Act.SignOff] = new(Grant.No, Grant.NotOwn, Grant.NotOwn, Grant.No, Grant.No),
        [Act.DecideDispute] = new(Grant.No, Grant.NotOwn, Grant.No, Grant.No, Grant.No),
        [Act.ReopenClaim] = new(Grant.No, Grant.NotOwn, Grant.No, Grant.No, Grant.No),
        [Act.Publish] = new(Grant.No, Grant.Yes, Grant.No, Grant.No, Grant.No),
        [Act.SettleNotice] = new(Grant.No, Grant.Yes, Grant.Yes, Grant.No, Grant.No),
        [Act.ReadDesk] = new(Grant.Yes, Grant.Yes, Grant.Yes, Grant.OwnArticle, Grant.Yes),
        [Act.ReadWorkload] = new(Grant.Yes, Grant.Yes, Grant.No, Grant.No, Grant.No),
        [Act.ReadConfidentialSource] = new(Grant.No, Grant.Yes, Grant.OwnClaim, Grant.No, Grant.No),
        [Act.SuggestWording] = new(Grant.No, Grant.Yes, Grant.Yes, Grant.No, Grant.No),
        [Act.Discuss] = new(Grant.No, Grant.Yes, Grant.Yes, Grant.No, Grant.No),
        [Act.ReadDiscussion] = new(Grant.Yes, Grant.Yes, Grant.Yes, Grant.No, Grant.Yes),
        [Act.EraseSource] = new(Grant.No, Grant.Yes, Grant.No, Grant.No, Grant.No),
    };

    /// <summary>How far one role permits an act.</summary>
    public static Grant Of(Role role, Act act) => Table[act].Of(role);

    /// <summary>
    /// Nothing where the actor may; otherwise why not. Any one role that permits is enough, but what a person
    /// wrote or proposed stays theirs under every role.
    /// </summary>
    public static Refusal? Check(Actor actor, Act act, Circumstances circumstances = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (act is Act.ProposeVerdict or Act.TakeClaim && circumstances.IsAuthor)
        {
            return Refusal.NotAllowed("author", "You wrote this article: its claims are checked by others.");
        }

        if (act is Act.Discuss or Act.ReadDiscussion && circumstances.IsAuthor)
        {
            return Refusal.NotAllowed("author", "You wrote this article: what the desk says about it stays with the desk. It asks you by a query.");
        }

        var grants = actor.Roles.Select(role => Of(role, act)).Where(grant => grant != Grant.No).ToList();
        if (grants.Count == 0)
        {
            return Refusal.NotAllowed("role", NeedsRole(act));
        }

        var refusals = grants.Select(grant => Check(grant, circumstances)).ToList();
        return refusals.Contains(null) ? null : refusals[0];
    }

    private static Refusal? Check(Grant grant, Circumstances circumstances) => grant switch
    {
        Grant.OwnArticle when !circumstances.IsAuthor =>
            Refusal.NotAllowed("not-own-article", "As an author you can do this only on your own articles."),
        Grant.OwnClaim when !circumstances.WorksOnClaim =>
            Refusal.NotAllowed("not-own-claim", "Only the people who work on this claim can see this."),
        Grant.OwnQuery when !circumstances.IsAsker =>
            Refusal.NotAllowed("not-own-query", "Only who asked the author takes the query back."),
        Grant.NotOwn when circumstances.IsAuthor =>
            Refusal.NotAllowed("author", "You wrote this article: somebody else signs its verdicts off."),
        Grant.NotOwn when circumstances.IsProposer =>
            Refusal.NotAllowed("own-verdict", "You proposed this verdict: somebody else signs it off."),
        _ => null,
    };

    private static string NeedsRole(Act act)
    {
        var roles = Enum.GetValues<Role>()
            .Where(role => Of(role, act) != Grant.No)
            .Select(role => role switch
            {
                Role.Author => "the article’s author",
                Role.Administrator => "administrators",
                _ => role.ToString().ToLowerInvariant() + "s",
            })
            .ToList();
        return $"This is for {string.Join(" and ", roles)}.";
    }

    private sealed record Row(Grant Administrator, Grant Editor, Grant Checker, Grant Author, Grant Reader)
    {
        public Grant Of(Role role) => role switch
        {
            Role.Administrator => Administrator,
            Role.Editor => Editor,
            Role.Checker => Checker,
            Role.Author => Author,
            Role.Reader => Reader,
            _ => Grant.No,
        };
    }
}

/// <summary>How the actor stands to what they want to act on.</summary>
/// <param name="IsAuthor">They wrote the article.</param>
/// <param name="IsProposer">They proposed the verdict.</param>
/// <param name="WorksOnClaim">They are assigned the claim, logged evidence on it or proposed its verdict.</param>
/// <param name="IsAsker">They asked the query.</param>
public readonly record struct Circumstances(bool IsAuthor = false, bool IsProposer = false, bool WorksOnClaim = false, bool IsAsker = false);
