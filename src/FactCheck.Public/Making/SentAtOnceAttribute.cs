namespace FactCheck.Public.Making;

/// <summary>Marks an address whose answer is sent while it is read or differs with its query, and is never kept.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SentAtOnceAttribute : Attribute;
