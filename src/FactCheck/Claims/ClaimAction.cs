namespace FactCheck.Claims;

/// <summary>What moves a claim from one status to the next.</summary>
public enum ClaimAction
{
    Accept,
    SetAside,
    Restore,
    Start,
    Assign,
    Propose,
    Withdraw,

    /// <summary>A second person gives a verdict without having seen the first.</summary>
    SecondVerdict,

    SignOff,
    RequestChanges,
    Decide,
    Reopen,
    ConfirmUnchanged,

    /// <summary>On its own: a new revision no longer has the claim's words unchanged and once.</summary>
    WordsChange,

    /// <summary>On its own: evidence was added, changed or withdrawn.</summary>
    EvidenceChanges,
}
