using System.Net;
using System.Net.Http.Headers;
using FactCheck.Sources.Revisiting;

namespace FactCheck.Documents.Fetching;

/// <summary>What is asked of an address.</summary>
/// <param name="Address">The address as typed.</param>
/// <param name="MediaTypes">The types that are taken, in lower case; what names no type is taken too.</param>
internal sealed record Call(string? Address, IReadOnlyCollection<string> MediaTypes)
{
    /// <summary>Where every hop is written down.</summary>
    public List<Hop>? Hops { get; init; }

    /// <summary>Whether the answer counts whatever kind it is.</summary>
    public bool TakesAnything { get; init; }

    /// <summary>What is handed over; nothing, and the address is only read.</summary>
    public byte[]? Body { get; init; }

    /// <summary>What the body is.</summary>
    public string? BodyType { get; init; }

    /// <summary>By what a server is asked for what changed since; nothing, and it is asked for all.</summary>
    public PageValidators Known { get; init; } = PageValidators.None;

    public HttpRequestMessage Message(Uri address, bool isFirst)
    {
        var message = new HttpRequestMessage(Body is not null && isFirst ? HttpMethod.Post : HttpMethod.Get, address) { Version = HttpVersion.Version11 };
        if (Body is not null && isFirst)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.ContentType = BodyType is null ? null : new MediaTypeHeaderValue(BodyType);
        }

        // As the server said them; what it says is no reason not to ask.
        if (Known.ETag is not null)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", Known.ETag);
        }

        if (Known.LastModified is not null)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", Known.LastModified);
        }

        return message;
    }
}
