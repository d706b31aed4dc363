using FactCheck.Articles;

namespace FactCheck.Desk;

/// <summary>How far an article's check is, for lists.</summary>
public sealed record ArticleProgress
{
    public required Article Article { get; init; }

    public required int RevisionNumber { get; init; }

    public required int Words { get; init; }

    public required int WordsCovered { get; init; }

    /// <summary>Claims that a person took in and did not set aside.</summary>
    public required int Claims { get; init; }

    public required int SignedOff { get; init; }

    public required int InReview { get; init; }

    public required int Blockers { get; init; }

    /// <summary>The words covered as a share of all, 0 to 1.</summary>
    public double Share => Words == 0 ? 0 : (double)WordsCovered / Words;
}
