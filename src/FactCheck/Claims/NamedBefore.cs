using System.Collections.Frozen;
using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Looks back from a passage for the nearest name that a pronoun or an office may stand for.</summary>
internal sealed class NamedBefore(string text, int before)
{
    private const int Furthest = 6_000;
    private const int MostSentences = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Groups = Set("""
        rebels fighters troops soldiers police officials residents protesters workers students prosecutors ministers militants families villagers lawmakers
        councillors members voters teachers doctors nurses investigators researchers scientists economists refugees migrants farmers drivers passengers
        islamists insurgents separatists militiamen judges lawyers experts critics supporters leaders companies firms banks parents children women men people
        neighbours neighbors rescuers firefighters diplomats senators inspectors owners pilots players
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Offices = Set("""
        minister president mayor chancellor premier governor senator ambassador spokesman spokeswoman spokesperson chairman chairwoman director chief judge
        secretary coach commander general professor bishop pope king queen prince lawmaker councillor candidate suspect defendant prosecutor inspector
        ministre président présidente maire premier-ministre juge porte-parole ministro ministra presidente presidenta alcalde alcaldesa juez portavoz
        """);

    private List<List<Token>>? sentences;

    /// <summary>Looks among sentences that are read already, the nearest first.</summary>
    public static NamedBefore Among(string text, List<List<Token>> nearest) => new(text, 0) { sentences = nearest };

    public static bool IsGroup(ReadOnlySpan<char> word) => Groups.Contains(word);

    public static bool IsOffice(ReadOnlySpan<char> word) => Offices.Contains(word);

    /// <summary>The first fitting name of the nearest sentence before the passage that has one, as written.</summary>
    public string? Find(Stand stand)
    {
        foreach (var tokens in Sentences())
        {
            for (var at = 0; at < tokens.Count; at++)
            {
                if (stand == Stand.They && IsGroup(tokens[at].In(text)))
                {
                    return text[tokens[at].Start..tokens[at].End];
                }

                if (Names.At(text, tokens, at) is { } name && name.Fits(stand))
                {
                    var found = text[tokens[name.First].Start..tokens[name.End - 1].End];
                    var fuller = Fuller(found, stand);

                    // "Inflation fell": a capital that opens its sentence is a person's only where the rest of the text says so.
                    if (!(name is { First: 0, End: 1, IsPerson: true, Sex: null } && ReferenceEquals(fuller, found)))
                    {
                        return fuller;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Who is named with an office before the passage: "Minister Ana Ruiz", "Ana Ruiz, the minister".</summary>
    public string? FindOffice(ReadOnlySpan<char> office)
    {
        foreach (var tokens in Sentences())
        {
            for (var at = 0; at < tokens.Count; at++)
            {
                if (Names.At(text, tokens, at) is not { IsPerson: true } name)
                {
                    continue;
                }

                var first = name.First;
                var inside = tokens[first].In(text).Equals(office, StringComparison.OrdinalIgnoreCase) && name.End - first > 1;
                var leads = first > 0 && !tokens[first].AfterMark && tokens[first - 1].In(text).Equals(office, StringComparison.OrdinalIgnoreCase);
                if (inside || leads || Follows(tokens, name.End, office))
                {
                    return text[tokens[first].Start..tokens[name.End - 1].End];
                }
            }
        }

        return null;
    }

    private bool Follows(List<Token> tokens, int at, ReadOnlySpan<char> office)
    {
        for (var near = at; near < Math.Min(tokens.Count, at + 5) && (near == at || !tokens[near].AfterMark); near++)
        {
            if (near == at && !tokens[near].AfterMark)
            {
                return false;
            }

            if (tokens[near].In(text).Equals(office, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "Lindgren" is offered as "Rosa Lindgren" where an earlier sentence has it whole.
    private string Fuller(string found, Stand stand)
    {
        if (stand is Stand.It or Stand.They || found.Contains(' ', StringComparison.Ordinal))
        {
            return found;
        }

        foreach (var tokens in Sentences())
        {
            for (var at = 0; at < tokens.Count; at++)
            {
                if (Names.At(text, tokens, at) is { IsPerson: true } name && name.End - name.First > 1 && tokens[name.End - 1].In(text).SequenceEqual(found))
                {
                    return text[tokens[name.First].Start..tokens[name.End - 1].End];
                }
            }
        }

        return found;
    }

    /// <summary>The words before the passage by sentence, the nearest first.</summary>
    private List<List<Token>> Sentences()
    {
        if (sentences is not null)
        {
            return sentences;
        }

        sentences = [];
        var from = Math.Max(0, before - Furthest);
        foreach (var sentence in Articles.Sentences.Of(text[from..before]).Reverse().Take(MostSentences))
        {
            var (start, end) = (sentence.Start + from, sentence.End + from);
            sentences.Add(Tokens.Of(text, new Sentence(sentence.Number, start, end)));
        }

        return sentences;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
