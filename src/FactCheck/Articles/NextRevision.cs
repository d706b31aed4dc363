using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>A typed text that passed every rule for an article's next revision, beside the text that it replaces.</summary>
internal sealed record NextRevision(Article Article, Revision Before, Revision After)
{
    /// <summary>
    /// Takes the text in hand: missing where there is no such article, refused where the actor may not or the text cannot be
    /// saved, stale with the present text where <paramref name="version"/> is given and gone. Writes nothing.
    /// </summary>
    public static async Task<Outcome<NextRevision>> TakeAsync(
        ISession session, Actor actor, ArticleId id, int? version, FormattedText formatted, NewRevision typed, TimeProvider clock, CancellationToken cancellation)
    {
        if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
        {
            return new Outcome<NextRevision>.Missing();
        }

        if (Permissions.Check(actor, Act.SaveRevision, new(article.AuthorId == actor.Id)) is { } refused)
        {
            return refused;
        }

        var before = await session.Articles.FindRevisionAsync(article.CurrentRevision, cancellation)
            ?? throw new InvalidOperationException("An article without its current revision.");
        if (version is { } seen && article.Version != seen)
        {
            return new Outcome<NextRevision>.Stale(new NextRevision(article, before, before));
        }

        var origin = Typed.Line(typed.Origin);
        var note = Typed.Line(typed.Note);
        var refusal = formatted.Refusal
            ?? ArticleRules.CheckOrigin(origin)
            ?? Typed.TooLong("note", note, Typed.MostLine)
            ?? (formatted.Text == before.Text && formatted.Formatting.SequenceEqual(before.Formatting) ? Unchanged : null);
        return refusal is not null
            ? refusal
            : new NextRevision(
                article,
                before,
                new Revision
                {
                    Id = clock.New<RevisionId>(),
                    ArticleId = id,
                    Number = before.Number + 1,
                    Text = formatted.Text!,
                    Formatting = formatted.Formatting,
                    Origin = origin,
                    Note = note,
                    CreatedBy = actor.Id,
                    CreatedAt = clock.Now(),
                });
    }

    private static Refusal Unchanged { get; } =
        new(RefusalKind.Invalid, SaveRevision.Unchanged, "This is the text that stands already.", "text");
}
