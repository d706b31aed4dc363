namespace FactCheck;

/// <summary>Why an act was refused, in the words of the person who tried it.</summary>
/// <param name="Kind">Whether it was the person, what they typed, or the moment.</param>
/// <param name="Code">A fixed name for the rule, for programs and tests.</param>
/// <param name="Message">One or two sentences for the page.</param>
/// <param name="Field">The name of the field that is wrong, where one is.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Message, string? Field = null)
{
    /// <summary>This person may not do this, whatever they type.</summary>
    public static Refusal NotAllowed(string code, string message) => new(RefusalKind.NotAllowed, code, message);

    /// <summary>What was typed cannot be taken as it is.</summary>
    public static Refusal Invalid(string field, string message) => new(RefusalKind.Invalid, "invalid", message, field);

    /// <summary>It cannot be done in the present state.</summary>
    public static Refusal NotNow(string code, string message) => new(RefusalKind.NotNow, code, message);
}

/// <summary>Whether the person, the input or the moment is the reason of a refusal.</summary>
public enum RefusalKind
{
    NotAllowed,
    Invalid,
    NotNow,
}
