namespace FactCheck.Claims;

/// <summary>What a new text comes to for a claim.</summary>
public enum ClaimFate
{
    /// <summary>All of its words stand, perhaps elsewhere; nothing about it changes.</summary>
    CarriedOver,

    /// <summary>Words of it changed, or one of its passages is gone: its verdict must be looked at again.</summary>
    Recheck,

    /// <summary>None of its words stand any more.</summary>
    Lost,

    /// <summary>It is not sure where its words stand: a person chooses.</summary>
    ToDecide,

    /// <summary>Words that were lost stand again, and none is missing.</summary>
    Back,

    /// <summary>Words of it were lost earlier, and are lost still.</summary>
    StillLost,
}
