using System.Globalization;

namespace FactCheck.Claims;

/// <summary>Reads one word, with its neighbours, for what it says about the sentence.</summary>
internal static class TokenSigns
{
    public static Signs Of(string text, List<Token> tokens, int at)
    {
        var word = tokens[at].In(text);
        return Figure(text, tokens, at) | Name(text, tokens, at) | Doubt(text, tokens, at) | Phrase(text, tokens, at)
            | When(Vocabulary.NumberWords.Contains(word), Signs.Number)
            | When(Vocabulary.Decisions.Contains(word), Signs.Decision)
            | When(Vocabulary.Comparisons.Contains(word), Signs.Comparison)
            | When(Vocabulary.Superlatives.Contains(word), Signs.Superlative)
            | When(Vocabulary.Causes.Contains(word), Signs.Cause)
            | When(Vocabulary.Events.Contains(word), Signs.Event);
    }

    private static Signs When(bool found, Signs sign) => found ? sign : Signs.None;

    private static Signs Figure(string text, List<Token> tokens, int at)
    {
        var word = tokens[at].In(text);
        if (Vocabulary.Days.Contains(word) || (tokens[at].Capital && Vocabulary.Months.Contains(word.TrimEnd('.'))))
        {
            // "May" is a month beside a number or after a preposition, else a verb or a name.
            return word is not "May" and not "March" || NumberBeside(text, tokens, at) || (at > 0 && tokens[at - 1].In(text) is "in" or "last" or "since" or "by") ? Signs.Date : Signs.None;
        }

        var digits = 0;
        foreach (var c in word)
        {
            digits += char.IsDigit(c) ? 1 : 0;
        }

        if (digits == 0)
        {
            return word is "yesterday" or "today" ? Signs.Date : Signs.None;
        }

        var money = tokens[at].Start > 0 && char.GetUnicodeCategory(text[tokens[at].Start - 1]) == UnicodeCategory.CurrencySymbol;
        var year = digits == 4 && word.Length is 4 or 5 && char.IsDigit(word[0]) && word[0] is '1' or '2' && !money;
        var day = digits <= 2 && word.Length <= 4 && (MonthAt(text, tokens, at - 1) || MonthAt(text, tokens, at + 1));
        var point = at == 0 && digits <= 2 && tokens[at].End < text.Length && text[tokens[at].End] is '.' or ')';
        return year || day ? Signs.Date : point ? Signs.None : Signs.Number;
    }

    private static bool NumberBeside(string text, List<Token> tokens, int at) =>
        (at > 0 && char.IsDigit(text[tokens[at - 1].Start])) || (at + 1 < tokens.Count && char.IsDigit(text[tokens[at + 1].Start]));

    private static bool MonthAt(string text, List<Token> tokens, int at) =>
        at >= 0 && at < tokens.Count && Vocabulary.Months.Contains(tokens[at].In(text).TrimEnd('.'));

    private static Signs Name(string text, List<Token> tokens, int at)
    {
        var word = tokens[at].In(text);
        if (Vocabulary.Institutions.Contains(word) || IsAcronym(word))
        {
            return Signs.Institution;
        }

        if (!tokens[at].Capital || at == 0)
        {
            return Vocabulary.Roles.Contains(word) ? Signs.Name : Signs.None;
        }

        var place = !Vocabulary.Months.Contains(word) && !Vocabulary.Days.Contains(word) && !tokens[at].AfterMark && Vocabulary.PlaceLeads.Contains(tokens[at - 1].In(text));
        return When(place, Signs.Place)
            | When(word is "Inc" or "Inc." or "Ltd" or "Corp" or "Corp." or "Co" or "LLC" or "PLC" or "GmbH" or "AG", Signs.Institution)
            | When(tokens[at - 1].Capital && !tokens[at].AfterMark, Signs.Name);
    }

    // U.N., NATO, FBI, WHO; an article shouted in capitals has longer words too, but rarely these alone.
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (c != '.' && !char.IsUpper(c))
            {
                return false;
            }

            letters += c == '.' ? 0 : 1;
        }

        return letters is >= 2 and <= 5 && word is not "AM" and not "PM" and not "OK" and not "TV";
    }

    private static Signs Doubt(string text, List<Token> tokens, int at)
    {
        var word = tokens[at].In(text);
        return When(Vocabulary.Opinions.Contains(word), Signs.Opinion)
            | When(Vocabulary.FirstPersons.Contains(word) && word is not "US" and not "May", Signs.FirstPerson)
            | When(Vocabulary.Predictions.Contains(word) && !(tokens[at].Capital && at > 0), Signs.Prediction);
    }

    private static Signs Phrase(string text, List<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Count)
        {
            return Signs.None;
        }

        var word = tokens[at].In(text);
        var next = tokens[at + 1].In(text);
        return word switch
        {
            "due" or "Due" or "led" or "linked" or "leading" when next is "to" => Signs.Cause,
            "result" when next is "of" => Signs.Cause,
            "the" or "The" when next is "most" or "first" or "last" or "least" or "second" or "third" => Signs.Superlative,
            "as" when at + 2 < tokens.Count && tokens[at + 2].In(text) is "as" => Signs.Comparison,
            "more" or "less" or "fewer" when next is "than" => Signs.Comparison,
            _ => Signs.None,
        };
    }
}
