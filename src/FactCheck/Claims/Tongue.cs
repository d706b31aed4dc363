using System.Collections.Frozen;

namespace FactCheck.Claims;

/// <summary>The words of one language for time and for people, chosen by the small words that stand around a passage.</summary>
internal sealed record Tongue(TimeWords Times, PronounWords Pronouns, FrozenSet<string> Small)
{
    private const int Reach = 1_000;

    private static readonly Tongue English = new(TimeWords.English, PronounWords.English, Set("the of and to in that was on for with said by from his her they at is are were have has an he she will"));
    private static readonly Tongue[] Others =
    [
        new(TimeWords.French, PronounWords.French, Set("le la les des une et est dans pour que qui au aux du par sur avec ont il elle été cette son sa ses mais")),
        new(TimeWords.Spanish, PronounWords.Spanish, Set("el la los las de y que en un una por con del se para su es al lo como más fue pero ha han")),
        new(TimeWords.German, PronounWords.German, Set("der die das und ist in den von zu mit dem des im auf für nicht ein eine auch sich wurde hat am sie er es aus")),
        new(TimeWords.Arabic, PronounWords.Arabic, Set("في من على إلى أن إن عن التي الذي هذا هذه كان قال مع ما لا بعد")),
    ];

    /// <summary>The language of the text around two UTF-16 offsets; English where nothing says otherwise.</summary>
    public static Tongue Around(string text, int start, int end)
    {
        var from = Math.Max(0, start - Reach);
        var to = Math.Min(text.Length, Math.Min(end, start + Reach) + Reach);
        var best = English;
        var most = 0;
        var counts = new int[Others.Length + 1];
        foreach (var token in Tokens.Of(text, new Articles.Sentence(1, from, to)))
        {
            var word = token.In(text).ToString().ToLowerInvariant();
            counts[^1] += English.Small.Contains(word) ? 1 : 0;
            for (var other = 0; other < Others.Length; other++)
            {
                counts[other] += Others[other].Small.Contains(word) ? 1 : 0;
            }
        }

        for (var other = 0; other < Others.Length; other++)
        {
            if (counts[other] > Math.Max(most, counts[^1]))
            {
                (best, most) = (Others[other], counts[other]);
            }
        }

        return best;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
