using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Suggested wordings that are to be accepted together, and the text that they make.</summary>
internal sealed record AcceptedWordings(Article Article, IReadOnlyList<SuggestedWording> Wordings, NewRevision Next)
{
    /// <summary>
    /// Missing where there is no such article or wording, refused where the actor may not save a revision, where one is settled, where
    /// its words changed meanwhile, or where two change the same words.
    /// </summary>
    public static async Task<Outcome<AcceptedWordings>> TakeAsync(
        ISession session, Actor actor, ArticleId id, IReadOnlyList<WordingId> ids, CancellationToken cancellation)
    {
        if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
        {
            return new Outcome<AcceptedWordings>.Missing();
        }

        if (Permissions.Check(actor, Act.SaveRevision, new(article.AuthorId == actor.Id)) is { } refused)
        {
            return refused;
        }

        var present = await session.Articles.FindRevisionAsync(article.CurrentRevision, cancellation)
            ?? throw new InvalidOperationException("An article without its current revision.");
        var places = new WordingPlaces(session, present);
        var placed = new List<(SuggestedWording Wording, int Start, int End)>();
        foreach (var wording in ids.Distinct().ToList())
        {
            if (await session.Wordings.FindAsync(wording, cancellation) is not { } found || found.ArticleId != id)
            {
                return new Outcome<AcceptedWordings>.Missing();
            }

            switch (await CheckAsync(found, places, cancellation))
            {
                case Outcome<(int Start, int End)>.Done { Value: var place }:
                    placed.Add((found, place.Start, place.End));
                    break;
                case Outcome<(int Start, int End)>.Refused { Refusal: var refusal }:
                    return refusal;
            }
        }

        if (placed.Count == 0)
        {
            return Refusal.Invalid("wordings", "Choose at least one suggested wording.");
        }

        placed.Sort((a, b) => a.Start.CompareTo(b.Start));
        return placed.Zip(placed.Skip(1)).FirstOrDefault(pair => pair.Second.Start < pair.First.End) is { First.Wording: { } first, Second.Wording: { } second }
            ? Refusal.NotNow("overlap", $"Two of these change the same words (“{Short(first.Was)}” and “{Short(second.Was)}”): accept one of them.")
            : new AcceptedWordings(
                article,
                [.. placed.Select(one => one.Wording)],
                Rewritten.Of(
                    present,
                    placed.Select(one => (one.Start, one.End, one.Wording.Words)),
                    placed.Count == 1 ? "One suggested wording accepted" : FormattableString.Invariant($"{placed.Count} suggested wordings accepted")));
    }

    private static async Task<Outcome<(int Start, int End)>> CheckAsync(SuggestedWording wording, WordingPlaces places, CancellationToken cancellation) =>
        wording.State != WordingState.Open
            ? Refusal.NotNow("settled", $"The suggestion for “{Short(wording.Was)}” is {wording.State.ToString().ToLowerInvariant()} already.")
            : await places.OfAsync(wording, cancellation) is { } place
                ? place
                : Refusal.NotNow("words-changed", $"The words “{Short(wording.Was)}” changed since this was suggested: decline it, or suggest it anew.");

    private static string Short(string words) => words.Length <= 60 ? words : words[..(char.IsHighSurrogate(words[58]) ? 58 : 59)] + "…";
}
