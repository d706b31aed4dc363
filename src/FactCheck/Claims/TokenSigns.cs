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
            | When(Vocabulary.CountWords.Contains(word), Signs.Count)
            | When(Vocabulary.Decisions.Contains(word) && !IsMishap(text, tokens, at), Signs.Decision)
            | When(Vocabulary.Sweeping.Contains(word), Signs.Sweeping)
            | When(Vocabulary.Matters.Contains(word), Signs.Matter)
            | When(Vocabulary.Comparisons.Contains(word), Signs.Comparison)
            | When(Vocabulary.Trends.Contains(word) && !IsRefusal(text, tokens, at), Signs.Trend)
            | When(!tokens[at].Capital && Vocabulary.Scenes.Contains(word), Signs.Scene)
            | When(tokens[at].Capital && Vocabulary.Countries.Contains(word), Signs.Place)
            | When(Vocabulary.Superlatives.Contains(word), Signs.Superlative)
            | When(Vocabulary.Causes.Contains(word), Signs.Cause)
            | When(Vocabulary.Events.Contains(word) || IsMishap(text, tokens, at), Signs.Event);
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
        var year = IsYear(word, digits) && !money && !IsCounted(text, tokens, at);
        var day = digits <= 2 && word.Length <= 4 && (MonthAt(text, tokens, at - 1) || MonthAt(text, tokens, at + 1));
        var point = at == 0 && digits <= 2 && tokens[at].End < text.Length && text[tokens[at].End] is '.' or ')';
        var hour = at + 1 < tokens.Count && tokens[at + 1].In(text) is "a.m" or "p.m" or "a.m." or "p.m.";
        return year || day || hour ? Signs.Date : point ? Signs.None : Signs.Number;
    }

    // "1998", "1990s", "2019's", "2015-16"; but "2,000" and "1200" are figures.
    private static bool IsYear(ReadOnlySpan<char> word, int digits) =>
        ((digits == 4 && word.Length <= 6) || (digits is 6 or 8 && word.Length == digits + 1 && word[4] == '-'))
        && int.TryParse(word[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1399 and < 2200;

    // "more than 2000 troops", "some 1500 homes".
    private static bool IsCounted(string text, List<Token> tokens, int at) =>
        at > 0 && at + 1 < tokens.Count && !tokens[at + 1].Capital && !tokens[at + 1].AfterMark
        && tokens[at - 1].In(text) is "than" or "about" or "About" or "some" or "Some" or "nearly" or "Nearly" or "almost" or "Almost" or "least" or "exactly" or "another" or "Another";

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

        var place = !Vocabulary.Months.Contains(word) && !Vocabulary.Days.Contains(word) && !tokens[at].AfterMark && !Vocabulary.Roles.Contains(word) && Vocabulary.PlaceLeads.Contains(tokens[at - 1].In(text));
        return When(place, Signs.Place)
            | When(word is "Inc" or "Inc." or "Ltd" or "Corp" or "Corp." or "Co" or "LLC" or "PLC" or "GmbH" or "AG", Signs.Institution)
            | When(tokens[at - 1].Capital && !tokens[at].AfterMark, Signs.Name);
    }

    // U.N., NATO, FBI, WHO; an article shouted in capitals has longer words too, but rarely these alone.
    public static bool IsAcronym(ReadOnlySpan<char> word)
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
            | When((Vocabulary.FirstPersons.Contains(word) && word is not "MI" and not "MA" && !IsOfOffice(text, tokens, at)) || (Vocabulary.Lives.Contains(word) && at > 0 && tokens[at - 1].In(text) is "my" or "My"), Signs.Personal)
            | When(Vocabulary.FirstPersonsPlural.Contains(word) && word is not "US", Signs.Ours)
            | When(Vocabulary.Predictions.Contains(word) && !(tokens[at].Capital && at > 0) && !IsThePlan(text, tokens, at), Signs.Prediction)
            | When(Courtesy(text, tokens, at), Signs.Courtesy);
    }

    // "Thank you", "Let me finish", "You have two minutes", "Good evening", "More is on our website".
    private static bool Courtesy(string text, List<Token> tokens, int at)
    {
        var word = tokens[at].In(text);
        var next = at + 1 < tokens.Count ? tokens[at + 1].In(text) : default;
        return (at <= 1 && (Vocabulary.CourtesyOpeners.Contains(word) || word is "Let's" or "Let’s" || (word is "Let" or "let" && next is "me" or "us")))
            || (word is "let" && next is "me" or "us") || (word is "our" && next is "website")
            || (at == 0 && word is "Follow" or "Good" or "God" or "Stay" && next is "us" or "evening" or "morning" or "night" or "luck" or "bless" or "tuned")
            || (word is "minutes" or "seconds" && HasAddressee(text, tokens));
    }

    private static bool HasAddressee(string text, List<Token> tokens)
    {
        for (var at = 0; at < Math.Min(tokens.Count, 3); at++)
        {
            if (tokens[at].In(text) is "You" or "you" or "You'll" or "you’ll" or "Senator")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsThePlan(string text, List<Token> tokens, int at) =>
        tokens[at].In(text) is "plan" or "plans" && at > 0
        && (Vocabulary.Articles.Contains(tokens[at - 1].In(text)) || tokens[at - 1].In(text) is "my" or "My" or "this" or "that" or "no");

    // "My opponent voted" tells nothing of the one who speaks.
    private static bool IsOfOffice(string text, List<Token> tokens, int at) =>
        tokens[at].In(text) is "my" or "My" && at + 1 < tokens.Count
        && tokens[at + 1].In(text) is "opponent" or "government" or "administration" or "party" or "country" or "colleague" or "predecessor" or "plan" or "ministry";

    // "declined to comment" is no decline.
    private static bool IsRefusal(string text, List<Token> tokens, int at) =>
        tokens[at].In(text) is "declined" or "declines" && at + 1 < tokens.Count && tokens[at + 1].In(text) is "to";

    // "The bus overturned near Leeds" is no ruling: nobody overturned it and it overturned nothing.
    private static bool IsMishap(string text, List<Token> tokens, int at) =>
        tokens[at].In(text) is "overturned" && !(at > 0 && tokens[at - 1].In(text) is "was" or "were" or "been" or "be" or "being")
        && (at + 1 == tokens.Count || tokens[at + 1].AfterMark || !(tokens[at + 1].Capital || Vocabulary.Articles.Contains(tokens[at + 1].In(text)) || tokens[at + 1].In(text) is "that" or "this" or "by" or "his"));

    // "was written by", "were quickly hacked by".
    private static bool IsDone(string text, List<Token> tokens, int at)
    {
        for (var by = at + 1; by < Math.Min(tokens.Count, at + 4); by++)
        {
            if (tokens[by].In(text) is "by")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlainNumber(ReadOnlySpan<char> word) =>
        Vocabulary.CountWords.Contains(word) || Vocabulary.NumberWords.Contains(word) || word is "of";

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
            "going" when next is "to" => Signs.Prediction,
            "One" or "one" or "nine" or "two" or "three" or "four" when next is "in" or "out" or "of" && at + 2 < tokens.Count && IsPlainNumber(tokens[at + 2].In(text)) => Signs.Number,
            "first" when next is "time" => Signs.Superlative,
            "the" or "The" when next is "most" or "first" or "least" => Signs.Superlative,
            "most" or "Most" or "majority" when next is "of" => Signs.Count,
            "was" or "were" or "been" or "is" or "are" when IsDone(text, tokens, at + 1) => Signs.Done,
            "as" when at + 2 < tokens.Count && tokens[at + 2].In(text) is "as" => Signs.Comparison,
            "more" or "less" or "fewer" when next is "than" => Signs.Comparison,
            _ => Signs.None,
        };
    }
}
