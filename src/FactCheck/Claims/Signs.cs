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
    Personal = 1 << 14,
    Prediction = 1 << 15,
    Short = 1 << 16,
    Long = 1 << 17,

    /// <summary>A small number in words, which counts less than a figure.</summary>
    Count = 1 << 18,

    /// <summary>A word that allows no exception.</summary>
    Sweeping = 1 << 19,

    /// <summary>A public matter that records are kept of.</summary>
    Matter = 1 << 20,

    /// <summary>A greeting, thanks, or what a host says.</summary>
    Courtesy = 1 << 21,

    /// <summary>"We" and "our", which may be a nation or a family.</summary>
    Ours = 1 << 22,

    /// <summary>A rise or fall that is told without its measure.</summary>
    Trend = 1 << 23,

    /// <summary>What a body or a face does: the colour of a tale.</summary>
    Scene = 1 << 24,

    /// <summary>Somebody or something that is said to do something, in a plain statement.</summary>
    Plain = 1 << 25,

    /// <summary>Something done by somebody: "was written by lobbyists".</summary>
    Done = 1 << 26,

    /// <summary>A doubt that is not the article's own: an opinion, a prediction or an experience in quotation marks.</summary>
    Theirs = 1 << 27,
}
