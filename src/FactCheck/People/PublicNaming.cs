namespace FactCheck.People;

/// <summary>By what name readers are told of somebody.</summary>
public enum PublicNaming
{
    /// <summary>The name that the newsroom knows them by.</summary>
    OwnName,

    /// <summary>Another name, which they chose.</summary>
    PublicName,

    /// <summary>No name: "a member of the desk".</summary>
    Unnamed,
}
