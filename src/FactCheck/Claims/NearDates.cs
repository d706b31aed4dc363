using System.Globalization;

namespace FactCheck.Claims;

/// <summary>Works out, from an article's date, which day or stretch of time a word such as "last month" means.</summary>
internal static class NearDates
{
    private static readonly string[] Quarters = ["first", "second", "third", "fourth"];

    /// <summary>"Thursday 10 January 2013".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"10 January 2013".</summary>
    public static string Plain(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"December 2012".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The weekday (1 is Monday) nearest to the article's: at or before it, or after it where it lies ahead.</summary>
    /// <param name="from">The article's date.</param>
    /// <param name="weekday">1 for Monday to 7 for Sunday.</param>
    /// <param name="turn">Minus one for "last", one for "next", nought for the nearest.</param>
    /// <param name="ahead">Whether the passage speaks of what is to come.</param>
    public static DateOnly Weekday(DateOnly from, int weekday, int turn, bool ahead)
    {
        var back = (IsoWeekday(from) - weekday + 7) % 7;
        return turn < 0 && back == 0 ? from.AddDays(-7)
            : turn > 0 || (ahead && turn == 0 && back > 0) ? from.AddDays(7 - back)
            : from.AddDays(-back);
    }

    /// <summary>The first day of the month (1 to 12) nearest to the article's, at or before its month unless it lies ahead.</summary>
    public static DateOnly NearestMonth(DateOnly from, int month, int turn, bool ahead)
    {
        var year = from.Year;
        year += turn > 0 || (turn == 0 && ahead) ? (month < from.Month || (turn > 0 && month == from.Month) ? 1 : 0)
            : month > from.Month || (turn < 0 && month == from.Month) ? -1 : 0;
        return new DateOnly(year, month, 1);
    }

    /// <summary>The day of a month whose year is not told: the nearest at or before the article's date, or after it where it lies ahead.</summary>
    public static DateOnly? DayOfMonth(DateOnly from, int month, int day, bool ahead)
    {
        for (var year = ahead ? from.Year : from.Year + 1; ahead ? year <= from.Year + 8 : year >= from.Year - 8; year += ahead ? 1 : -1)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var found && (ahead ? found >= from : found <= from))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>"last month" and its like: minus one is the unit before the article's, one the unit after.</summary>
    public static string Turned(DateOnly from, TimeUnit unit, int turn)
    {
        switch (unit)
        {
            case TimeUnit.Week:
                var monday = from.AddDays(1 - IsoWeekday(from) + (7 * turn));
                return $"{Day(monday)} to {Day(monday.AddDays(6))}";
            case TimeUnit.Weekend:
                var saturday = Weekday(from, 6, 0, ahead: false).AddDays(turn > 0 || (turn == 0 && IsoWeekday(from) < 6) ? 7 : 0);
                saturday = turn < 0 && IsoWeekday(from) >= 6 ? saturday.AddDays(-7) : saturday;
                return $"{Day(saturday)} and {Day(saturday.AddDays(1))}";
            case TimeUnit.Month:
                return Month(from.AddDays(1 - from.Day).AddMonths(turn));
            case TimeUnit.Quarter:
                var quarter = from.AddDays(1 - from.Day).AddMonths(3 * turn);
                return $"the {Quarters[(quarter.Month - 1) / 3]} quarter of {Year(quarter.Year)}";
            case TimeUnit.Year:
                return Year(from.Year + turn);
            case TimeUnit.Decade:
                return $"the {Year(((from.Year / 10) + turn) * 10)}s";
            case TimeUnit.Century:
                return $"the {Ordinal(((from.Year - 1) / 100) + 1 + turn)} century";
            case TimeUnit.Spring or TimeUnit.Summer or TimeUnit.Autumn or TimeUnit.Winter:
                return Season(from, unit, turn);
            default:
                return Day(from.AddDays(turn));
        }
    }

    /// <summary>"three weeks ago".</summary>
    public static string Ago(DateOnly from, TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Hour => Day(from),
        TimeUnit.Week => $"about {Day(from.AddDays(-7 * count))}",
        TimeUnit.Month => $"about {Month(from.AddMonths(-count))}",
        TimeUnit.Year => $"about {Month(from.AddYears(-count))}",
        TimeUnit.Decade => $"about {Year(from.Year - (10 * count))}",
        TimeUnit.Century => $"about {Year(from.Year - (100 * count))}",
        _ => Day(from.AddDays(-count)),
    };

    /// <summary>"three weeks from now".</summary>
    public static string Hence(DateOnly from, TimeUnit unit, int count) => Ago(from, unit, -count);

    /// <summary>"the past five years".</summary>
    public static string Past(DateOnly from, TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Month => $"{Month(from.AddMonths(-count))} to {Month(from)}",
        TimeUnit.Year => $"{Year(from.Year - count)} to {Year(from.Year)}",
        TimeUnit.Decade => $"{Year(from.Year - (10 * count))} to {Year(from.Year)}",
        TimeUnit.Week => $"{Plain(from.AddDays(-7 * count))} to {Plain(from)}",
        TimeUnit.Hour => Day(from),
        _ => $"{Plain(from.AddDays(-count))} to {Plain(from)}",
    };

    // A season of the northern year by its last month; winter begins in the year before.
    private static string Season(DateOnly from, TimeUnit season, int turn)
    {
        var first = season switch { TimeUnit.Spring => 3, TimeUnit.Summer => 6, TimeUnit.Autumn => 9, _ => 12 };
        var begins = new DateOnly(from.Year, first, 1);
        begins = turn switch
        {
            < 0 => begins.AddMonths(3) <= from ? begins : begins.AddYears(-1),
            > 0 => begins > from ? begins : begins.AddYears(1),
            _ => first == 12 && from.Month < 3 ? begins.AddYears(-1) : begins,
        };
        return $"{season.ToString().ToLowerInvariant()} {Year(begins.Year)}{(first == 12 ? $"–{Year(begins.Year + 1)}" : "")}";
    }

    private static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static string Ordinal(int number) => Year(number) + (number % 10, number / 10 % 10) switch
    {
        (_, 1) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
