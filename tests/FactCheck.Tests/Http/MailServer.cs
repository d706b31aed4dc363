using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace FactCheck.Tests.Http;

/// <summary>A mail server on this machine that keeps what it takes.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly MailIdentity? identity;
    private readonly bool isTls;
    private readonly Task running;
    private bool isStopped;

    /// <param name="port">Its port; any where it is 0.</param>
    /// <param name="identity">Its certificate, where it encrypts.</param>
    /// <param name="isTls">Whether it encrypts from the first byte; otherwise when it is asked to.</param>
    /// <param name="password">The password of the user “desk”, where one must sign in.</param>
    public MailServer(int port = 0, MailIdentity? identity = null, bool isTls = false, string? password = null)
    {
        (this.identity, this.isTls, Password) = (identity, isTls, password);
        Port = port == 0 ? FreePort() : port;
        var parts = new ServiceProvider();
        parts.Add(new Keeping(this));
        parts.Add(new Receiving(this));
        parts.Add(new DelegatingUserAuthenticator((user, given) => user == "desk" && given == Password));
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(Endpoint).Build();
        running = new SmtpServer.SmtpServer(options, parts).StartAsync(stop.Token);
    }

    public int Port { get; }

    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    /// <summary>How each mail came: over an encrypted connection, and from whom.</summary>
    public ConcurrentQueue<(bool IsEncrypted, string? User)> Came { get; } = new();

    /// <summary>The password that it asks for at this moment.</summary>
    public string? Password { get; set; }

    /// <summary>Whether it turns every mail away for the moment.</summary>
    public bool IsBusy { get; set; }

    /// <summary>A receiver whom it does not know.</summary>
    public string? Unknown { get; set; }

    /// <summary>The settings of a newsroom that sends through it and trusts its authority.</summary>
    public Dictionary<string, string> SecureSettings
    {
        get
        {
            var settings = Settings;
            settings["Mail:Security"] = isTls ? "Tls" : "StartTls";
            settings["Mail:Authority"] = identity!.AuthorityFile;
            (settings["Mail:User"], settings["Mail:Password"]) = ("desk", Password!);
            return settings;
        }
    }

    /// <summary>The settings of a newsroom that sends through it.</summary>
    public Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["PublicAddress"] = "https://check.example.org",
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Mail:Security"] = "None",
        ["Mail:From"] = "The Desk <desk@example.org>",
    };

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (isStopped)
        {
            return;
        }

        isStopped = true;
        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // As asked.
        }

        stop.Dispose();
    }

    private void Endpoint(EndpointDefinitionBuilder endpoint)
    {
        endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port));
        if (identity is not null)
        {
            endpoint.Certificate(identity.Certificate).IsSecure(isTls);
        }

        if (Password is not null)
        {
            endpoint.AuthenticationRequired().AllowUnsecureAuthentication(false);
        }
    }

    private sealed class Keeping(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            if (server.IsBusy)
            {
                return new SmtpResponse(SmtpReplyCode.Aborted, "come back later");
            }

            using var bytes = new MemoryStream(buffer.ToArray());
            server.Came.Enqueue((context.Pipe.IsSecure, context.Authentication.IsAuthenticated ? context.Authentication.User : null));
            server.Taken.Enqueue(await MimeMessage.LoadAsync(bytes, cancellationToken));
            return SmtpResponse.Ok;
        }
    }

    private sealed class Receiving(MailServer server) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult($"{to.User}@{to.Host}" != server.Unknown);
    }
}
