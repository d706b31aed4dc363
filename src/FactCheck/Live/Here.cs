using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Somebody who is at an article, the claim that they look at, the words that they have selected, and what they are writing.</summary>
public sealed record Here(PersonId Person, ClaimId? Claim, SelectedWords? Selected = null, string? Writing = null);
