namespace FactCheck.Public;

/// <summary>Marks a page that other sites may show in a frame.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FramedAttribute : Attribute;
