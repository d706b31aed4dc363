namespace FactCheck.Sources.Revisiting;

/// <summary>What became, since the capture, of the page that a piece of evidence rests on; until a person settles it.</summary>
public enum PageFate
{
    /// <summary>The page reads otherwise, and the excerpt still stands in it.</summary>
    Changed,

    /// <summary>The page reads otherwise, and the excerpt does not stand in it any more.</summary>
    ExcerptGone,

    /// <summary>There is no page any more.</summary>
    Vanished,

    /// <summary>Nobody has answered for days.</summary>
    NoAnswer,
}

/// <summary>What a flag weighs, and its words.</summary>
public static class PageFlags
{
    /// <summary>
    /// Whether an article waits for a person to settle it: the capture still says what the page said, but a newsroom that
    /// publishes should know that the page says so no more. That something else on a page changed is no such reason.
    /// </summary>
    public static bool Blocks(this PageFate flag) => flag is PageFate.ExcerptGone or PageFate.Vanished;

    /// <summary>The flag as a clause.</summary>
    public static string InWords(this PageFate flag) => flag switch
    {
        PageFate.Changed => "the page changed since it was captured; the excerpt still stands in it",
        PageFate.ExcerptGone => "the page changed since it was captured, and the excerpt does not stand in it any more",
        PageFate.Vanished => "the page is gone since it was captured",
        _ => "the page has not answered for days",
    };
}
