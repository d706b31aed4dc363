namespace FactCheck.Documents;

/// <summary>
/// Carries a refusal out of the depth of a parser to the one place that returns it; it never leaves this assembly.
/// </summary>
internal sealed class UnreadableException(Refusal refusal) : Exception(refusal.Message)
{
    public UnreadableException(string field, string message)
        : this(Refusal.Invalid(field, message)) { }

    public Refusal Refusal { get; } = refusal;

    public static UnreadableException TooLarge(string field, string message) =>
        new(new Refusal(RefusalKind.Invalid, Articles.IManuscriptReader.TooLarge, message, field));
}
