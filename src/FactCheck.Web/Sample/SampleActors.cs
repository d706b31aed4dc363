using FactCheck.People;

namespace FactCheck.Web.Sample;

/// <summary>The four people of the sample newsroom, as they act.</summary>
internal sealed record SampleActors(Actor Editor, Actor Awa, Actor Tomas, Actor Author);
