using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace FactCheck.Documents.Fetching;

/// <summary>One exchange with a server on the way to a page: what was asked and what answered.</summary>
internal sealed class Hop
{
    /// <summary>The most bytes that are written down of what leads on or is refused.</summary>
    private const int MostAside = 256 * 1024;

    private readonly ArrayBufferWriter<byte> body = new();

    private Hop(Uri address, DateTimeOffset at, int status, byte[] asked, byte[] answered) =>
        (Address, At, Status, Asked, Answered) = (address, at, status, asked, answered);

    public Uri Address { get; }

    /// <summary>When the answer began.</summary>
    public DateTimeOffset At { get; }

    public int Status { get; }

    /// <summary>What was sent: the line and the fields, up to the empty line.</summary>
    public byte[] Asked { get; }

    /// <summary>What answered: the line and the fields, up to the empty line.</summary>
    public byte[] Answered { get; }

    /// <summary>The body as it came, still compressed where it was; the pieces of a chunked one are joined.</summary>
    public ReadOnlyMemory<byte> Body => body.WrittenMemory;

    /// <summary>Whether the body is all that the server sent.</summary>
    public bool IsWhole { get; set; }

    public static Hop Of(HttpRequestMessage message, HttpResponseMessage response, TimeProvider clock)
    {
        var address = message.RequestUri!;
        var asked = new StringBuilder();
        asked.Append(CultureInfo.InvariantCulture, $"GET {address.PathAndQuery} HTTP/1.1\r\n");
        asked.Append(CultureInfo.InvariantCulture, $"Host: {address.IdnHost}{(address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}"))}\r\n");
        Write(asked, message.Headers);
        var answered = new StringBuilder();
        answered.Append(CultureInfo.InvariantCulture, $"HTTP/{response.Version.ToString(2)} {(int)response.StatusCode} {response.ReasonPhrase}\r\n");
        Write(answered, response.Headers);
        Write(answered, response.Content.Headers);
        return new Hop(address, clock.Now(), (int)response.StatusCode, Bytes(asked), Bytes(answered));
    }

    /// <summary>Reads a body that nobody else reads, up to a limit; one that breaks off is written down as far as it came.</summary>
    public async Task ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            var buffer = new byte[16_384];
            while (body.WrittenCount < MostAside)
            {
                var count = await stream.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, MostAside - body.WrittenCount)), cancellation);
                if (count == 0)
                {
                    IsWhole = true;
                    return;
                }

                body.Write(buffer.AsSpan(0, count));
            }
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException)
        {
            // What came before stands, marked as cut off.
        }
    }

    /// <summary>The stream, which writes down what is read of it.</summary>
    public Stream Recording(Stream stream) => new Recorded(stream, body);

    // Chunks are joined on the way in, so that the field that announces them would be untrue.
    private static void Write(StringBuilder text, HttpHeaders fields)
    {
        foreach (var (name, values) in fields.NonValidated)
        {
            foreach (var value in values)
            {
                text.Append(name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) ? "X-Archive-Orig-Transfer-Encoding" : name).Append(": ").Append(value).Append("\r\n");
            }
        }
    }

    private static byte[] Bytes(StringBuilder text) => Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());

    private sealed class Recorded(Stream inner, ArrayBufferWriter<byte> body) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await inner.ReadAsync(buffer, cancellationToken);
            body.Write(buffer.Span[..count]);
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            body.Write(buffer.AsSpan(offset, read));
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
