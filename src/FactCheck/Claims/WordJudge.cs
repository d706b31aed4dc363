using System.Globalization;
using FactCheck.Articles;
using FactCheck.Claims.Carrying;

namespace FactCheck.Claims;

/// <summary>Says what kind of difference lies between two runs of words.</summary>
internal static class WordJudge
{
    private const string Percents = "%‰‱٪％°";

    private static readonly HashSet<string> Negations = new(
        "not no never none nobody nothing neither nor without cannot can't cant won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't shouldn't couldn't t nowhere hardly barely nicht kein keine keinen nie niemals ne pas jamais aucun aucune sans nunca jamás sin non mai senza ikke ingen aldri inte aldrig ni не нет никогда لا لم لن ليس غير 不 没 未 无"
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Units = new(
        "percent percentage per cent pct points km kilometre kilometres kilometer kilometers metre metres meter meters cm mm mile miles feet foot inch inches yards acre acres hectare hectares kg kilo kilos kilogram kilograms gram grams tonne tonnes ton tons pound pounds ounce ounces litre litres liter liters gallon gallons barrel barrels celsius fahrenheit degrees degree mph kmh kwh lb lbs oz m g t l mwh gwh twh watt watts kilowatt megawatt gigawatt volt hertz byte bytes megabyte gigabyte dollar dollars euro euros krone kroner krona kronor yen yuan rupee rupees ruble rubles rouble roubles franc francs peso pesos sterling pence cents cent second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries quarter quarters prozent pourcent"
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Sources = new(
        "according reportedly allegedly apparently supposedly purportedly sources source spokesman spokeswoman spokesperson officials selon laut según secondo enligt ifølge".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> SmallNumbers = new(
        "zero one two three four five six seven eight nine ten first second third half double triple null ein eins zwei drei vier fünf sechs sieben acht neun zehn un deux trois quatre cinq sept huit neuf dix uno dos tres cuatro cinco seis siete ocho nueve diez 一 二 三 四 五 六 七 八 九 十 两 百 千 万 亿 tre fem seks sju åtte один два три четыре пять шесть семь восемь девять десять".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static WordChange Of(string was, List<Piece> before, int old, int oldEnd, string now, List<Piece> after, int at, int end)
    {
        var (oldWords, newWords) = (Text(was, before, old, oldEnd), Text(now, after, at, end));
        var kind = IsTheSame(was, before, old, oldEnd, now, after, at, end)
            ?? Heaviest(was, before, old, oldEnd, now, after, at, end)
            ?? Heaviest(now, after, at, end, was, before, old, oldEnd)
            ?? WordChangeKind.Wording;
        return new WordChange(kind, oldWords, newWords);
    }

    private static string Text(string text, List<Piece> pieces, int first, int end) =>
        first < end ? text[pieces[first].Start..pieces[end - 1].End] : "";

    // The same words with other marks, another spelling, or another first letter where a sentence begins.
    private static WordChangeKind? IsTheSame(string was, List<Piece> before, int old, int oldEnd, string now, List<Piece> after, int at, int end)
    {
        if (WordMarks.Of(was, before, old, oldEnd) != WordMarks.Of(now, after, at, end))
        {
            return null;
        }

        var oldWords = Words(before, old, oldEnd);
        var newWords = Words(after, at, end);
        if (oldWords.Count != newWords.Count)
        {
            return null;
        }

        var kind = WordChangeKind.Punctuation;
        for (var i = 0; i < oldWords.Count; i++)
        {
            var (oldWord, newWord) = (Word(was, before[oldWords[i]]), Word(now, after[newWords[i]]));
            if (oldWord == newWord)
            {
                continue;
            }

            var isOpening = (Begins(was, before, oldWords[i]) || Begins(now, after, newWords[i]))
                && oldWord[1..] == newWord[1..] && char.ToUpperInvariant(oldWord[0]) == char.ToUpperInvariant(newWord[0]);
            if (!isOpening && WordSpelling.Of(oldWord) != WordSpelling.Of(newWord))
            {
                return null;
            }

            kind = WordChangeKind.Spelling;
        }

        return kind;
    }

    private static List<int> Words(List<Piece> pieces, int first, int end) =>
        [.. Enumerable.Range(first, end - first).Where(i => pieces[i].IsWord)];

    private static string Word(string text, Piece piece) => text[piece.Start..piece.End];

    private static bool Begins(string text, List<Piece> pieces, int at)
    {
        while (at > 0 && !pieces[at - 1].IsWord)
        {
            at--;
            if (text[pieces[at].Start] is '.' or '!' or '?' or '…' or ':' or '\n')
            {
                return true;
            }
        }

        return at == 0;
    }

    private static WordChangeKind? Heaviest(string text, List<Piece> pieces, int first, int end, string other, List<Piece> others, int otherFirst, int otherEnd)
    {
        WordChangeKind? heaviest = null;
        for (var i = first; i < end; i++)
        {
            if (KindOf(text, pieces, i, other, others, otherFirst, otherEnd) is { } kind && !(heaviest <= kind))
            {
                heaviest = kind;
            }
        }

        return heaviest;
    }

    // What a word is by itself, unless it stands among the other's words too and was only moved.
    private static WordChangeKind? KindOf(string text, List<Piece> pieces, int at, string other, List<Piece> others, int otherFirst, int otherEnd)
    {
        var piece = pieces[at];
        var word = Word(text, piece);
        for (var i = otherFirst; i < otherEnd; i++)
        {
            if (Word(other, others[i]) == word)
            {
                return null;
            }
        }

        if (!piece.IsWord)
        {
            return char.GetUnicodeCategory(word[0]) == UnicodeCategory.CurrencySymbol || Percents.Contains(word[0], StringComparison.Ordinal) ? WordChangeKind.Unit
                : WordMarks.IsQuote(text, pieces, at) ? WordChangeKind.Attribution
                : WordMarks.IsSign(text, pieces, at) || (word[0] == '/' && BesideNumber(text, pieces, at)) ? WordChangeKind.Number
                : null;
        }

        return Vocabulary.Months.Contains(word) && (char.IsUpper(word[0]) || BesideNumber(text, pieces, at)) || Vocabulary.Days.Contains(word) ? WordChangeKind.Date
            : word.Any(char.IsDigit) ? (BesideMonth(text, pieces, at) || IsYear(word) ? WordChangeKind.Date : WordChangeKind.Number)
            : Vocabulary.NumberWords.Contains(word) && !Units.Contains(word) || SmallNumbers.Contains(word) ? WordChangeKind.Number
            : Negations.Contains(Keys.Folded(word)) ? WordChangeKind.Negation
            : Units.Contains(word) || AfterDegree(text, pieces, at) ? WordChangeKind.Unit
            : SpeechVerbs.Contain(word) || Sources.Contains(word) ? WordChangeKind.Attribution
            : char.IsUpper(word[0]) && !Begins(text, pieces, at) ? WordChangeKind.Name
            : otherEnd > otherFirst && BesideSpeech(text, pieces, at) ? WordChangeKind.Attribution
            : null;
    }

    private static bool IsYear(string word) => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and <= 2100;

    private static bool BesideMonth(string text, List<Piece> pieces, int at) =>
        (at > 0 && Vocabulary.Months.Contains(Word(text, pieces[at - 1]))) || (at + 1 < pieces.Count && Vocabulary.Months.Contains(Word(text, pieces[at + 1])));

    private static bool AfterDegree(string text, List<Piece> pieces, int at) => at > 0 && text[pieces[at - 1].Start] == '°';

    // Another word where "police" stood in "police said" is another source.
    private static bool BesideSpeech(string text, List<Piece> pieces, int at) =>
        at + 1 < pieces.Count && pieces[at + 1].IsWord && SpeechVerbs.Contain(Word(text, pieces[at + 1]));

    private static bool BesideNumber(string text, List<Piece> pieces, int at) =>
        (at > 0 && char.IsDigit(text[pieces[at - 1].Start])) || (at + 1 < pieces.Count && char.IsDigit(text[pieces[at + 1].Start]));
}
