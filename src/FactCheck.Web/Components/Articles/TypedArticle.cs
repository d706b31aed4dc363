using System.Globalization;
using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Web.Components.Articles;

/// <summary>An article's fields as they are being typed.</summary>
public sealed class TypedArticle
{
    public string? Headline { get; set; }

    public string? Author { get; set; }

    /// <summary>Newsroom time, as a <c>datetime-local</c> field writes it.</summary>
    public string? Deadline { get; set; }

    /// <summary>The day that the text carries, as a <c>date</c> field writes it.</summary>
    public string? DatedOn { get; set; }

    public ReviewPolicy Policy { get; set; } = ReviewPolicy.TwoSignOffs;

    public HashSet<PersonId> Reviewers { get; } = [];

    public bool BlindSecond { get; set; }

    /// <summary>The fields of an article as a form shows them.</summary>
    public static TypedArticle Of(Article article, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(article);
        var typed = new TypedArticle
        {
            Headline = article.Headline,
            Author = article.AuthorName,
            Deadline = article.Deadline is { } due
                ? TimeZoneInfo.ConvertTime(due, zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
                : null,
            DatedOn = article.DatedOn?.ToString("O", CultureInfo.InvariantCulture),
            Policy = article.Policy,
            BlindSecond = article.BlindSecond,
        };
        typed.Reviewers.UnionWith(article.Reviewers);
        return typed;
    }

    /// <summary>Names a reviewer, or no longer.</summary>
    public void Name(PersonId person, bool yes) => _ = yes ? Reviewers.Add(person) : Reviewers.Remove(person);

    /// <summary>The fields for the use case, or what is wrong with the deadline or the date.</summary>
    public (ArticleFields? Fields, Refusal? Refusal) Read(IReadOnlyList<Person> people, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        DateTimeOffset? due = null;
        if (!string.IsNullOrEmpty(Deadline))
        {
            if (!DateTime.TryParse(Deadline, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            {
                return (null, Refusal.Invalid("deadline", "Write the deadline as a date and a time."));
            }

            due = new DateTimeOffset(local, zone.GetUtcOffset(local));
        }

        DateOnly? dated = null;
        if (!string.IsNullOrEmpty(DatedOn))
        {
            if (!DateOnly.TryParseExact(DatedOn, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return (null, Refusal.Invalid("datedOn", "Write the date with day, month and year."));
            }

            dated = day;
        }

        var fields = new ArticleFields
        {
            Headline = Headline ?? "",
            AuthorName = Author ?? "",
            AuthorId = people.FirstOrDefault(person => string.Equals(person.DisplayName, Author?.Trim(), StringComparison.OrdinalIgnoreCase))?.Id,
            Deadline = due,
            DatedOn = dated,
            Policy = Policy,
            BlindSecond = BlindSecond,
            Reviewers = [.. Reviewers],
        };
        return (fields, null);
    }
}
