using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Web.Components.Shared;

/// <summary>What a change changed, field by field, from what to what.</summary>
public static class ChangeDifferences
{
    private const string Was = "Was";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["headline"] = "Headline", ["authorId"] = "Author", ["deadline"] = "Deadline", ["dated"] = "Date of the article", ["policy"] = "Sign-offs",
        ["reviewers"] = "Reviewers", ["blindSecond"] = "A second verdict, given blind", ["kind"] = "Kind", ["claimant"] = "Claimant", ["claimantKind"] = "The claimant is", ["priority"] = "Priority", ["stance"] = "Stance", ["roles"] = "Roles",
        ["type"] = "Kind of source", ["primary"] = "Primary source", ["confidential"] = "Confidential",
    };

    /// <summary>The fields that the record holds before and after, by the names that the pages give them.</summary>
    public static IReadOnlyList<FieldDifference> Of(Change change, Func<PersonId, Person> person)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(person);
        return
        [
            .. Fields
                .Where(field => change.Details.ContainsKey(field.Key) && change.Details.ContainsKey(Before(field.Key)))
                .Select(field => new FieldDifference(field.Value, Named(change.Details[Before(field.Key)], person), Named(change.Details[field.Key], person))),
        ];
    }

    // Roles were recorded with their own word before all others were.
    private static string Before(string field) => field == "roles" ? "before" : field + Was;

    // People stand in the record by their ids.
    private static string Named(string value, Func<PersonId, Person> person) => value.Length == 0 ? "nobody" : string.Join(
        ", ",
        value.Split(' ').All(part => Guid.TryParse(part, out _)) ? value.Split(' ').Select(part => person(PersonId.From(Guid.Parse(part))).DisplayName) : [Shown(value)]);

    private static string Shown(string value) => value switch
    {
        "True" => "yes",
        "False" => "no",
        _ when DateTimeOffset.TryParseExact(value, "O", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var moment) =>
            moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };
}

/// <summary>One field before and after a change.</summary>
public sealed record FieldDifference(string Field, string Was, string Is);
