using FactCheck.Desk;
using FactCheck.People;

namespace FactCheck.Web.Components.Workbench;

/// <summary>Who of the newsroom can be asked to check an article's claims.</summary>
internal static class Checking
{
    public static IEnumerable<Person> Checkers(this ArticleBoard board) => board.People.Values
        .Where(person => !person.IsDisabled && person.Id != board.Article.AuthorId && (person.Roles.Contains(Role.Checker) || person.Roles.Contains(Role.Editor)))
        .OrderBy(person => person.DisplayName, StringComparer.CurrentCulture);
}
