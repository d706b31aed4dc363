using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using FactCheck.Sources;
using FactCheck.Sources.Revisiting;
using Microsoft.Security.AntiSSRF;

namespace FactCheck.Documents.Fetching;

/// <summary>
/// Fetches from the public web only: every address and every redirect is checked by name and, when it connects, by the
/// number that the name leads to. It uses no proxy and sends no cookie and no credential.
/// </summary>
public sealed class GuardedFetcher : IDisposable
{
    private const string AddressField = "address";
    private const string Private = "This address leads into a private network. Only pages of the public web are read; paste the text instead.";

    private const int MostField = 1_000;

    // Plain http and https as everybody reads them; another port is a way to other programs.
    private static readonly int[] Ports = [80, 443];

    private readonly FetchLimits limits;
    private readonly TimeProvider clock;
    private readonly HttpClient guarded;
    private readonly HttpClient trusted;

    public GuardedFetcher(FetchLimits limits, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        this.limits = limits;
        this.clock = clock ?? TimeProvider.System;
        guarded = Client(Guard(limits));
        trusted = Client(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = limits.ConnectTime });
    }

    /// <summary>What the address serves, or a refusal in the reader's words.</summary>
    /// <param name="typed">The address as typed; one without a scheme is taken as https.</param>
    /// <param name="mediaTypes">The types that are taken, in lower case; what names no type is taken too.</param>
    /// <param name="cancellation">Ends the fetching.</param>
    public Task<Outcome<Fetched>> FetchAsync(string? typed, IReadOnlyCollection<string> mediaTypes, CancellationToken cancellation) =>
        FetchAsync(new Call(typed, mediaTypes), cancellation);

    /// <summary>The same for a call of any kind.</summary>
    internal async Task<Outcome<Fetched>> FetchAsync(Call call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (Whole(call.Address) is not { } address)
        {
            return Refusal.Invalid(AddressField, "Give a whole address that begins with http:// or https://.");
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Time);
        try
        {
            return await FollowAsync(address, call, time.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Refusal.Invalid(AddressField, string.Create(CultureInfo.InvariantCulture, $"The page took too long: it did not arrive within {limits.Time.TotalSeconds:0} seconds."));
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException or SocketException or AntiSSRFException or InvalidDataException or ArgumentException)
        {
            return Said(wrong);
        }
    }

    /// <summary>Why this whole address is never called, or nothing.</summary>
    public Refusal? CheckWhole(string address) =>
        Whole(address) is { } whole ? Check(whole) : Refusal.Invalid(AddressField, "Give a whole address that begins with http:// or https://.");

    /// <summary>Hands something over to an address and to nobody whom it names: the status that was answered, or why it did not arrive.</summary>
    public async Task<Outcome<int>> HandOverAsync(string typed, byte[] body, IReadOnlyDictionary<string, string> headers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(headers);
        if (CheckWhole(typed) is { } refused)
        {
            return refused;
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Time);
        try
        {
            var address = Whole(typed)!;
            using var message = new Call(typed, []) { Body = body, BodyType = "application/json" }.Message(address, isFirst: true);
            foreach (var (name, value) in headers)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }

            using var response = await (IsTrusted(address) ? trusted : guarded).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, time.Token);
            return response.IsSuccessStatusCode
                ? (int)response.StatusCode
                : Refusal.Invalid(AddressField, string.Create(CultureInfo.InvariantCulture, $"It answered {(int)response.StatusCode}."));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Refusal.Invalid(AddressField, string.Create(CultureInfo.InvariantCulture, $"It took too long: no answer within {limits.Time.TotalSeconds:0} seconds."));
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException or SocketException or AntiSSRFException or ArgumentException)
        {
            return Said(wrong);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        guarded.Dispose();
        trusted.Dispose();
    }

    private async Task<Outcome<Fetched>> FollowAsync(Uri address, Call call, CancellationToken cancellation)
    {
        for (var left = limits.Redirects; ; left--)
        {
            if (Check(address) is { } refused)
            {
                return refused;
            }

            // What is handed over goes to the address that was named, and not on from there.
            using var message = call.Message(address, isFirst: left == limits.Redirects);
            using var response = await (IsTrusted(address) ? trusted : guarded).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var hop = call.Hops is null ? null : Hop.Of(message, response, clock);
            if (hop is not null)
            {
                call.Hops!.Add(hop);
            }

            var leadsOn = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;
            var no = leadsOn ? null : Refused(response, call);
            if (!leadsOn && no is null)
            {
                return await ReadAsync(address, response, hop, cancellation);
            }

            if (hop is not null)
            {
                await hop.ReadAsync(response, cancellation);
            }

            if (no is not null)
            {
                return no;
            }

            if (response.Headers.Location is not { } location || !Uri.TryCreate(address, location, out var next))
            {
                return Refusal.Invalid(AddressField, "The page leads on to an address that cannot be read.");
            }

            if (left == 0)
            {
                return Refusal.Invalid(AddressField, string.Create(CultureInfo.InvariantCulture, $"The address leads on more than {limits.Redirects} times. Give the address where it ends."));
            }

            address = next;
        }
    }

    private Refusal? Check(Uri address) => address switch
    {
        { Scheme: not ("http" or "https") } => Refusal.Invalid(AddressField, "Only addresses that begin with http:// or https:// are read."),
        { UserInfo.Length: > 0 } => Refusal.Invalid(AddressField, "Leave the name and password out of the address."),
        { AbsoluteUri.Length: > Addresses.MostAddress } => Refusal.Invalid(AddressField, "This address is too long to be one of a page."),
        _ when IsTrusted(address) => null,
        _ when limits.OnlyTrusted => Refusal.Invalid(AddressField, "This newsroom is set not to go to the network: nothing is fetched from other machines or told to them."),
        // These names mean this machine whatever a resolver says (RFC 6761), and a number with a dot behind it is no name to ask one for.
        _ when IsThisMachine(address.IdnHost.TrimEnd('.')) || (address.IdnHost.EndsWith('.') && IPAddress.TryParse(address.IdnHost.TrimEnd('.'), out _)) => Refusal.Invalid(AddressField, Private),
        _ when IPAddress.TryParse(address.IdnHost, out var number) && (number.Equals(IPAddress.Any) || number.Equals(IPAddress.IPv6Any)) => Refusal.Invalid(AddressField, Private),
        _ when !Ports.Contains(address.Port) => Refusal.Invalid(AddressField, string.Create(CultureInfo.InvariantCulture, $"Port {address.Port} is not one of the web’s: only 80 and 443 are read.")),
        _ => null,
    };

    private Refusal? Refused(HttpResponseMessage response, Call call) => (int)response.StatusCode switch
    {
        404 or 410 => Refusal.Invalid(AddressField, "There is no page at this address."),
        401 or 402 or 403 or 407 or 451 => Refusal.Invalid(AddressField, "This page needs a sign-in or is closed to programs. Open it yourself and paste its text."),
        429 or >= 500 => Refusal.Invalid(AddressField, string.Create(CultureInfo.InvariantCulture, $"The site could not serve the page (it answered {(int)response.StatusCode}). Try again later, or paste the text.")),
        not 200 => Refusal.Invalid(AddressField, string.Create(CultureInfo.InvariantCulture, $"The site did not serve a page (it answered {(int)response.StatusCode}).")),
        _ when response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() is { } type && !call.TakesAnything && !call.MediaTypes.Contains(type) =>
            Refusal.Invalid(AddressField, $"What this address serves is not a kind of page that is read here ({type})."),
        _ when response.Content.Headers.ContentLength > limits.Bytes => TooLarge(),
        _ => null,
    };

    private async Task<Outcome<Fetched>> ReadAsync(Uri address, HttpResponseMessage response, Hop? hop, CancellationToken cancellation)
    {
        await using var received = await response.Content.ReadAsStreamAsync(cancellation);
        await using var sent = hop is null ? received : hop.Recording(received);
        var encodings = response.Content.Headers.ContentEncoding.Select(name => name.ToLowerInvariant()).Where(name => name != "identity").ToList();
        if (encodings.Count > 1)
        {
            return Refusal.Invalid(AddressField, "The site sends the page in a way that cannot be read.");
        }

        await using var plain = encodings switch
        {
            [] => sent,
            ["gzip" or "x-gzip"] => new GZipStream(sent, CompressionMode.Decompress),
            ["br"] => new BrotliStream(sent, CompressionMode.Decompress),
            ["deflate"] => new ZLibStream(sent, CompressionMode.Decompress),
            _ => null,
        };
        if (plain is null)
        {
            return Refusal.Invalid(AddressField, "The site sends the page in a way that cannot be read.");
        }

        var type = response.Content.Headers.ContentType;
        if (await Bounded.ReadAsync(plain, limits.Bytes, cancellation) is not { } content)
        {
            return TooLarge();
        }

        if (hop is not null)
        {
            hop.IsWhole = true;
        }

        return new Fetched(address, type?.MediaType?.ToLowerInvariant(), type?.CharSet, content)
        {
            Validators = new PageValidators(Field(response.Headers, "ETag"), Field(response.Content.Headers, "Last-Modified")),
            ContentLocation = Field(response.Content.Headers, "Content-Location"),
        };
    }

    private static string? Field(HttpHeaders fields, string name) =>
        fields.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= MostField } value ? value : null;

    private Refusal TooLarge() => new(
        RefusalKind.Invalid,
        Articles.IManuscriptReader.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"What this address serves is larger than {limits.Bytes / (1024.0 * 1024):0.#} MB."),
        AddressField);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private bool IsTrusted(Uri address) => limits.TrustedOrigins.Any(origin =>
        Uri.Compare(origin, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0);

    private static AntiSSRFHandler Guard(FetchLimits limits)
    {
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AllowPlainTextHttp = true, AddXFFHeader = false };

        // IPv4 addresses written as IPv6 ("::127.0.0.1", "::ffff:0:127.0.0.1") reach the same machines.
        policy.AddDeniedAddresses(["::/96", "::ffff:0:0:0/96"]);
        var handler = policy.GetHandler();
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ConnectTimeout = limits.ConnectTime;
        return handler;
    }

    private static HttpClient Client(HttpMessageHandler handler)
    {
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("FactCheck/1.0");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, deflate, br");
        return client;
    }

    private static Uri? Whole(string? typed)
    {
        var line = Typed.Line(typed);
        if (line is null || line.Any(char.IsWhiteSpace))
        {
            return null;
        }

        var hasScheme = line.Contains("://", StringComparison.Ordinal) || line.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && line.IndexOfAny(['.', '/', '[']) is var other && (other < 0 || colon < other);
        return Uri.TryCreate(hasScheme ? line : "https://" + line, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address : null;
    }

    private static Refusal Said(Exception wrong)
    {
        for (var inner = wrong; inner is not null; inner = inner.InnerException!)
        {
            switch (inner)
            {
                case AntiSSRFException:
                    return Refusal.Invalid(AddressField, Private);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                case HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } or ArgumentException:
                    return Refusal.Invalid(AddressField, "There is no site of this name. Look at the spelling.");
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }:
                    return Refusal.Invalid(AddressField, "The site’s certificate is not valid, so what it serves cannot be trusted.");
                case TimeoutException:
                    return Refusal.Invalid(AddressField, "The site took too long to answer.");
                case InvalidDataException:
                    return Refusal.Invalid(AddressField, "The site sends the page in a way that cannot be read.");
                default:
                    continue;
            }
        }

        return Refusal.Invalid(AddressField, "The site could not be reached.");
    }
}
