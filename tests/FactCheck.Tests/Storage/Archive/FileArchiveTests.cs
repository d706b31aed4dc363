using System.Security.Cryptography;
using FactCheck.Sources;
using FactCheck.Storage.Archive;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage.Archive;

public sealed class FileArchiveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("factcheck-archive-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_is_kept_under_its_hash_and_the_same_bytes_once()
    {
        var archive = new FileArchive(folder);
        var content = RandomNumberGenerator.GetBytes(300_000);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));

        var first = await KeepAsync(archive, content).DoneAsync();
        var second = await KeepAsync(archive, content).DoneAsync();

        Assert.Equal(new StoredFile(hash, 300_000), first);
        Assert.Equal(first, second);
        Assert.Equal([Path.Combine(folder, hash[..2], hash[2..4], hash)], Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Equal(content, await ReadAsync(archive, hash));
    }

    [Fact]
    public async Task What_nobody_kept_is_not_there_and_what_is_no_hash_names_nothing()
    {
        var archive = new FileArchive(folder);
        Assert.Null(archive.Open(new string('a', 64)));
        foreach (var name in new[] { "../../etc/passwd", new string('A', 64), new string('a', 63), new string('a', 62) + "/x", "" })
        {
            Assert.Throws<ArgumentException>(() => archive.Open(name));
        }

        await KeepAsync(archive, [1]);
        Assert.Null(archive.Open(new string('b', 64)));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_while_it_arrives_and_nothing_is_left()
    {
        var archive = new FileArchive(folder);
        await using var endless = new Endless();

        var refusal = (await archive.KeepAsync(endless, 1_000_000, Stop)).Refused(RefusalKind.Invalid);

        Assert.Equal(IFileArchive.TooLarge, refusal.Code);
        Assert.InRange(endless.Given, 1_000_000, 1_200_000);
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        await KeepAsync(archive, new byte[1_000_000], 1_000_000).DoneAsync();
    }

    [Fact]
    public async Task A_large_file_is_written_while_it_is_read()
    {
        var archive = new FileArchive(folder);
        long held = 0;
        await using var large = new Endless(60_000_000, asked: given => held = Math.Max(held, given - Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length)));

        var file = await archive.KeepAsync(large, long.MaxValue, Stop).DoneAsync();

        Assert.Equal(60_000_000, file.Bytes);
        Assert.InRange(held, 0, 1_000_000);
    }

    [Fact]
    public async Task A_sender_who_breaks_off_leaves_nothing()
    {
        var archive = new FileArchive(folder);
        await using var broken = new Endless(1_000_000, breaks: true);

        await Assert.ThrowsAsync<IOException>(() => archive.KeepAsync(broken, long.MaxValue, Stop));

        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_steps_come_in_the_order_that_makes_them_safe()
    {
        var steps = new List<KeepingStep>();
        await KeepAsync(new FileArchive(folder, steps.Add), [1, 2, 3]).DoneAsync();
        Assert.Equal([KeepingStep.Opened, KeepingStep.Writing, KeepingStep.Written, KeepingStep.Flushed, KeepingStep.Renamed, KeepingStep.FolderFlushed], steps);
    }

    [Fact]
    public async Task Damaged_bytes_are_replaced_when_the_same_file_comes_again()
    {
        var archive = new FileArchive(folder);
        var file = await KeepAsync(archive, [1, 2, 3]).DoneAsync();
        await File.WriteAllBytesAsync(archive.PathOf(file.Hash), [9, 9, 9], Stop);

        await KeepAsync(archive, [1, 2, 3]).DoneAsync();

        Assert.Equal([1, 2, 3], await ReadAsync(archive, file.Hash));
    }

    [Fact]
    public async Task Many_at_once_keep_the_same_file_without_meeting()
    {
        var archive = new FileArchive(folder);
        var content = RandomNumberGenerator.GetBytes(200_000);

        var kept = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => KeepAsync(archive, content).DoneAsync()));

        Assert.Single(kept.Distinct());
        Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    private static async Task<Outcome<StoredFile>> KeepAsync(FileArchive archive, byte[] content, long most = long.MaxValue)
    {
        using var stream = new MemoryStream(content);
        return await archive.KeepAsync(stream, most, Stop);
    }

    private static async Task<byte[]> ReadAsync(FileArchive archive, string hash)
    {
        await using var stream = archive.Open(hash)!;
        using var read = new MemoryStream();
        await stream.CopyToAsync(read, Stop);
        return read.ToArray();
    }

    /// <summary>Bytes without an end, or up to one, at which the sender may break off.</summary>
    private sealed class Endless(long most = long.MaxValue, bool breaks = false, Action<long>? asked = null) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            asked?.Invoke(Given);
            if (Given >= most && breaks)
            {
                throw new IOException("The sender is gone.");
            }

            var count = (int)Math.Min(buffer.Length, most - Given);
            buffer.Span[..count].Fill(7);
            Given += count;
            return ValueTask.FromResult(count);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
