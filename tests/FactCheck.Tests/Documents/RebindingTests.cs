using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace FactCheck.Tests.Documents;

/// <summary>Names whose answers change between two questions, asked of a real resolver by a process that has no other one.</summary>
public sealed class RebindingTests
{
    private static readonly IPAddress Documented = IPAddress.Parse("198.51.100.7");
    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_that_changes_its_mind_or_says_two_things_reaches_nothing_inside_directly_or_after_a_redirect()
    {
        using var names = NameServer.Start(IPAddress.Parse("127.0.0.53"));
        using var inside = new TcpListener(IPAddress.Loopback, 80);
        if (names is null || !Begin(inside) || await RunAsync("unshare", ["--mount", "true"]) is not (0, _))
        {
            // Ports below 1024 and a resolver of one's own are for root; the numbers that names lead to are tried in FetcherTests for everybody.
            return;
        }

        var connections = 0;
        _ = Task.Run(
            async () =>
            {
                while (true)
                {
                    using var client = await inside.AcceptTcpClientAsync(Stop);
                    Interlocked.Increment(ref connections);
                    await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecret"u8.ToArray(), Stop);
                }
            },
            Stop);
        await using var site = await Site.StartAsync(app => app.MapGet("/{name}", (string name) => Results.Redirect($"http://{name}/")));
        string[] addresses =
        [
            // A name for each, because its first answer is the one that counts.
            .. new[] { "inside", "rebound", "both", "other", "turned" }.SelectMany(kind => Enumerable.Range(0, 5).Select(each => (Name: $"{kind}-{each}.test", Leads: each > 2))).Select(each => each.Leads ? new Uri(site.Origin, each.Name).AbsoluteUri : $"http://{each.Name}/"),
        ];

        var guarded = await FetchAsync("guarded", site.Origin, addresses);
        Assert.Equal(addresses.Length, guarded.Length);
        Assert.All(guarded[..20], line => Assert.Contains("private network", line, StringComparison.Ordinal));
        Assert.Equal(0, connections);
        Assert.Equal(addresses.Length, names.Asked.Count);

        // The control: whoever asks without the guard gets there, by a name that turned after its first answer too.
        Assert.Equal(["fetched: secret", "fetched: secret"], await FetchAsync("plain", site.Origin, ["http://inside-0.test/", "http://turned-0.test/"]));
        Assert.Equal(2, connections);
    }

    private static bool Begin(TcpListener listener)
    {
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<string[]> FetchAsync(string how, Uri trusted, IEnumerable<string> addresses)
    {
        var resolver = Path.GetTempFileName();
        await File.WriteAllTextAsync(resolver, "nameserver 127.0.0.53\noptions timeout:2 attempts:1\n", Stop);
        var (_, printed) = await RunAsync(
            "unshare", ["--mount", "sh", "-c", "mount --bind \"$0\" /etc/resolv.conf && exec \"$@\"", resolver, "dotnet", Path.Combine(AppContext.BaseDirectory, "FactCheck.Writer.dll"), "fetch", how, trusted.AbsoluteUri, .. addresses]);
        File.Delete(resolver);
        return printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<(int ExitCode, string Printed)> RunAsync(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var printed = await process.StandardOutput.ReadToEndAsync(Stop);
            await process.WaitForExitAsync(Stop);
            return (process.ExitCode, printed);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }

    /// <summary>Answers questions for names by UDP: some the same each time, some otherwise than the last time.</summary>
    private sealed class NameServer : IDisposable
    {
        private const int NumberKind = 1;

        private readonly UdpClient socket;
        private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.Ordinal);

        private NameServer(UdpClient socket) => this.socket = socket;

        /// <summary>How often each name was asked for.</summary>
        public ConcurrentDictionary<string, int> Asked => asked;

        public static NameServer? Start(IPAddress at)
        {
            try
            {
                var server = new NameServer(new UdpClient(new IPEndPoint(at, 53)));
                _ = server.AnswerAsync();
                return server;
            }
            catch (SocketException)
            {
                return null;
            }
        }

        public void Dispose() => socket.Dispose();

        private async Task AnswerAsync()
        {
            try
            {
                while (true)
                {
                    var question = await socket.ReceiveAsync(Stop);
                    await socket.SendAsync(Answer(question.Buffer), question.RemoteEndPoint, Stop);
                }
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The test is over.
            }
        }

        private byte[] Answer(byte[] question)
        {
            var (name, end) = NameIn(question);
            var isNumber = question[end + 1] == NumberKind;
            var numbers = isNumber ? NumbersOf(name) : [];
            return
            [
                question[0], question[1], 0x81, 0x80, 0, 1, 0, (byte)numbers.Length, 0, 0, 0, 0, .. question[12..(end + 4)],
                .. numbers.SelectMany(number => (byte[])[0xC0, 12, 0, NumberKind, 0, 1, 0, 0, 0, 0, 0, 4, .. number.GetAddressBytes()]),
            ];
        }

        private IPAddress[] NumbersOf(string name)
        {
            var times = asked.AddOrUpdate(name, 1, (_, before) => before + 1);
            return name.Split('-')[0] switch
            {
                "inside" => [IPAddress.Loopback],
                "rebound" => [times == 1 ? Documented : IPAddress.Loopback],
                "turned" => [times == 1 ? Public : IPAddress.Loopback],
                "both" => [Public, IPAddress.Loopback],
                "other" => [IPAddress.Parse("169.254.169.254"), IPAddress.Parse("10.0.0.1")],
                _ => [],
            };
        }

        private static (string Name, int End) NameIn(byte[] question)
        {
            var parts = new List<string>();
            var at = 12;
            while (question[at] is > 0 and var length)
            {
                parts.Add(System.Text.Encoding.ASCII.GetString(question, at + 1, length).ToLowerInvariant());
                at += length + 1;
            }

            return (string.Join('.', parts), at + 1);
        }
    }
}
