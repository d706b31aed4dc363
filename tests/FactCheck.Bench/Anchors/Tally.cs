using FactCheck.Tests.Claims.Carrying;

namespace FactCheck.Bench.Anchors;

/// <summary>Counts how a method's answers compare with the truth.</summary>
internal sealed class Tally
{
    private int spans;
    private int right;
    private int asked;
    private int wrong;
    private int deleted;
    private int kept;
    private int wordForWord;
    private int exact;

    public List<Miss> Misses { get; } = [];

    public double Seconds { get; set; }

    public void Count(MarkedPair pair, MarkedPassage passage, Answer answer)
    {
        var isDeleted = passage.Truth.Count == 0;
        var overlap = answer.HasPlace && !isDeleted ? Overlap(answer, passage.Truth) : 0;
        var isRight = !answer.Asked && (isDeleted ? !answer.HasPlace : overlap >= 0.5);
        var isWrong = answer.HasPlace && !isRight;
        spans++;
        right += isRight ? 1 : 0;
        asked += answer.Asked ? 1 : 0;
        wrong += isWrong ? 1 : 0;
        deleted += isDeleted ? 1 : 0;
        kept += isDeleted && isWrong ? 1 : 0;
        wordForWord += isWrong && pair.Before.AsSpan(passage.Start..passage.End).SequenceEqual(pair.After.AsSpan(answer.Start..answer.End)) ? 1 : 0;
        exact += answer.HasPlace && !isDeleted && answer.Start == passage.Truth.Min(place => place.Start) && answer.End == passage.Truth.Max(place => place.End) ? 1 : 0;
        if (!isRight)
        {
            Misses.Add(new Miss(pair, passage, answer, isWrong ? (isDeleted ? 1 : 0) : answer.Asked ? 3 : 2, overlap));
        }
    }

    public object Figures(string name, string method) => new
    {
        name,
        method,
        spans,
        right = Share(right, spans),
        asked = Share(asked, spans),
        wrongPlace = Share(wrong, spans),
        falselyKept = Share(kept, deleted),
        wrongWordForWord = Share(wordForWord, spans),
        exactBoundaries = Share(exact, spans - deleted),
        seconds = Math.Round(Seconds, 2),
    };

    public string Row(string name, string method) => FormattableString.Invariant(
        $"{name,-22} {method,-6} {spans,6} {100 * Share(right, spans),8:0.00} {100 * Share(asked, spans),8:0.00} {100 * Share(wrong, spans),8:0.00} {100 * Share(wordForWord, spans),9:0.00} {100 * Share(kept, deleted),8:0.0} {kept,5}/{deleted,-4} {100 * Share(exact, spans - deleted),8:0.0} {Seconds,8:0.00}");

    public static string Header =>
        $"{"corpus",-22} {"method",-6} {"spans",6} {"right %",8} {"asked %",8} {"wrong %",8} {"verbatim",9} {"kept %",8} {"of deleted",10} {"exact %",8} {"seconds",8}";

    private static double Share(int part, int whole) => whole == 0 ? 0 : Math.Round((double)part / whole, 5);

    private static double Overlap(Answer answer, IReadOnlyList<(int Start, int End)> truth)
    {
        var both = truth.Sum(place => Math.Max(0, Math.Min(place.End, answer.End) - Math.Max(place.Start, answer.Start)));
        return (double)both / (truth.Sum(place => place.End - place.Start) + (answer.End - answer.Start) - both);
    }
}

/// <summary>One answer that was not right; kind 0 is a wrong place, 1 falsely kept, 2 missed, 3 asked.</summary>
internal sealed record Miss(MarkedPair Pair, MarkedPassage Passage, Answer Answer, int Kind, double Overlap);
