using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Public.Caching;

/// <summary>
/// A whole answer that goes out again as it is, or compressed: quickly for the first who takes it in a coding, and once for all
/// as small as it becomes when somebody else does.
/// </summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Headers">What it says about itself, but for what depends on the coding.</param>
internal sealed record KeptPage(byte[] Body, KeyValuePair<string, StringValues>[] Headers)
{
    private ConcurrentDictionary<string, Coded> _coded = new(StringComparer.Ordinal);
    private Coded? _plain;

    /// <summary>What it was kept under: another generation of its tag makes it an old page.</summary>
    public required string Tag { get; init; }

    public required string Generation { get; init; }

    /// <summary>When it was kept, as the clock counts.</summary>
    public required long KeptAt { get; init; }

    /// <summary>What tells its bytes apart from all others; nothing where nobody may keep it.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Who compresses it; nothing where it would not become smaller.</summary>
    public Compression? Compression { get; init; }

    /// <summary>About what it weighs with its compressed copies, however many are made.</summary>
    public long Weight => (Compression is null ? Body.Length : Body.Length * 2L) + 1_000;

    /// <summary>Sends it, or only says that the reader has it; the age where it was kept for a while.</summary>
    public Task SendAsync(HttpContext http, TimeSpan? age)
    {
        var response = http.Response;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (age is { } old)
        {
            response.Headers.Age = ((long)old.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        var coding = Compression?.For(http);
        if (Compression is not null)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (Fingerprint is not null && http.Request.Headers.IfNoneMatch.Count > 0 && Known(http, coding) is { } known)
        {
            response.Headers.ETag = known;
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            return Task.CompletedTask;
        }

        if (Body.Length == 0 && response.StatusCode != StatusCodes.Status200OK)
        {
            // Whoever is before us may have a page for it.
            return Task.CompletedTask;
        }

        var sent = coding is null ? _plain ??= new Coded(Body, EntityTag(null, isQuick: false), IsQuick: false) : In(coding);
        if (sent.EntityTag is not null)
        {
            response.Headers.ETag = sent.EntityTag;
        }

        if (coding is not null)
        {
            response.Headers.ContentEncoding = coding.EncodingName;
        }

        response.ContentLength = sent.Body.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(sent.Body, http.RequestAborted).AsTask();
    }

    /// <summary>This page in place of one with the same bytes, of which it takes over what was compressed.</summary>
    public KeptPage InPlaceOf(KeptPage before) =>
        Fingerprint is not null && string.Equals(Fingerprint, before.Fingerprint, StringComparison.Ordinal) ? this with { _coded = before._coded } : this;

    private Coded In(ICompressionProvider coding)
    {
        if (!_coded.TryGetValue(coding.EncodingName, out var made))
        {
            made = new Coded(Compression.CompressQuickly(Body, coding), EntityTag(coding, isQuick: true), IsQuick: true);
            _coded.TryAdd(coding.EncodingName, made);
        }
        else if (made.IsQuick)
        {
            made = new Coded(Compression.Compress(Body, coding), EntityTag(coding, isQuick: false), IsQuick: false);
            _coded[coding.EncodingName] = made;
        }

        return made;
    }

    // Other bytes are another entity: a reader who has one of them must not be told that it is the other.
    private string? EntityTag(ICompressionProvider? coding, bool isQuick) => (Fingerprint, coding) switch
    {
        (null, _) => null,
        ({ } own, null) => $"\"{own}\"",
        ({ } own, _) => $"\"{own}.{coding.EncodingName}{(isQuick ? ".quick" : "")}\"",
    };

    // Who has it in this coding has it, however well it was compressed.
    private string? Known(HttpContext http, ICompressionProvider? coding)
    {
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        string?[] own = coding is null ? [EntityTag(null, isQuick: false)] : [EntityTag(coding, isQuick: false), EntityTag(coding, isQuick: true)];
        return own.FirstOrDefault(tag => EntityTagHeaderValue.TryParse(tag, out var mine)
            && known.Any(theirs => theirs.Compare(EntityTagHeaderValue.Any, useStrongComparison: false) || theirs.Compare(mine, useStrongComparison: false)));
    }

    private sealed record Coded(byte[] Body, string? EntityTag, bool IsQuick);
}
