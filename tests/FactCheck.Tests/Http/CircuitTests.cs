using System.Net.WebSockets;
using System.Text;
using FactCheck.People;
using FactCheck.Web.Hosting;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>The socket of the circuits, spoken to as a program would that makes its messages up.</summary>
public sealed class CircuitTests
{
    private const string Handshake = """{"protocol":"blazorpack","version":1}""" + "\u001e";

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Theory]
    [InlineData(null, true, true)]
    [InlineData("own", true, true)]
    [InlineData("https://evil.example", true, false)]
    [InlineData("null", true, false)]
    [InlineData("own", false, false)]
    public async Task A_circuit_opens_for_who_is_signed_in_and_from_our_own_pages_only(string? origin, bool isSignedIn, bool opens)
    {
        await using var host = new NewsroomHost();
        var (address, cookies) = await ServeAsync(host);
        using var socket = new ClientWebSocket();
        if (isSignedIn)
        {
            socket.Options.Cookies = cookies;
        }

        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin == "own" ? address.GetLeftPart(UriPartial.Authority) : origin);
        }

        if (!opens)
        {
            await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Hub(address), Stop));
            return;
        }

        await socket.ConnectAsync(Hub(address), Stop);
        await SendAsync(socket, Encoding.UTF8.GetBytes(Handshake));
        Assert.Equal("{}\u001e", await ReadAsync(socket));
    }

    [Fact]
    public async Task Messages_that_are_too_large_or_no_messages_at_all_end_their_own_circuit_and_nothing_else()
    {
        await using var host = new NewsroomHost();
        var (address, cookies) = await ServeAsync(host);
        foreach (var message in new[] { new byte[100_000], [.. Enumerable.Repeat((byte)0xFF, 2_000)], Encoding.UTF8.GetBytes("StartCircuit"), Forged("BeginInvokeDotNetFromJS"), Forged("ConnectCircuit"), Forged("ResumeCircuit") })
        {
            using var socket = new ClientWebSocket();
            socket.Options.Cookies = cookies;
            await socket.ConnectAsync(Hub(address), Stop);
            await SendAsync(socket, Encoding.UTF8.GetBytes(Handshake));
            await ReadAsync(socket);

            await SendAsync(socket, message);

            using var soon = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            soon.CancelAfter(TimeSpan.FromSeconds(2));
            try
            {
                while (socket.State == WebSocketState.Open)
                {
                    await ReadAsync(socket, soon.Token);
                }
            }
            catch (Exception ended) when (ended is WebSocketException or OperationCanceledException)
            {
                // Thrown out, or not answered.
            }

            using var client = new HttpClient { BaseAddress = address };
            Assert.True((await client.GetAsync("/health/ready", Stop)).IsSuccessStatusCode);
        }
    }

    [Fact]
    public void One_person_holds_so_many_pages_open_and_no_more_until_one_is_closed()
    {
        var count = new CircuitCount();
        var (ada, ben) = (TimeProvider.System.New<PersonId>(), TimeProvider.System.New<PersonId>());
        Assert.Equal([true, true, true, false, false], Enumerable.Range(0, 5).Select(_ => count.TryOpen(ada, 3)));
        Assert.True(count.TryOpen(ben, 3));
        count.Close(ada);
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => count.TryOpen(ada, 3)));

        Parallel.For(0, 1_000, _ =>
        {
            if (count.TryOpen(ben, 30))
            {
                count.Close(ben);
            }
        });
        Assert.Equal(2, Enumerable.Range(0, 10).Count(_ => count.TryOpen(ben, 3)));
    }

    // A message of the circuits' protocol (MessagePack behind its length) that names a method and ids made up.
    private static byte[] Forged(string method)
    {
        List<byte> body = [0x96, 0x01, 0x80, 0xA1, (byte)'1', (byte)(0xA0 | Math.Min(31, method.Length))];
        body.AddRange(Encoding.ASCII.GetBytes(method[..Math.Min(31, method.Length)]));
        body.AddRange([0x91, 0xA4, .. "made"u8.ToArray(), 0x90]);
        return [(byte)body.Count, .. body];
    }

    private static async Task<(Uri Address, System.Net.CookieContainer Cookies)> ServeAsync(NewsroomHost host)
    {
        host.UseKestrel(0);
        host.StartServer();
        await host.FoundedAsync();
        var address = host.ClientOptions.BaseAddress;
        var cookies = new System.Net.CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = address };
        await new Visitor(client).SignInAsync("ada");
        Assert.NotEmpty(cookies.GetCookies(address));
        return (address, cookies);
    }

    private static Uri Hub(Uri address) => new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri;

    private static Task SendAsync(ClientWebSocket socket, byte[] message) => socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, Stop);

    private static async Task<string> ReadAsync(ClientWebSocket socket, CancellationToken? stop = null)
    {
        var buffer = new byte[64 * 1024];
        var read = await socket.ReceiveAsync(buffer, stop ?? Stop);
        return Encoding.UTF8.GetString(buffer, 0, read.Count);
    }
}
