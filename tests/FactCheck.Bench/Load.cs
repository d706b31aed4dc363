using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace FactCheck.Bench;

/// <summary>Asks one server for one page, over and over, on kept-alive connections, and counts.</summary>
internal static class Load
{
    private const int Connections = 16;

    /// <summary>What came of it: answers a second and the 99th percentile of the time that one took.</summary>
    internal sealed record Figures(double PerSecond, double P99Ms);

    /// <summary>Loads the page for a while; <paramref name="host"/> makes the Host header of each request, from its number.</summary>
    public static async Task<Figures> RunAsync(int port, string path, TimeSpan length, Func<long, string>? host = null, string? coding = null)
    {
        long sent = 0;
        var accepted = coding is null ? "" : $"Accept-Encoding: {coding}\r\n";
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            using var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync("127.0.0.1", port);
            var stream = client.GetStream();
            var buffer = new byte[256 * 1024];
            while (watch.Elapsed < length)
            {
                var name = host?.Invoke(Interlocked.Increment(ref sent)) ?? $"127.0.0.1:{port}";
                var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {name}\r\n{accepted}\r\n");
                var begun = Stopwatch.GetTimestamp();
                await stream.WriteAsync(request);
                await ReadAsync(stream, buffer);
                mine.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return mine;
        })));
        var all = times.SelectMany(mine => mine).Order().ToList();
        return new(all.Count / watch.Elapsed.TotalSeconds, all[(int)(all.Count * 0.99)]);
    }

    private static async Task ReadAsync(NetworkStream stream, byte[] buffer)
    {
        var filled = 0;
        var whole = int.MaxValue;
        while (filled < whole)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(filled));
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            filled += read;
            if (whole == int.MaxValue && buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is >= 0 and var end)
            {
                var head = Encoding.ASCII.GetString(buffer, 0, end);
                if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
                {
                    throw new IOException($"The server answered {head.Split('\r')[0]}.");
                }

                whole = end + 4 + LengthOf(head);
            }
        }
    }

    private static int LengthOf(string head)
    {
        const string Name = "\r\nContent-Length: ";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? throw new IOException("The answer has no length.")
            : int.Parse(head.AsSpan(at + Name.Length).ToString().Split('\r')[0], CultureInfo.InvariantCulture);
    }
}
