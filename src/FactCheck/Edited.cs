namespace FactCheck;

/// <summary>Fields as a person wants them to stand.</summary>
/// <typeparam name="T">The fields.</typeparam>
/// <param name="Fields">What they typed.</param>
/// <param name="Seen">The fields as they stood when the person began; known, what others changed meanwhile is merged by field.</param>
public sealed record Edited<T>(T Fields, T? Seen = null)
    where T : class
{
    /// <summary>Over exactly the version that was seen.</summary>
    public static implicit operator Edited<T>(T fields) => new(fields);
}
