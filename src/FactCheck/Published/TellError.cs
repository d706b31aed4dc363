using FactCheck.Live;

namespace FactCheck.Published;

/// <summary>A reader, who needs no account, tells the newsroom about an error on a verdict page.</summary>
public sealed class TellError(IDatabase database, TimeProvider clock)
{
    /// <summary>The fewest characters that can say what is wrong.</summary>
    private const int Fewest = 10;

    /// <summary>The most characters of a notice, and of a contact.</summary>
    public const int MostWords = 4_000, MostContact = 200;

    /// <summary>Keeps the notice for the desk; missing where the address names nothing that is public.</summary>
    /// <param name="slug">The article's name in public addresses.</param>
    /// <param name="claim">The claim that it is about; nothing for the page.</param>
    /// <param name="typedWords">What is wrong, in the reader's words.</param>
    /// <param name="typedContact">How they can be answered, if they want to be.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<Outcome<ReaderNoticeId>> RunAsync(string slug, int? claim, string? typedWords, string? typedContact, CancellationToken cancellation)
    {
        var (words, contact) = (Typed.Text(typedWords), Typed.Line(typedContact));
        return database.WriteAsync<ReaderNoticeId>(
            async session =>
            {
                if (await session.Publications.ShownAtAsync(slug, cancellation) is not { } shown
                    || (claim is { } number && PublishedJson.Read(shown.Content).Claims.All(other => other.Number != number)))
                {
                    return new Outcome<ReaderNoticeId>.Missing();
                }

                if (Check(words, contact) is { } wrong)
                {
                    return wrong;
                }

                var notice = new ReaderNotice
                {
                    Id = clock.New<ReaderNoticeId>(),
                    ArticleId = shown.ArticleId,
                    Publication = shown.Number,
                    Claim = claim,
                    Words = words!,
                    Contact = contact,
                    ReceivedAt = clock.Now(),
                    State = ReaderNoticeState.New,
                };
                await session.Publications.AddNoticeAsync(notice, cancellation);
                await session.RecordAsync(ChangeKind.ErrorTold, null, notice.ReceivedAt, shown.ArticleId, null, cancellation, ("notice", notice.Id), ("claim", claim));
                return notice.Id;
            },
            cancellation);
    }

    private static Refusal? Check(string? words, string? contact) =>
        Typed.Required("words", words, MostWords, "Tell us what is wrong.")
        ?? (words!.Length < Fewest ? Refusal.Invalid("words", "Say a little more: what is wrong, and how you know.") : null)
        ?? Typed.TooLong("contact", contact, MostContact);
}
