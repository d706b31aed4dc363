using System.Security.Cryptography;
using System.Text.Json;
using FactCheck.Sources;
using FactCheck.Web.Configuration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>
/// Where the settings name one, files leave the server from a host of their own, which knows no cookie and no page, by links
/// that open for a minute: whatever a browser might make of a file, it is on no origin that anybody is signed in to.
/// </summary>
internal sealed class FileHost(IOptions<CaptureSettings> settings, IDataProtectionProvider protection, IFileArchive archive, TimeProvider clock)
{
    internal const string Address = "/files/";

    // Nothing of it runs, wherever a browser opens it.
    internal const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private static readonly TimeSpan Opens = TimeSpan.FromMinutes(1);

    private readonly IDataProtector seal = protection.CreateProtector("FactCheck.FileHost.1");

    /// <summary>The origin of files, or nothing where they come from the desk's own.</summary>
    internal Uri? Origin => settings.Value.FileHost;

    internal bool Is(HostString host) => Origin is { } origin && string.Equals(host.Value, origin.IsDefaultPort ? origin.IdnHost : $"{origin.IdnHost}:{origin.Port}", StringComparison.OrdinalIgnoreCase);

    /// <summary>Sends the file from here, or the browser to the host of files.</summary>
    internal IResult Send(HttpContext context, ServedFile file, Stream content)
    {
        if (Origin is null)
        {
            return Serve(context, file, content);
        }

        content.Dispose();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Redirect(AddressOf(file).AbsoluteUri);
    }

    /// <summary>A link to the file that opens for a minute; it holds no name and no hash that could be read.</summary>
    internal Uri AddressOf(ServedFile file) =>
        new(Origin!, Address + seal.Protect(JsonSerializer.Serialize(new Opening(file, (clock.GetUtcNow() + Opens).ToUnixTimeSeconds()))));

    /// <summary>Answers on the host of files: a file by its link, and nothing else.</summary>
    internal async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if ((HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            && path.StartsWith(Address, StringComparison.Ordinal)
            && Read(path[Address.Length..]) is { } file
            && archive.Open(file.Hash) is { } content)
        {
            await Serve(context, file, content).ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static IResult Serve(HttpContext context, ServedFile file, Stream content)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "private, no-store";
        headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(file.Hash))}:";
        if (file.Name is not null)
        {
            return Results.Stream(content, file.MediaType, file.Name);
        }

        // A copy that we drew is a picture on a page of the desk, which is another origin.
        headers["Cross-Origin-Resource-Policy"] = "same-site";
        return Results.Stream(content, file.MediaType);
    }

    private ServedFile? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<Opening>(seal.Unprotect(token)) is { } link && link.Until >= clock.GetUtcNow().ToUnixTimeSeconds() ? link.File : null;
        }
        catch (Exception wrong) when (wrong is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    private sealed record Opening(ServedFile File, long Until);
}

/// <summary>A file as it leaves the server.</summary>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="MediaType">The type as which it is sent.</param>
/// <param name="Name">The name to save it under; nothing for a copy that is shown on a page.</param>
internal sealed record ServedFile(string Hash, string MediaType, string? Name);
