namespace FactCheck.Sources.Timestamping;

/// <summary>How far a timestamp is.</summary>
public enum TimestampState
{
    /// <summary>The authority is asked, again and again where it does not answer as it should.</summary>
    Waiting,

    /// <summary>Its answer was verified and is kept.</summary>
    Kept,

    /// <summary>It never answered as it should; a person can have it asked again.</summary>
    Failed,
}
