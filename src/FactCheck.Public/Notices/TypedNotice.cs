namespace FactCheck.Public.Notices;

/// <summary>What a reader typed into the form, where it goes back to them with what is wrong.</summary>
public sealed class TypedNotice
{
    public string? Words { get; set; }

    public string? Contact { get; set; }

    /// <summary>What is wrong, in words.</summary>
    public string? Problem { get; set; }

    /// <summary>The field that is wrong, where it is one.</summary>
    public string? Field { get; set; }
}
