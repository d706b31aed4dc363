using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources.Revisiting;
using FactCheck.Verdicts;

namespace FactCheck.Desk;

/// <summary>Says of an unfinished claim on whom it waits, since when and why, as one person is to read it.</summary>
internal sealed class Waiting(Actor actor, IReadOnlyDictionary<PersonId, Person> people, DateTimeOffset now)
{
    // Of thousands of claims each asks the same few questions.
    private readonly Dictionary<(Act Act, Circumstances Stands), Refusal?> asked = [];

    /// <summary>The claim's row on the actor's desk.</summary>
    public DeskRow RowOf(Article article, GatheredClaim on)
    {
        var stands = new Circumstances(article.AuthorId == actor.Id, on.Current?.Verdict.ProposedBy == actor.Id);
        return Reason(article, on, stands) with
        {
            IsOverdue = article.Deadline < now,
            Assign = ClaimWorkflow.Check(on.Claim.Status, ClaimAction.Assign)
                ?? (May(Act.AssignOthers, stands) is null ? null : May(Act.TakeClaim, stands)),
        };
    }

    private DeskRow Reason(Article article, GatheredClaim on, Circumstances stands)
    {
        var (claim, verdict) = (on.Claim, on.Current?.Verdict);
        var answers = on.Current?.SignOffs.Where(answer => answer.IsValid).ToList() ?? [];
        DeskRow Row(string why, PersonId? waitsOn, bool mine) =>
            new() { Claim = claim, Article = article, Why = why, WaitsOn = waitsOn, Since = claim.Since ?? claim.CreatedAt, IsMine = mine };
        if (on.Queries.FirstOrDefault(query => query.IsOpen) is { } query)
        {
            return Asked(article, query, stands, Row);
        }

        var mine = claim.AssigneeId == actor.Id;
        switch (claim.Status)
        {
            case ClaimStatus.ToCheck:
                return Row("nobody has taken it", null, false);
            case ClaimStatus.Checking:
                return Row(mine ? "you are checking it" : $"{NameOf(claim.AssigneeId)} is checking it", claim.AssigneeId, mine);
            case ClaimStatus.ChangesRequested when DecideDispute.CheckDisputed(verdict, on.Second?.Verdict, answers) is null:
                var decides = (May(Act.DecideDispute, stands) ?? DecideDispute.CheckNoPart(on.Second?.Verdict, actor)) is null;
                return Row(decides ? "the reviewers disagree, you can decide" : "the reviewers disagree", verdict!.ProposedBy, decides || stands.IsProposer)
                    with { AwaitsMyAnswer = decides };
            case ClaimStatus.ChangesRequested:
                return Row(Requested(answers), verdict?.ProposedBy ?? claim.AssigneeId, mine || stands.IsProposer);
            case ClaimStatus.SignedOff when on.Page is { } page:
                return Row(page.InWords(), verdict?.ProposedBy ?? claim.AssigneeId, stands.IsProposer || (verdict is null && mine));
            case ClaimStatus.Recheck:
                var confirms = verdict is not null && May(Act.SignOff, stands) is null
                    && ReviewerRule.CheckNamed(article, actor) is null && StandingWords.Check(claim, article) is null;
                return Row(claim.Reason ?? "to be checked again", claim.AssigneeId, mine) with { AwaitsMyAnswer = confirms };
            default:
                return InReview(article, verdict, answers, stands, Row);
        }
    }

    private DeskRow Asked(Article article, Query query, Circumstances stands, Func<string, PersonId?, bool, DeskRow> row)
    {
        // Where the author is nobody of the newsroom, an editor answers for them.
        var mine = article.AuthorId is null ? May(Act.AnswerQuery, stands) is null : stands.IsAuthor;
        return row(
            mine ? $"{NameOf(query.AskedBy)}: “{query.Question}”" : article.AuthorId is null ? "a query waits for an editor" : "a query waits for the author",
            article.AuthorId,
            mine) with { Since = query.AskedAt };
    }

    private string Requested(List<SignOff> answers) =>
        answers.LastOrDefault(answer => answer.Kind == SignOffKind.ChangesRequested) is { } request
            ? request.Note is { } note ? $"{NameOf(request.GivenBy)}: “{note}”" : $"{NameOf(request.GivenBy)} asked for changes"
            : "changes requested";

    private DeskRow InReview(
        Article article, Verdict? verdict, List<SignOff> answers, Circumstances stands, Func<string, PersonId?, bool, DeskRow> row)
    {
        if (verdict is null)
        {
            return row("in review", null, false);
        }

        if (verdict.IsSealed)
        {
            var gives = (May(Act.SignOff, stands) ?? ReviewerRule.CheckNamed(article, actor)) is null;
            return row(gives ? "a second verdict is asked for, you can give it" : "a second verdict is asked for", null, gives) with { AwaitsMyAnswer = gives };
        }

        var signed = answers.Where(answer => answer.Kind == SignOffKind.SignedOff).Select(answer => answer.GivenBy).Distinct().ToList();
        var missing = article.Policy == ReviewPolicy.Unanimous
            ? article.Reviewers.Where(reviewer => reviewer != verdict.ProposedBy && !signed.Contains(reviewer)).ToList()
            : [];
        var said = Said(signed, missing);
        if (May(Act.SignOff, stands) is null && ReviewerRule.CheckSignOff(article, actor, verdict, answers) is null)
        {
            var others = SignOffRule.IsMet(article, verdict, answers) ? 0 : Needed(article, verdict) - 1;
            var last = others > 0 && others == signed.Count;
            return row(last ? $"you are the last of {Words(others + 1)}" : $"{said}, you can", missing.Count == 1 ? missing[0] : null, true)
                with { AwaitsMyAnswer = true };
        }

        return row(
            stands.IsProposer ? $"you proposed it, {said}" : signed.Contains(actor.Id) && missing.Count == 0 ? "you signed, one more is needed" : said,
            missing.Count == 1 ? missing[0] : null,
            false);
    }

    private static int Needed(Article article, Verdict verdict) => article.Policy switch
    {
        ReviewPolicy.OneSignOff => 1,
        ReviewPolicy.TwoSignOffs => 2,
        _ => article.Reviewers.Count(reviewer => reviewer != verdict.ProposedBy),
    };

    private string Said(List<PersonId> signed, List<PersonId> missing) => missing.Count switch
    {
        1 when signed.Count > 0 => $"{NameOf(missing[0])} has not signed",
        > 1 when signed.Count > 0 => $"{string.Join(" and ", missing.Take(2).Select(id => NameOf(id)))} have not signed",
        _ when signed.Count == 0 => "nobody has signed",
        _ => $"{NameOf(signed[0])} signed, one more is needed",
    };

    private Refusal? May(Act act, Circumstances stands)
    {
        if (!asked.TryGetValue((act, stands), out var refusal))
        {
            asked[(act, stands)] = refusal = Permissions.Check(actor, act, stands);
        }

        return refusal;
    }

    private string NameOf(PersonId? id) => id is { } known && people.TryGetValue(known, out var person) ? person.DisplayName : "somebody";

    private static string Words(int count) => count switch { 2 => "two", 3 => "three", 4 => "four", 5 => "five", _ => FormattableString.Invariant($"{count}") };
}
