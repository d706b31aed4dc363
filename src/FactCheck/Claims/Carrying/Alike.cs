namespace FactCheck.Claims.Carrying;

/// <summary>How much of two sentences is the same, each from 0 to 1.</summary>
/// <param name="OfBefore">What share of the old sentence's words stands in the new one; rare words weigh more.</param>
/// <param name="OfAfter">What share of the new sentence's words stood in the old one.</param>
/// <param name="Exact">The same share of both, counting only words that are exactly the same.</param>
/// <param name="Ordered">The share of both that stands in the same order.</param>
/// <param name="Joined">The share of neighbouring words that are neighbours in both.</param>
/// <param name="Opening">How far their first words are the same; 1 from four words on.</param>
/// <param name="Letters">The share of three letters in a row that stand in both, so that "safe" and "safety" are alike.</param>
internal readonly record struct Alike(double OfBefore, double OfAfter, double Exact, double Ordered, double Joined, double Opening, double Letters);
