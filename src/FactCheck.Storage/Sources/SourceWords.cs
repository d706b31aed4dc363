using FactCheck.Sources;

namespace FactCheck.Storage.Sources;

/// <summary>
/// The words by which sources are found. Of a confidential source only what everybody sees of it is kept, so that nobody
/// finds it by what is withheld; its captures are not kept at all.
/// </summary>
internal sealed class SourceWords(Sql sql)
{
    /// <summary>The most words in a row; a long capture has several.</summary>
    private const int MostInRow = 5_000;

    /// <summary>Keeps what the source is found by now.</summary>
    public async Task KeepAsync(Source source, CancellationToken cancellation)
    {
        if (source.MergedInto is not null)
        {
            await sql.RunAsync("delete from source_words where source_id = @Id", new { source.Id }, cancellation);
            return;
        }

        await sql.RunAsync(
            $"delete from source_words where source_id = @Id{(source.IsConfidential ? "" : " and capture_id is null")}", new { source.Id }, cancellation);
        var shown = source.IsConfidential ? source.Withheld() : source;
        List<string?> texts = [shown.Title, shown.Publisher, shown.Address, shown.Notes, shown.Contact?.With, shown.Contact?.By, shown.Contact?.Place, shown.Contact?.DescribedAs];
        if (!source.IsConfidential)
        {
            texts.AddRange(await sql.RowsAsync<string>("select content from source_note where source_id = @Id", new { source.Id }, cancellation));
            texts.AddRange(await EarlierAsync(source.Id, cancellation));
        }

        await AddAsync(source.Id, capture: null, texts, cancellation);
        if (!source.IsConfidential)
        {
            await AddMissingAsync(source.Id, cancellation);
        }
    }

    /// <summary>Keeps what the source of the capture is found by in it.</summary>
    public async Task KeepAsync(CaptureId capture, string text, CancellationToken cancellation)
    {
        await sql.RunAsync("delete from source_words where capture_id = @capture", new { capture }, cancellation);
        if (await sql.RowAsync<SourceId?>(
            "select c.source_id from capture c join source s on s.id = c.source_id where c.id = @capture and not s.is_confidential", new { capture }, cancellation) is { } source)
        {
            await sql.RunAsync(
                "update capture_text set text_hash = @hash where capture_id = @capture and text_hash is null", new { capture, hash = SameText.Of(text ?? "") }, cancellation);
            await AddAsync(source, capture, [text], cancellation);
        }
    }

    /// <summary>Keeps what is not kept yet of the next sources, as after an upgrade; returns how many there were.</summary>
    public async Task<int> CatchUpAsync(SourceStore store, int most, CancellationToken cancellation)
    {
        var without = await sql.RowsAsync<SourceId>(
            "select s.id from source s where s.merged_into is null and not exists (select 1 from source_words w where w.source_id = s.id and w.capture_id is null) order by s.id limit @most",
            new { most },
            cancellation);
        foreach (var id in without)
        {
            await store.RefoldAsync((await store.FindAsync(id, cancellation))!, cancellation);
        }

        return without.Count;
    }

    /// <summary>What the sources were called that were merged into it.</summary>
    private Task<IReadOnlyList<string>> EarlierAsync(SourceId id, CancellationToken cancellation) =>
        sql.RowsAsync<string>(
            """
            with recursive gone (id) as (
                select m.source_id from source_merge m where m.into_id = @id
                union
                select m.source_id from source_merge m join gone g on m.into_id = g.id)
            select s.title || ' ' || coalesce(s.address, '') from source s where s.id in (select id from gone)
            """,
            new { id },
            cancellation);

    private async Task AddMissingAsync(SourceId source, CancellationToken cancellation)
    {
        var missing = await sql.RowsAsync<CaptureId>(
            """
            select c.id from capture c join capture_text t on t.capture_id = c.id
            where c.source_id = @source and not exists (select 1 from source_words w where w.capture_id = c.id)
            """,
            new { source },
            cancellation);
        foreach (var capture in missing)
        {
            var text = await sql.RowAsync<string>("select content from capture_text where capture_id = @capture", new { capture }, cancellation);
            await sql.RunAsync(
                "update capture_text set text_hash = @hash where capture_id = @capture and text_hash is null", new { capture, hash = SameText.Of(text ?? "") }, cancellation);
            await AddAsync(source, capture, [text], cancellation);
        }
    }

    private async Task AddAsync(SourceId source, CaptureId? capture, IEnumerable<string?> texts, CancellationToken cancellation)
    {
        var words = texts.SelectMany(FoldedWords.Of).Distinct(StringComparer.Ordinal).Chunk(MostInRow).ToList();
        foreach (var row in words.Count == 0 ? [[]] : words)
        {
            await sql.RunAsync(
                "insert into source_words (source_id, capture_id, words) values (@source, @capture, @words)",
                new { source, capture, words = string.Join(' ', row) },
                cancellation);
        }
    }
}
