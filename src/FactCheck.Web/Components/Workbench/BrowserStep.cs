using FactCheck.Claims;

namespace FactCheck.Web.Components.Workbench;

/// <summary>A step of splitting as the browser sends it; sent again with the same id, it is carried out once.</summary>
/// <param name="Id">Given by the browser when the key was pressed.</param>
/// <param name="Act">What the selection becomes, by the name that the script has for it.</param>
/// <param name="Passage">The selected words.</param>
/// <param name="Claim">The claim that it is about, where it is not the open one.</param>
internal sealed record BrowserStep(Guid Id, string Act, Passage Passage, ClaimId? Claim);

/// <summary>What came of a step: how to say it, and the claim that it made or touched.</summary>
internal sealed record StepDone(string Said, ClaimId? Claim = null);

/// <summary>What the browser is told of a step.</summary>
/// <param name="Done">Whether it was carried out and is on screen.</param>
/// <param name="Again">Whether another act was on its way, so that it must be sent again.</param>
public sealed record StepAnswer(bool Done, bool Again = false);
