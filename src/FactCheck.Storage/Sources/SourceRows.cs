using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>A source as its table keeps it.</summary>
internal static class SourceRows
{
    public const string Columns =
        """
        s.id, s.kind, s.title, s.publisher, s.published_on, s.address, s.canonical_address, s.is_primary, s.is_confidential,
        s.withheld_because, s.notes, s.is_from_author, s.contact, s.group_id, s.merged_into, s.version, s.created_by, s.created_at
        """;

    /// <summary>Counting where a source is used costs the more the more it is, so that an act which does not show it does without.</summary>
    public const string WithUse =
        $"{Columns}, (select count(distinct u.claim_id) from evidence u where u.source_id = s.id and u.withdrawn_at is null) as used_in";

    /// <summary>The row of this id, whether or not the source was merged into another.</summary>
    public static Task<Source?> FindAsync(Sql sql, SourceId id, CancellationToken cancellation) =>
        sql.RowAsync<Source>($"select {Columns} from source s where s.id = @id", new { id }, cancellation);

    public static object Values(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.IsWithheld
            ? throw new InvalidOperationException("This copy of the source was emptied for somebody who may not know it; it cannot be written.")
            : new
            {
                source.Id,
                Kind = source.Kind.ToString(),
                source.Title,
                source.Publisher,
                source.PublishedOn,
                source.Address,
                source.CanonicalAddress,
                source.IsPrimary,
                source.IsConfidential,
                source.WithheldBecause,
                source.Notes,
                source.IsFromAuthor,
                contact = source.Contact is { } contact ? Json.Of(contact) : (Json?)null,
                source.GroupId,
                source.MergedInto,
                foldedTitle = FoldedTitle(source),
                foldedPublisher = FoldedPublisher(source),
                source.Version,
                source.CreatedBy,
                source.CreatedAt,
            };
    }

    /// <summary>What everybody may see of its title, so that neither sorting nor comparing tells more.</summary>
    public static string? FoldedTitle(Source source) => FoldedWords.Line((source.IsConfidential ? source.Withheld() : source).Title);

    /// <summary>The same of its publisher.</summary>
    public static string? FoldedPublisher(Source source) => source.IsConfidential ? null : FoldedWords.Line(source.Publisher);
}
