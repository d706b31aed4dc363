namespace FactCheck.Review;

/// <summary>What became of a suggested wording.</summary>
public enum WordingState
{
    Open,
    Accepted,
    Declined,
    Withdrawn,
}
