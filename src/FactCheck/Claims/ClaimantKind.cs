namespace FactCheck.Claims;

/// <summary>What a claimant is, for machines that read the verdict.</summary>
public enum ClaimantKind
{
    Person,
    Organization,
}
