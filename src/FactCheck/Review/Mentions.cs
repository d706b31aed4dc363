using System.Text;
using System.Text.RegularExpressions;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>People who are mentioned in a comment: typed as "@Name", kept as "@[id]".</summary>
public static partial class Mentions
{
    /// <summary>The people who are mentioned, each once.</summary>
    public static IReadOnlyList<PersonId> Of(string words) =>
        [.. Token().Matches(words).Select(match => PersonId.From(Guid.Parse(match.Groups["id"].ValueSpan))).Distinct()];

    /// <summary>The words as they are typed, every id a name again.</summary>
    public static string Typed(string words, Func<PersonId, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        return Token().Replace(words, match => "@" + nameOf(PersonId.From(Guid.Parse(match.Groups["id"].ValueSpan))));
    }

    /// <summary>The words in parts: a person who is mentioned, or words.</summary>
    public static IEnumerable<(PersonId? Person, string Words)> Parts(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var at = 0;
        foreach (Match match in Token().Matches(words))
        {
            if (match.Index > at)
            {
                yield return (null, words[at..match.Index]);
            }

            yield return (PersonId.From(Guid.Parse(match.Groups["id"].ValueSpan)), match.Value);
            at = match.Index + match.Length;
        }

        if (at < words.Length)
        {
            yield return (null, words[at..]);
        }
    }

    /// <summary>
    /// Puts ids for the names of the people who may read the discussion; refused where somebody is named who may not, because
    /// the mention would not reach them.
    /// </summary>
    internal static Outcome<string> Write(string typed, IReadOnlyList<Person> people, Func<Person, bool> mayRead)
    {
        // The longest name first: "@Ann Lee" is not "@Ann".
        var named = people.Where(person => person.DisplayName.Length > 0).OrderByDescending(person => person.DisplayName.Length).ThenByDescending(mayRead).ToList();
        var written = new StringBuilder(typed.Length);
        for (var at = 0; at < typed.Length;)
        {
            if (typed[at] != '@' || (at > 0 && char.IsLetterOrDigit(typed[at - 1])) || named.Find(person => StandsAt(typed, at + 1, person.DisplayName)) is not { } person)
            {
                written.Append(typed[at++]);
                continue;
            }

            if (!mayRead(person))
            {
                return Refused(person.DisplayName);
            }

            written.Append("@[").Append(person.Id).Append(']');
            at += 1 + person.DisplayName.Length;
        }

        var words = written.ToString();
        return Of(words).Any(id => people.FirstOrDefault(person => person.Id == id) is not { } person || !mayRead(person))
            ? Refused("Somebody whom you mention")
            : words;
    }

    private static Refusal Refused(string who) =>
        Refusal.Invalid("words", $"{who} cannot read this discussion: a mention would not reach them. Take the @ away, or ask somebody who can.");

    private static bool StandsAt(string typed, int at, string name) =>
        string.Compare(typed, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + name.Length == typed.Length || !char.IsLetterOrDigit(typed[at + name.Length]));

    [GeneratedRegex(@"@\[(?<id>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\]", RegexOptions.None, 1_000)]
    private static partial Regex Token();
}
