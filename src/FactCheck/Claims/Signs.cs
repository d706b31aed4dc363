namespace FactCheck.Claims;

/// <summary>What a sentence holds that makes it more or less worth checking.</summary>
[Flags]
internal enum Signs
{
    None = 0,
    Number = 1 << 0,
    Institution = 1 << 1,
    Quotation = 1 << 2,
    Attribution = 1 << 3,
    Decision = 1 << 4,
    Comparison = 1 << 5,
    Superlative = 1 << 6,
    Cause = 1 << 7,
    Event = 1 << 8,
    Date = 1 << 9,
    Place = 1 << 10,
    Name = 1 << 11,
    Opinion = 1 << 12,
    Question = 1 << 13,
    FirstPerson = 1 << 14,
    Prediction = 1 << 15,
    Short = 1 << 16,
    Long = 1 << 17,
}
