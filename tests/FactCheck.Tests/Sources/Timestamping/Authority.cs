using FactCheck.Documents.Timestamping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;
using Site = FactCheck.Tests.Documents.Site;

namespace FactCheck.Tests.Sources.Timestamping;

/// <summary>A real timestamp authority: openssl's, with a root of its own, behind HTTP; it can be told to misbehave.</summary>
internal sealed class Authority : IAsyncDisposable
{
    private readonly SemaphoreSlim serial = new(1);
    private readonly string folder;
    private Site site = null!;

    private Authority(string folder) => this.folder = folder;

    /// <summary>How it answers.</summary>
    public Misbehaviour How { get; set; }

    public int Calls => site.Calls;

    public Uri Origin => site.Origin;

    public string TrustFile => Path.Combine(folder, "root.pem");

    public TimestampAuthority Entry => new("Test Clock", new Uri(site.Origin, "/tsr"), TrustFile);

    public static async Task<Authority> StartAsync()
    {
        var authority = new Authority(Directory.CreateTempSubdirectory("factcheck-tsa-").FullName);
        await authority.FoundAsync("root", "clock");
        await authority.FoundAsync("other-root", "other-clock");
        authority.site = await Site.StartAsync(app => app.MapPost("/tsr", (Delegate)authority.AnswerAsync));
        return authority;
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        serial.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task FoundAsync(string root, string clock)
    {
        await OpenSsl.RunAsync(
            folder, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", $"{root}.key", "-out", $"{root}.pem", "-subj", $"/CN={root}", "-days", "30");
        await OpenSsl.RunAsync(
            folder, "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", $"{clock}.key", "-out", $"{clock}.csr", "-subj", $"/CN={clock}");
        await File.WriteAllTextAsync(Path.Combine(folder, "use.cnf"), "keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n", TestContext.Current.CancellationToken);
        await OpenSsl.RunAsync(
            folder, "x509", "-req", "-in", $"{clock}.csr", "-CA", $"{root}.pem", "-CAkey", $"{root}.key", "-CAcreateserial", "-out", $"{clock}.pem", "-days", "30", "-extfile", "use.cnf");
        await File.WriteAllTextAsync(
            Path.Combine(folder, $"{clock}.cnf"),
            $"""
            [tsa]
            default_tsa = here
            [here]
            serial = {folder}/{clock}.serial
            signer_cert = {folder}/{clock}.pem
            certs = {folder}/{root}.pem
            signer_key = {folder}/{clock}.key
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            accuracy = secs:1
            ordering = yes
            tsa_name = yes
            ess_cert_id_alg = sha256

            """,
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{clock}.serial"), "01\n", TestContext.Current.CancellationToken);
    }

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        var how = How;
        if (how == Misbehaviour.Down)
        {
            return Results.StatusCode(503);
        }

        if (how == Misbehaviour.Late)
        {
            await Task.Delay(TimeSpan.FromSeconds(60), context.RequestAborted);
        }

        if (how == Misbehaviour.Garbage)
        {
            return Results.Bytes("no timestamp at all"u8.ToArray(), "application/timestamp-reply");
        }

        if (how == Misbehaviour.AnotherKind)
        {
            return Results.Text("<h1>Sign in to our clock</h1>", "text/html");
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        await serial.WaitAsync(context.RequestAborted);
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "q.tsq"), body.ToArray(), CancellationToken.None);
            if (how is Misbehaviour.WrongHash or Misbehaviour.WrongNonce or Misbehaviour.NoNonce)
            {
                // The same question for another hash, or for the same hash at another time.
                var asked = await OpenSsl.RunAsync(folder, "ts", "-query", "-in", "q.tsq", "-text");
                var digest = how == Misbehaviour.WrongHash ? new string('a', 64) : string.Concat(asked.Split('\n').Where(line => line.StartsWith("    0", StringComparison.Ordinal)).Select(line => line[11..59].Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)));
                await OpenSsl.RunAsync(folder, ["ts", "-query", "-digest", digest, "-sha256", "-cert", "-out", "q.tsq", .. how == Misbehaviour.NoNonce ? new[] { "-no_nonce" } : []]);
            }

            var clock = how == Misbehaviour.Untrusted ? "other-clock" : "clock";
            await OpenSsl.RunAsync(folder, "ts", "-reply", "-config", $"{clock}.cnf", "-queryfile", "q.tsq", "-out", "r.tsr");
            var answer = await File.ReadAllBytesAsync(Path.Combine(folder, "r.tsr"), CancellationToken.None);
            if (how == Misbehaviour.Tampered)
            {
                answer[^20] ^= 1;
            }

            return Results.Bytes(how == Misbehaviour.CutOff ? answer[..(answer.Length / 2)] : answer, "application/timestamp-reply");
        }
        finally
        {
            serial.Release();
        }
    }
}

/// <summary>How an authority answers that does not answer as it should.</summary>
internal enum Misbehaviour
{
    None,
    Down,
    Late,
    Garbage,
    AnotherKind,
    CutOff,
    Tampered,
    WrongHash,
    WrongNonce,
    NoNonce,
    Untrusted,
}
