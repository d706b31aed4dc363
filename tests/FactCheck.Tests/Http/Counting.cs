using System.Security.Cryptography;

namespace FactCheck.Tests.Http;

/// <summary>So many bytes of sound that are made as they are read; each length has bytes of its own.</summary>
internal sealed class Counting(long bytes, Func<long, Task>? reached = null) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The SHA-256 of all of it, once it was read to its end.</summary>
    public string? Hash { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (reached is not null)
        {
            await reached(at);
            cancellationToken.ThrowIfCancellationRequested();
        }

        var count = (int)Math.Min(buffer.Length, bytes - at);
        var span = buffer.Span[..count];
        for (var i = 0; i < count; i++)
        {
            span[i] = (at + i) switch { 0 => (byte)'I', 1 => (byte)'D', 2 => (byte)'3', var place => (byte)((place * 31) + (place >> 12) + bytes) };
        }

        hash.AppendData(span);
        at += count;
        Hash = at == bytes ? Convert.ToHexStringLower(hash.GetCurrentHash()) : null;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        hash.Dispose();
        base.Dispose(disposing);
    }
}
