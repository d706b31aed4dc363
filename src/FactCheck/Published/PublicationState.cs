namespace FactCheck.Published;

/// <summary>Whether a publication is the one that readers are shown.</summary>
public enum PublicationState
{
    Current,
    Superseded,
    Retracted,
}
