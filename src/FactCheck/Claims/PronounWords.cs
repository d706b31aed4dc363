using System.Collections.Frozen;

namespace FactCheck.Claims;

/// <summary>The words of one language that stand for somebody or something named elsewhere.</summary>
internal sealed record PronounWords(FrozenDictionary<string, Stand> Words, FrozenSet<string> Definite)
{
    public static readonly PronounWords English = new(
        Map(
            (Stand.He, "he him his himself he's he’s he'd he’d he'll he’ll"),
            (Stand.She, "she her hers herself she's she’s she'd she’d she'll she’ll"),
            (Stand.They, "they them their theirs themselves they're they’re they've they’ve they'd they’d they'll they’ll"),
            (Stand.It, "it its itself it's it’s"),
            (Stand.Voice, "I I'm I’m I've I’ve I'd I’d I'll I’ll me my mine myself we we're we’re we've we’ve we'd we’d we'll we’ll us our ours ourselves")),
        Set("the this that"));

    public static readonly PronounWords French = new(
        Map((Stand.He, "il lui"), (Stand.She, "elle"), (Stand.They, "ils elles eux leur leurs"), (Stand.Voice, "je nous notre nos moi mon ma mes j’ai")), Set("le la ce cette"));

    public static readonly PronounWords Spanish = new(
        Map((Stand.He, "él"), (Stand.She, "ella"), (Stand.They, "ellos ellas"), (Stand.Voice, "yo nosotros nosotras nuestro nuestra mi mis")), Set("el la este esta"));

    public static readonly PronounWords German = new(
        Map((Stand.He, "er ihm ihn seiner"), (Stand.They, "sie ihnen ihr ihre"), (Stand.Voice, "ich wir uns unser unsere mein meine")), Set("der die das dieser diese"));

    public static readonly PronounWords Arabic = new(
        Map((Stand.He, "هو"), (Stand.She, "هي"), (Stand.They, "هم هما هن"), (Stand.Voice, "أنا نحن")), Set(""));

    private static FrozenDictionary<string, Stand> Map(params (Stand Stand, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' ').Select(word => KeyValuePair.Create(word.ToLowerInvariant(), list.Stand)))
            .ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>For whom or what a word stands.</summary>
internal enum Stand
{
    He,
    She,
    They,
    It,
    Voice,
}
