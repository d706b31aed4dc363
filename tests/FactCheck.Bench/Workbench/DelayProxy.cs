using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace FactCheck.Bench.Workbench;

/// <summary>Stands between browser and server and hands every byte on later, in both directions.</summary>
internal sealed class DelayProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly int to;
    private readonly TimeSpan delay;

    public DelayProxy(int to, TimeSpan delay)
    {
        (this.to, this.delay) = (to, delay);
        listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public void Dispose()
    {
        ended.Cancel();
        listener.Dispose();
        ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = RelayAsync(await listener.AcceptTcpClientAsync(ended.Token));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The bench is done with it.
        }
    }

    private async Task RelayAsync(TcpClient browser)
    {
        using var server = new TcpClient { NoDelay = true };
        using (browser)
        {
            browser.NoDelay = true;
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, to, ended.Token);
                await Task.WhenAny(
                    CarryAsync(browser.GetStream(), server.GetStream()),
                    CarryAsync(server.GetStream(), browser.GetStream()));
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
            {
                // One of the two hung up.
            }
        }
    }

    /// <summary>Reads on while what was read waits: a delay, not a slow line.</summary>
    private async Task CarryAsync(NetworkStream from, NetworkStream into)
    {
        var waiting = Channel.CreateUnbounded<(byte[] Bytes, long Due)>();
        var writing = Task.Run(
            async () =>
            {
                await foreach (var (bytes, due) in waiting.Reader.ReadAllAsync(ended.Token))
                {
                    var left = due - Environment.TickCount64;
                    if (left > 0)
                    {
                        await Task.Delay(TimeSpan.FromMilliseconds(left), ended.Token);
                    }

                    await into.WriteAsync(bytes, ended.Token);
                }
            },
            ended.Token);
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, ended.Token) is > 0 and var read)
        {
            waiting.Writer.TryWrite((buffer[..read], Environment.TickCount64 + (long)delay.TotalMilliseconds));
        }

        waiting.Writer.Complete();
        await writing;
    }
}
