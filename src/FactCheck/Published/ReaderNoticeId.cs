namespace FactCheck.Published;

/// <summary>Identifies a reader's notice.</summary>
public readonly record struct ReaderNoticeId(Guid Value) : IId<ReaderNoticeId>
{
    public static ReaderNoticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
