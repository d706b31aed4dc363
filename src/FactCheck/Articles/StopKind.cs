namespace FactCheck.Articles;

/// <summary>How surely a stop ends a sentence.</summary>
internal enum StopKind
{
    Dot,
    Ellipsis,
    Loud,
    Final,
}
