namespace FactCheck.Published;

/// <summary>What an editor writes beside an article when it is published; what is left out stays as it was last.</summary>
public sealed record PublicationFields
{
    /// <summary>From the second publication on: correction (we were wrong) or update (new facts).</summary>
    public NoteKind? NoteKind { get; init; }

    /// <summary>What readers are told of it.</summary>
    public string? Note { get; init; }

    /// <summary>What readers find the article by, parted by commas.</summary>
    public string? Topics { get; init; }

    private const int MostTopics = 10, LongestTopic = 60;

    /// <summary>The topics one by one, those of before where none were typed.</summary>
    internal IReadOnlyList<string> TopicsOr(IReadOnlyList<string> before) => Topics is null ? before : Split(Topics);

    /// <summary>Why an article cannot be published with these fields, or nothing; again is each publication after the first.</summary>
    public Refusal? Check(bool again) =>
        Split(Topics) is var topics && topics.Count > MostTopics ? Refusal.Invalid("topics", FormattableString.Invariant($"Name at most {MostTopics} topics."))
        : topics.Any(topic => topic.Length > LongestTopic) ? Refusal.Invalid("topics", FormattableString.Invariant($"A topic has at most {LongestTopic} characters; part topics by commas."))
        : !again ? null
        : NoteKind is not (Published.NoteKind.Correction or Published.NoteKind.Update)
            ? Refusal.Invalid("noteKind", "Say whether this is a correction (we were wrong) or an update (new facts).")
        : Typed.Required("note", Typed.Text(Note), Typed.MostParagraph, "Tell readers what changed.");

    private static List<string> Split(string? topics) =>
        [.. (topics ?? "").Split([',', '،', '、'], StringSplitOptions.None).Select(Typed.Line).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
}
