namespace FactCheck.Claims.Comparing;

/// <summary>Numbers differences in the order in which they are read first.</summary>
internal sealed class DifferenceNumbers
{
    private readonly List<DraftDifference> drafts = [];

    /// <summary>Those that were read, in the order of their numbers.</summary>
    public IReadOnlyList<DraftDifference> Drafts => drafts;

    public int Of(DraftDifference draft)
    {
        if (draft.Number == 0)
        {
            drafts.Add(draft);
            draft.Number = drafts.Count;
        }

        return draft.Number;
    }
}
