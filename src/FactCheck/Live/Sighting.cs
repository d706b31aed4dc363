using FactCheck.Articles;

namespace FactCheck.Live;

/// <summary>What one open page shows of itself to the other nodes; nothing of it once it was left.</summary>
public sealed record Sighting(VisitId Visit, ArticleId Article, Here? Here);
