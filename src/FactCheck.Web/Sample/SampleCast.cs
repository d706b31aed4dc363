using FactCheck.People;

namespace FactCheck.Web.Sample;

/// <summary>The four people of the sample newsroom, as they act.</summary>
internal sealed record SampleCast(Actor Editor, Actor Awa, Actor Tomas, Actor Author);
