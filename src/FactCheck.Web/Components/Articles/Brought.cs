using FactCheck.Articles;

namespace FactCheck.Web.Components.Articles;

/// <summary>What a file or an address brought beside its words, which stay in the browser until they are saved.</summary>
/// <param name="Headline">The headline it proposes.</param>
/// <param name="AuthorName">The byline it proposes.</param>
/// <param name="DatedOn">The date it proposes, as ISO 8601 writes it.</param>
/// <param name="Origin">The file's name or the address.</param>
/// <param name="Words">How many words it has, about.</param>
/// <param name="Unread">The first of what could not be taken over.</param>
/// <param name="More">How much more could not.</param>
public sealed record Brought(
    string? Headline, string? AuthorName, string? DatedOn, string? Origin, int Words, IReadOnlyList<Unread> Unread, int More = 0);
