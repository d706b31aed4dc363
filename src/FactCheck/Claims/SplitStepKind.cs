namespace FactCheck.Claims;

/// <summary>The kinds of steps that can be undone; the name is what is kept, so a member is never renamed.</summary>
public enum SplitStepKind
{
    ClaimAdded,
    SuggestionAccepted,
    ClaimSetAside,
    ClaimRestored,
    ClaimEdited,
    ClaimAssigned,
    ClaimReattached,
    PassageAdded,
    PassageMoved,
    PassageRemoved,
    ClaimsMerged,
    ClaimSplit,
    PassageCleared,
    ClearanceWithdrawn,
}
