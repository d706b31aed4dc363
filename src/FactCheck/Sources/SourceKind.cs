namespace FactCheck.Sources;

/// <summary>What was consulted.</summary>
public enum SourceKind
{
    Page,
    Document,
    Dataset,
    Person,
    Recording,
}
