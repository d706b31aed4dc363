using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using FactCheck.Sources;

namespace FactCheck.Documents.Scanning;

/// <summary>Asks ClamAV's daemon over its socket: the file goes there as a stream, and nothing but an answer comes back.</summary>
public sealed class ClamdScanner : IFileScanner
{
    private const int Chunk = 64 * 1024;
    private const int MostAnswer = 4_096;

    private readonly string? address;
    private readonly TimeSpan time;

    /// <param name="address">A host with its port, or the path of a socket; nothing where there is none.</param>
    /// <param name="time">How long one file may take.</param>
    public ClamdScanner(string? address, TimeSpan time) => (this.address, this.time) = (string.IsNullOrWhiteSpace(address) ? null : address, time);

    /// <inheritdoc />
    public bool IsOn => address is not null;

    /// <summary>Whether an address is one: a path, or a host and a port.</summary>
    public static bool IsAddress(string address) => Path.IsPathRooted(address) || HostAndPort(address) is not null;

    /// <inheritdoc />
    public async Task<ScannerAnswer> ScanAsync(Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (address is null)
        {
            return NotScanned("No virus scanner is set up.");
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(time);
        try
        {
            var (engine, signatures) = Version(await AskAsync("VERSION", content: null, stop.Token));
            var answer = await AskAsync("INSTREAM", content, stop.Token);
            return Told(answer) with { Engine = engine, Signatures = signatures };
        }
        catch (Exception wrong) when (wrong is SocketException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return NotScanned(ScanFiles.Away);
        }
    }

    // "stream: OK", "stream: Some.Name FOUND", or what went wrong, with ERROR at its end.
    internal static ScannerAnswer Told(string answer)
    {
        const string Begin = "stream: ";
        const string Found = " FOUND";
        return answer == Begin + "OK" ? new ScannerAnswer { State = ScanState.NothingFound }
            : answer.StartsWith(Begin, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal)
                ? new ScannerAnswer { State = ScanState.Found, Found = answer[Begin.Length..^Found.Length] }
            : answer.Contains("size limit", StringComparison.OrdinalIgnoreCase) ? NotScanned("It is larger than what the virus scanner takes.")
            : answer.Length == 0 ? NotScanned(ScanFiles.Away)
            : NotScanned("The virus scanner could not scan it.");
    }

    // "ClamAV 1.4.6/27500/Wed Jul 24 10:20:00 2026"; with signatures of its owner's own there is but the first part.
    internal static (string? Engine, string? Signatures) Version(string answer)
    {
        var parts = answer.Split('/');
        var signatures = parts.Length < 3 ? null
            : DateTime.TryParseExact(parts[2][(parts[2].IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim(), "MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var moment)
                ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : parts[2];
        return (parts[0].Length == 0 ? null : parts[0], signatures);
    }

    private static ScannerAnswer NotScanned(string reason) => new() { State = ScanState.NotScanned, Reason = reason };

    private static (string Host, int Port)? HostAndPort(string address) =>
        address.LastIndexOf(':') is > 0 and var colon && int.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65_536
            ? (address[..colon].Trim('[', ']'), port)
            : null;

    private async Task<string> AskAsync(string command, Stream? content, CancellationToken stop)
    {
        using var socket = await ConnectAsync(stop);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"z{command}\0"), stop);
        try
        {
            if (content is not null)
            {
                await SendAsync(content, stream, stop);
            }
        }
        catch (IOException)
        {
            // It stops listening where a file is too large for it, and says so.
        }

        return await AnswerAsync(stream, stop);
    }

    private static async Task SendAsync(Stream content, NetworkStream stream, CancellationToken stop)
    {
        var buffer = new byte[sizeof(uint) + Chunk];
        while (true)
        {
            var count = await content.ReadAsync(buffer.AsMemory(sizeof(uint)), stop);
            BinaryPrimitives.WriteUInt32BigEndian(buffer, (uint)count);
            await stream.WriteAsync(buffer.AsMemory(0, sizeof(uint) + count), stop);
            if (count == 0)
            {
                return;
            }
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken stop)
    {
        var answer = new byte[MostAnswer];
        var length = 0;
        while (length < answer.Length && await stream.ReadAsync(answer.AsMemory(length), stop) is > 0 and var count)
        {
            length += count;
            if (answer[length - 1] == 0)
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', ' ');
    }

    private async Task<Socket> ConnectAsync(CancellationToken stop)
    {
        var isPath = Path.IsPathRooted(address!);
        var socket = isPath ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (isPath)
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(address!), stop);
            }
            else
            {
                var (host, port) = HostAndPort(address!)!.Value;
                await socket.ConnectAsync(host, port, stop);
            }

            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
