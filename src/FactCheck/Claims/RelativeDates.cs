using System.Globalization;

namespace FactCheck.Claims;

/// <summary>Finds the words of a passage that tell a time only to who knows when it was written.</summary>
internal sealed class RelativeDates(string text, List<Token> tokens, TimeWords words, DateOnly? articleDate)
{
    private const int AheadBefore = 8;
    private const int AheadAfter = 8;
    private const string NoDate = "the article has no date yet";

    private readonly string[] folded = [.. tokens.Select(token => Fold(token.In(text)))];

    public void AddTo(List<ContextNote> notes)
    {
        for (var at = 0; at < tokens.Count;)
        {
            var ahead = IsAhead(at);
            at = AgoAt(at, notes) ?? HenceAt(at, ahead, notes) ?? VagueAt(at, notes) ?? PastAt(at, notes) ?? WeekdayAt(at, ahead, notes) ?? DayOfMonthAt(at, ahead, notes) ?? MonthAt(at, ahead, notes)
                ?? TurnedAt(at, notes) ?? DayAt(at, notes) ?? CountedAt(at, notes) ?? at + 1;
        }
    }

    // "will leave on Friday", "On Friday the court will rule"; but "resigned on Monday and will leave".
    private bool IsAhead(int at)
    {
        var first = at;
        while (first > 0 && at - first < AheadBefore && !tokens[first].AfterMark)
        {
            first--;
        }

        var end = Math.Min(folded.Length, at + (at < 3 ? AheadAfter : 1));
        return Array.FindIndex(folded, first, end - first, words.Ahead.Contains) >= 0;
    }

    // "yesterday", "the day before yesterday", "last night", "this morning", "tomorrow evening".
    private int? DayAt(int at, List<ContextNote> notes)
    {
        if (words.Turns.TryGetValue(folded[at], out var turn) && at + 1 < folded.Length && words.PartsOfDay.Contains(folded[at + 1]) && turn <= 0)
        {
            return Add(notes, at, at + 2, from => NearDates.Day(from.AddDays(turn)));
        }

        if (!words.Days.TryGetValue(folded[at], out var days))
        {
            return null;
        }

        var end = at + 1 < folded.Length && words.PartsOfDay.Contains(folded[at + 1]) ? at + 2 : at + 1;
        var further = at >= 3 && folded[at - 1] is "before" or "after" && folded[at - 2] is "day" && folded[at - 3] is "the";
        return Add(notes, further ? at - 3 : at, end, from => NearDates.Day(from.AddDays(further ? days * 2 : days)));
    }

    // "Thursday", "last Friday", "on Monday night"; with a date beside it the date is what counts.
    private int? WeekdayAt(int at, bool ahead, List<ContextNote> notes)
    {
        if (!words.Weekdays.TryGetValue(folded[at], out var weekday) || (folded[at].Length <= 4 && !tokens[at].Capital))
        {
            return null;
        }

        for (var near = at + 1; near < Math.Min(at + 3, folded.Length); near++)
        {
            if (words.Months.ContainsKey(folded[near]) || char.IsDigit(folded[near][0]))
            {
                return null;
            }
        }

        var (turn, first, end) = TurnAround(at);
        end = end < folded.Length && words.PartsOfDay.Contains(folded[end]) ? end + 1 : end;
        return Add(
            notes, first, end, from => NearDates.Day(NearDates.Weekday(from, weekday, turn, ahead)),
            turn == 0 && !ahead ? "the nearest such day up to the article’s date" : turn == 0 ? "the nearest such day from the article’s date on" : null);
    }

    // "on 20 December", "on Jan. 5": a day without its year.
    private int? DayOfMonthAt(int at, bool ahead, List<ContextNote> notes)
    {
        if (!words.Months.TryGetValue(folded[at], out var month) || !tokens[at].Capital && words == TimeWords.English)
        {
            return null;
        }

        var (day, first, end) = DayBeside(at);
        if (day is < 1 or > 31)
        {
            return null;
        }

        var year = end < folded.Length ? folded[end] : "";
        if (IsYear(year) || (end + 1 < folded.Length && year is "de" or "of" && IsYear(folded[end + 1])))
        {
            return end + 1;
        }

        return Add(notes, first, end, from => NearDates.DayOfMonth(from, month, day, ahead) is { } found ? NearDates.Day(found) : null, "the year is not told");
    }

    private (int Day, int First, int End) DayBeside(int at)
    {
        if (at > 0 && DayNumber(folded[at - 1]) is > 0 and var before)
        {
            return (before, at - 1, at + 1);
        }

        if (at > 1 && folded[at - 1] is "de" or "of" && DayNumber(folded[at - 2]) is > 0 and var earlier)
        {
            return (earlier, at - 2, at + 1);
        }

        return at + 1 < folded.Length && DayNumber(folded[at + 1]) is > 0 and var after ? (after, at, at + 2) : (0, at, at);
    }

    // "in December", "last March".
    private int? MonthAt(int at, bool ahead, List<ContextNote> notes)
    {
        if (at == 0 || !words.Months.TryGetValue(folded[at], out var month) || (!tokens[at].Capital && words == TimeWords.English) || DayBeside(at).Day > 0)
        {
            return null;
        }

        var next = at + 1 < folded.Length ? folded[at + 1] : "";
        if (IsYear(next) || (at + 2 < folded.Length && IsYear(folded[at + 2]) && next is "de" or "of" or "and" or "to"))
        {
            return null;
        }

        var (turn, first, end) = TurnAround(at);
        if (first == at && !words.BeforeMonth.Contains(folded[at - 1]))
        {
            return null;
        }

        return Add(
            notes, first == at ? at - 1 : first, end, from => NearDates.Month(NearDates.NearestMonth(from, month, turn, ahead)),
            turn == 0 ? "the nearest such month" : null);
    }

    // "last month", "this year", "le mois dernier"; "last" alone is no time.
    private int? TurnedAt(int at, List<ContextNote> notes)
    {
        if (!words.Units.TryGetValue(folded[at], out var unit) || unit is TimeUnit.Hour or TimeUnit.Day)
        {
            return null;
        }

        var (turn, first, end) = TurnAround(at);
        if (first == at && end == at + 1)
        {
            return null;
        }

        first -= first > 0 && folded[first - 1] is "earlier" or "later" ? 1 : 0;
        return Add(notes, first, end, from => NearDates.Turned(from, unit, turn));
    }

    // "three years ago", "il y a deux mois", "hace un año", "vor drei Tagen".
    private int? AgoAt(int at, List<ContextNote> notes)
    {
        if (words.AgoFollows)
        {
            return at + 2 < folded.Length && Number(at) is { } count && words.Units.TryGetValue(folded[at + 1], out var unit) && folded[at + 2] == words.Ago
                ? Add(notes, at, at + 3, from => NearDates.Ago(from, unit, count))
                : null;
        }

        var length = words.Ago == "il-y-a" ? 3 : 1;
        var told = length == 3
            ? at + 4 < folded.Length && folded[at] is "il" && folded[at + 1] is "y" && folded[at + 2] is "a"
            : at + 2 < folded.Length && folded[at] == words.Ago;
        return told && Number(at + length) is { } counted && words.Units.TryGetValue(folded[at + length + 1], out var of)
            ? Add(notes, at, at + length + 2, from => NearDates.Ago(from, of, counted))
            : null;
    }

    // "two weeks from now", and "in two weeks" of what is to come; prices that rose "in two weeks" did so within them.
    private int? HenceAt(int at, bool ahead, List<ContextNote> notes)
    {
        if (words != TimeWords.English)
        {
            return null;
        }

        var number = folded[at] == "in" && ahead ? at + 1 : at;
        if (Number(number) is not { } count || number + 1 >= folded.Length || !words.Units.TryGetValue(folded[number + 1], out var unit))
        {
            return null;
        }

        var fromNow = number + 3 < folded.Length && folded[number + 2] == "from" && folded[number + 3] is "now" or "today";
        return number > at || fromNow ? Add(notes, at, fromNow ? number + 4 : number + 2, from => NearDates.Hence(from, unit, count)) : null;
    }

    // "several months ago", "a couple of weeks ago", "in recent years": a time that nobody can count.
    private int? VagueAt(int at, List<ContextNote> notes)
    {
        if (words != TimeWords.English)
        {
            return null;
        }

        var many = folded[at] is "several" or "few" or "many" or "some" ? at + 1 : folded[at] == "couple" && at + 1 < folded.Length && folded[at + 1] == "of" ? at + 2 : folded.Length;
        var end = many + 1 < folded.Length && words.Units.ContainsKey(folded[many]) && folded[many + 1] == words.Ago ? many + 2
            : folded[at] == "recent" && at + 1 < folded.Length && words.Units.ContainsKey(folded[at + 1]) ? at + 2
            : 0;
        if (end == 0)
        {
            return null;
        }

        notes.Add(Note(at, end, null, "the text does not say when"));
        return end;
    }

    // "the past five years", "over the last two decades".
    private int? PastAt(int at, List<ContextNote> notes)
    {
        if (at + 2 >= folded.Length || folded[at] is not ("past" or "last") || Number(at + 1) is not { } count || !words.Units.TryGetValue(folded[at + 2], out var unit))
        {
            return null;
        }

        return Add(notes, at, at + 3, from => NearDates.Past(from, unit, count));
    }

    // "the previous day", "two days later", "that year": counted from a date that stands elsewhere in the text.
    private int? CountedAt(int at, List<ContextNote> notes)
    {
        var next = at + 1 < folded.Length ? folded[at + 1] : "";
        var end = folded[at] is "following" or "same" or "previous" && words.Units.ContainsKey(next) ? at + 2
            : folded[at] is "that" && next is "day" or "week" or "month" or "year" or "night" or "morning" ? at + 2
            : at + 2 < folded.Length && Number(at) is not null && words.Units.ContainsKey(next) && folded[at + 2] is "later" or "earlier" or "before" or "after" ? at + 3
            : folded[at] is "the" && (words.Units.ContainsKey(next) || words.PartsOfDay.Contains(next)) && at + 2 < folded.Length && folded[at + 2] is "before" or "after" && EndsClause(at + 3) ? at + 3
            : folded[at] is "recently" or "récemment" or "recientemente" or "kürzlich" ? at + 1
            : 0;
        if (end == 0)
        {
            return null;
        }

        notes.Add(Note(at, end, null, folded[at] is "recently" ? "the text does not say when" : "counted from another date in the text"));
        return end;
    }

    // "the day before" stands alone; "the day before the vote" is told by the vote.
    private bool EndsClause(int at) => at >= tokens.Count || tokens[at].AfterMark;

    /// <summary>What "last", "this" or "next" beside a word says, and where the words for both begin and end.</summary>
    private (int Turn, int First, int End) TurnAround(int at)
    {
        if (at > 0 && words.Turns.TryGetValue(folded[at - 1], out var before))
        {
            return (before, at - 1, at + 1);
        }

        // Other languages set it after the word.
        return words != TimeWords.English && at + 1 < folded.Length && words.Turns.TryGetValue(folded[at + 1], out var after) ? (after, at, at + 2) : (0, at, at + 1);
    }

    private int Add(List<ContextNote> notes, int first, int end, Func<DateOnly, string?> offer, string? basis = null)
    {
        var because = articleDate is not { } date ? NoDate
            : basis is null ? $"counted from the article’s date, {NearDates.Plain(date)}"
            : $"{basis}, counted from {NearDates.Plain(date)}";
        if (notes.Count == 0 || tokens[first].Start >= notes[^1].End)
        {
            notes.Add(Note(first, end, articleDate is { } from ? Within(from, offer) : null, because));
        }

        return end;
    }

    // The first and last years of the calendar have no neighbour.
    private static string? Within(DateOnly from, Func<DateOnly, string?> offer) => from.Year is < 200 or > 9700 ? null : offer(from);

    private ContextNote Note(int first, int end, string? offer, string because)
    {
        var (start, stop) = (tokens[first].Start, tokens[end - 1].End);
        stop -= text[stop - 1] == '.' ? 1 : 0;
        return new ContextNote(start, stop, text[start..stop], ContextNeed.When, offer, because);
    }

    private int? Number(int at) =>
        at >= folded.Length ? null
        : words.Numbers.TryGetValue(folded[at], out var known) ? known
        : folded[at].Length <= 2 && int.TryParse(folded[at], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    private static int DayNumber(string word)
    {
        var digits = word.TrimEnd('.', 's', 't', 'n', 'd', 'r', 'h', 'e');
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= 31 ? day : 0;
    }

    private static bool IsYear(string word) => word.Length == 4 && word[0] is '1' or '2' && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    // "Thursday’s" is Thursday, "l’an" is "an".
    private static string Fold(ReadOnlySpan<char> word)
    {
        var plain = word.ToString().ToLowerInvariant();
        plain = plain.EndsWith("'s", StringComparison.Ordinal) || plain.EndsWith("’s", StringComparison.Ordinal) ? plain[..^2] : plain;
        return plain.Length > 3 && plain[1] is '\'' or '’' && plain[0] is 'l' or 'd' ? plain[2..] : plain;
    }
}
