namespace FactCheck.Articles;

/// <summary>How far an article is; whether it is ready to publish is computed, never kept.</summary>
public enum ArticleStatus
{
    Draft,
    Checking,
    Published,
    Retracted,
}
