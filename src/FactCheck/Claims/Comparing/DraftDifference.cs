namespace FactCheck.Claims.Comparing;

/// <summary>A difference while it is being found: it gets its number where it is read first.</summary>
internal sealed class DraftDifference(DifferenceKind kind)
{
    public DifferenceKind Kind => kind;

    public int Number { get; set; }

    public string? Form { get; init; }

    /// <summary>Where it stands in the earlier text; empty where it does not.</summary>
    public (int Start, int End) Old { get; set; }

    /// <summary>Where it stands in the later text; empty where it does not.</summary>
    public (int Start, int End) New { get; set; }

    /// <summary>The words that differ, where only some of its words do.</summary>
    public List<WordRun> Runs { get; } = [];

    /// <summary>Takes a sentence of the earlier text in.</summary>
    public void TakeOld(int start, int end) => Old = Old.End == 0 ? (start, end) : (Old.Start, end);

    /// <summary>Takes a sentence of the later text in.</summary>
    public void TakeNew(int start, int end) => New = New.End == 0 ? (start, end) : (New.Start, end);

    /// <summary>Whether a passage of the earlier text holds words that differ or moved.</summary>
    public bool TouchesOld(int start, int end) => Touches(Old, start, end, run => (run.OldStart, run.OldEnd));

    /// <summary>Whether a passage of the later text does.</summary>
    public bool TouchesNew(int start, int end) => Touches(New, start, end, run => (run.NewStart, run.NewEnd));

    // Words that went or came inside a passage are between its offsets, without a length of their own.
    private bool Touches((int Start, int End) place, int start, int end, Func<WordRun, (int Start, int End)> of) =>
        kind == DifferenceKind.Changed && Runs.Count > 0
            ? Runs.Exists(run => !run.IsSame && of(run) is var (from, until) && (from == until ? start < from && from < end : from < end && until > start))
            : place.Start < end && place.End > start;
}
