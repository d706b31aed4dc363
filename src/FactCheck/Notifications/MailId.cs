namespace FactCheck.Notifications;

/// <summary>Identifies a mail in the outbox.</summary>
public readonly record struct MailId(Guid Value) : IId<MailId>
{
    public static MailId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
