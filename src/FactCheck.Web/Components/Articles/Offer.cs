namespace FactCheck.Web.Components.Articles;

/// <summary>A headline, byline or date that a manuscript proposes for a field that holds something else.</summary>
/// <param name="Name">What the field is called.</param>
/// <param name="Shown">The value as a person reads it.</param>
/// <param name="Take">Puts it into the field.</param>
public sealed record Offer(string Name, string Shown, Action Take);
