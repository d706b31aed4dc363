using System.Net;
using System.Net.Sockets;

namespace FactCheck.Browser;

/// <summary>The line between a browser and the server, which can be cut and mended.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource gone = new();
    private readonly Lock mine = new();
    private readonly List<TcpClient> ends = [];
    private int port;
    private readonly Task listening;
    private bool isCut;

    public Wire(string address)
    {
        port = new Uri(address).Port;
        listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listening = ListenAsync();
    }

    public string Address { get; }

    /// <summary>Breaks every connection and takes no new one.</summary>
    public void Cut()
    {
        lock (mine)
        {
            isCut = true;
            ends.ForEach(end => end.Dispose());
            ends.Clear();
        }
    }

    /// <summary>Leads to another server from now on.</summary>
    public void Lead(string address) => port = new Uri(address).Port;

    public void Mend()
    {
        lock (mine)
        {
            isCut = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        Cut();
        listener.Dispose();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        gone.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!gone.IsCancellationRequested)
        {
            var near = await listener.AcceptTcpClientAsync(gone.Token);
            var far = new TcpClient();
            lock (mine)
            {
                if (isCut)
                {
                    near.Dispose();
                    far.Dispose();
                    continue;
                }

                ends.AddRange([near, far]);
            }

            _ = CarryAsync(near, far);
        }
    }

    private async Task CarryAsync(TcpClient near, TcpClient far)
    {
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, port, gone.Token);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream(), gone.Token), far.GetStream().CopyToAsync(near.GetStream(), gone.Token));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // Cut on purpose, or the browser has gone.
        }
        finally
        {
            near.Dispose();
            far.Dispose();
        }
    }
}
