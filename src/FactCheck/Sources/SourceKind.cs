namespace FactCheck.Sources;

/// <summary>What was consulted.</summary>
public enum SourceKind
{
    Page,
    Document,
    Dataset,
    Recording,
    Image,
    Person,

    /// <summary>A talk with somebody, by whatever means: a call, an interview, an exchange of messages.</summary>
    Call,

    /// <summary>What somebody saw or heard for the newsroom.</summary>
    Observation,
}
