using FactCheck.Claims;
using FactCheck.Claims.Carrying;

namespace FactCheck.Bench.Anchors;

/// <summary>A way to carry passages: prepares two texts once, then answers for each passage.</summary>
internal sealed record Method(string Name, Func<string, string, Func<int, int, Answer>> Prepare)
{
    public static readonly IReadOnlyList<Method> All =
    [
        new("ours", (before, after) =>
        {
            var redraft = Redraft.Between(before, after);
            return (start, end) => redraft.Carry(start, end) switch
            {
                { Fate: AnchorState.Ask } => Answer.Question,
                { Fate: AnchorState.Lost } => Answer.Lost,
                var carried => new Answer(false, carried.Start, carried.End),
            };
        }),
        new("quote", (before, after) => new QuoteSearch(before, after).Find),
        new("diff", (before, after) => new DiffMap(before, after).Find),
    ];
}
