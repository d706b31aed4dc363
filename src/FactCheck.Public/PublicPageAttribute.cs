namespace FactCheck.Public;

/// <summary>Marks an endpoint of the public site.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute;
