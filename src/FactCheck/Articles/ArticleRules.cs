using System.Text;
using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>What an article's fields must hold, whoever writes them.</summary>
internal static class ArticleRules
{
    public static Refusal? Check(string? headline, string? authorName) =>
        Typed.Required("headline", headline, Typed.MostLine, "Give the article a headline.")
        ?? Typed.Required("authorName", authorName, Typed.MostLine, "Name the author, as the byline will.");

    public static Refusal? CheckText(string? text) =>
        Typed.Required("text", text, Typed.MostText, "Paste the draft: there is no text yet.")
        ?? (text!.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? null : Refusal.Invalid("text", "There are no words in this text."));

    /// <summary>A file's name or an address, as the desk shows it.</summary>
    public static Refusal? CheckOrigin(string? origin) => Typed.TooLong("origin", origin, WebAddresses.Most);

    /// <summary>Unanimity needs two named reviewers at least, so that one is left when the other proposes.</summary>
    public static async Task<Refusal?> CheckPeopleAsync(
        ISession session,
        ReviewPolicy policy,
        PersonId? author,
        IReadOnlyList<PersonId> reviewers,
        CancellationToken cancellation)
    {
        if (!Enum.IsDefined(policy))
        {
            return Refusal.Invalid("policy", "Choose one sign-off, two sign-offs or unanimous.");
        }

        if (author is { } authorId && await session.People.FindAsync(authorId, cancellation) is null)
        {
            return Refusal.Invalid("authorId", "This author is not in the newsroom.");
        }

        if (policy != ReviewPolicy.Unanimous)
        {
            return null;
        }

        foreach (var id in reviewers)
        {
            var person = await session.People.FindAsync(id, cancellation);
            if (person is null || person.IsDisabled || !(person.Roles.Contains(Role.Editor) || person.Roles.Contains(Role.Checker)))
            {
                return Refusal.Invalid("reviewers", "A reviewer must be an editor or a checker of the newsroom.");
            }

            if (id == author)
            {
                return Refusal.Invalid("reviewers", "The author cannot review their own article.");
            }
        }

        return reviewers.Distinct().Count() < 2
            ? Refusal.Invalid("reviewers", "A unanimous review needs at least two named reviewers.")
            : null;
    }
}
