using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Public.Caching;

/// <summary>A whole answer that goes out again as it is, or compressed, which is done once for each coding.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Headers">What it says about itself, but for what depends on the coding.</param>
internal sealed record KeptPage(byte[] Body, KeyValuePair<string, StringValues>[] Headers)
{
    private readonly ConcurrentDictionary<string, Coded> _coded = new(StringComparer.Ordinal);
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

        var sent = CodedFor(http);
        if (Compression is not null)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (sent.EntityTag is { } own)
        {
            response.Headers.ETag = own;
            if (http.Request.Headers.IfNoneMatch.Count > 0 && Knows(http, own))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                return Task.CompletedTask;
            }
        }

        if (Body.Length == 0 && response.StatusCode != StatusCodes.Status200OK)
        {
            // Whoever is before us may have a page for it.
            return Task.CompletedTask;
        }

        if (sent.Coding is { } coding)
        {
            response.Headers.ContentEncoding = coding;
        }

        response.ContentLength = sent.Body.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(sent.Body, http.RequestAborted).AsTask();
    }

    private Coded CodedFor(HttpContext http) => Compression?.For(http) is { } coding
        ? _coded.GetOrAdd(coding.EncodingName, static (name, made) => made.Page.In(name, made.Coding), (Page: this, Coding: coding))
        : _plain ??= new Coded(Body, null, Fingerprint is { } own ? $"\"{own}\"" : null);

    // Other bytes are another entity: a reader who has one of them must not be told that it is the other.
    private Coded In(string name, ICompressionProvider coding) =>
        new(Compression.Compress(Body, coding), name, Fingerprint is { } own ? $"\"{own}.{name}\"" : null);

    private static bool Knows(HttpContext http, string own) =>
        EntityTagHeaderValue.TryParse(own, out var tag)
        && http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(EntityTagHeaderValue.Any, useStrongComparison: false) || known.Compare(tag, useStrongComparison: false));

    private sealed record Coded(byte[] Body, string? Coding, string? EntityTag);
}
