using System.IO.Compression;
using System.Text;
using FactCheck.Articles;
using FactCheck.Documents;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class LimitTests
{
    private const string Types = "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private const string Rels = "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    private const string Open = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    [Fact]
    public async Task A_zip_bomb_named_docx_is_given_up_at_the_limit()
    {
        var bomb = Package(stream => Fill(stream, Open + "<w:p><w:r><w:t>", ' ', 400_000_000));
        Assert.True(bomb.Length < 2_000_000, "it is small");

        var refusal = (await Reading.TryAsync(bomb, "draft.docx")).Refused(RefusalKind.Invalid, IManuscriptReader.TooLarge);

        Assert.Contains("100 MB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_bomb_whose_headers_lie_is_given_up_all_the_same()
    {
        var bomb = Package(stream => Fill(stream, Open + "<w:p><w:r><w:t>", ' ', 400_000_000));

        // The size before packing, in the central directory and where the entry begins, now says 10.
        var sizes = Enumerable.Range(0, bomb.Length - 4).Where(at => BitConverter.ToUInt32(bomb, at) is > 400_000_000 and < 400_001_000).ToList();
        Assert.NotEmpty(sizes);
        sizes.ForEach(at => BitConverter.TryWriteBytes(bomb.AsSpan(at), 10));

        (await Reading.TryAsync(bomb, "draft.docx")).Refused(RefusalKind.Invalid);
    }

    [Fact]
    public async Task An_archive_of_very_many_parts_is_not_unpacked() =>
        Assert.Contains("parts", await Reading.RefusalAsync(Docx.Zip([("[Content_Types].xml", Types), ("_rels/.rels", Rels), .. Enumerable.Range(0, 12_000).Select(i => ($"a{i}", ""))])), StringComparison.Ordinal);

    [Fact]
    public async Task An_archive_in_an_archive_is_not_opened()
    {
        var inner = Docx.Zip(("b", new string('0', 1_000_000)));
        Assert.Contains("archive", await Reading.RefusalAsync(Docx.Zip([.. Enumerable.Range(0, 10).Select(i => ($"lib{i}.zip", Encoding.Latin1.GetString(inner)))])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<!DOCTYPE d [<!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>""")]
    [InlineData("""<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>""")]
    [InlineData("""<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd"><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>""")]
    public async Task XML_with_entities_of_its_own_is_refused(string xml) =>
        Assert.Contains("damaged", await Reading.RefusalAsync(Docx.Zip(("[Content_Types].xml", Types), ("_rels/.rels", Rels), ("word/document.xml", xml)), "draft.docx"), StringComparison.Ordinal);

    [Fact]
    public async Task Parts_nested_very_deeply_are_refused() =>
        Assert.Contains("nested", await Reading.RefusalAsync(Package(stream => stream.Write(Encoding.UTF8.GetBytes(Open + string.Concat(Enumerable.Repeat("<w:sdt>", 100_000))))), "draft.docx"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>", 200_000, "draft.html")]
    [InlineData("<b>", 50_000, "draft.html")]
    [InlineData("<table><tr><td>", 20_000, "draft.html")]
    [InlineData("<blockquote><ul><li>", 50_000, "draft.html")]
    [InlineData("> ", 100_000, "draft.md")]
    [InlineData("- ", 100_000, "draft.md")]
    [InlineData("[", 100_000, "draft.md")]
    [InlineData("**a", 100_000, "draft.md")]
    [InlineData("%PDF-1.4\n1 0 obj [", 1, "draft.pdf")]
    public async Task Markup_nested_very_deeply_is_refused_or_read_but_breaks_nothing(string open, int times, string name)
    {
        var outcome = await Reading.TryAsync(Encoding.UTF8.GetBytes("<html>"[..(name.EndsWith("html", StringComparison.Ordinal) ? 6 : 0)] + string.Concat(Enumerable.Repeat(open, times)) + "words"), name, new ReadingLimits { Time = TimeSpan.FromSeconds(20) });

        Assert.True(outcome is Outcome<Manuscript>.Refused or Outcome<Manuscript>.Done);
        Assert.DoesNotContain("longer than", (outcome as Outcome<Manuscript>.Refused)?.Refusal.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_many_drawings_paragraphs_and_points_is_not_nested() =>
        Assert.Contains(
            "Words.",
            (await Reading.FileAsync("<html><svg>" + string.Concat(Enumerable.Repeat("<path d='M0'/>", 900)) + "</svg>" + string.Concat(Enumerable.Repeat("<p>Words.<ul><li>One<li>Two</ul>", 3_000)), "draft.html")).Text,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("<<")]
    [InlineData("(")]
    [InlineData("<</A ")]
    public async Task A_PDF_nested_very_deeply_is_refused(string open)
    {
        var content = "%PDF-1.4\n1 0 obj\n" + string.Concat(Enumerable.Repeat(open, 200_000)) + "\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF";

        (await Reading.TryAsync(Encoding.ASCII.GetBytes(content), "draft.pdf", new ReadingLimits { Time = TimeSpan.FromSeconds(20) })).Refused(RefusalKind.Invalid);
    }

    [Fact]
    public async Task A_PDF_that_unpacks_without_end_is_given_up()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            Fill(zlib, "BT /F1 12 Tf ", ' ', 400_000_000);
        }

        using var pdf = new MemoryStream();
        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
        Write("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>\nendobj\n4 0 obj\n");
        Write($"<</Length {packed.Length}/Filter/FlateDecode>>\nstream\n");
        packed.WriteTo(pdf);
        Write("\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF");
        var before = GC.GetTotalAllocatedBytes();

        (await Reading.TryAsync(pdf.ToArray(), "draft.pdf")).Refused(RefusalKind.Invalid, IManuscriptReader.TooLarge);

        Assert.True(GC.GetTotalAllocatedBytes() - before < 200_000_000, "it was never unpacked whole");
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_before_it_is_read_whole()
    {
        using var reader = Reading.Reader();
        await using var file = new EndlessStream();

        var refusal = (await reader.ReadAsync(new Intake.OpenedFile(file, "big.txt"), TestContext.Current.CancellationToken)).Refused(RefusalKind.Invalid, IManuscriptReader.TooLarge);

        Assert.Contains("20 MB", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(file.Given, 20 * 1024 * 1024, 21 * 1024 * 1024);
    }

    [Fact]
    public async Task A_file_that_announces_more_than_the_limit_is_not_read_at_all()
    {
        using var reader = Reading.Reader();
        await using var file = new EndlessStream();

        (await reader.ReadAsync(new Intake.OpenedFile(file, "big.txt", 200L * 1024 * 1024), TestContext.Current.CancellationToken)).Refused(RefusalKind.Invalid, IManuscriptReader.TooLarge);

        Assert.Equal(0, file.Given);
    }

    [Fact]
    public async Task A_text_beyond_the_limit_is_refused_with_the_figure()
    {
        var refusal = (await Reading.TryAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("word ", 600_000))), "draft.txt")).Refused(RefusalKind.Invalid, IManuscriptReader.TooLarge);

        Assert.Contains("2,500,000 characters", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_ends_when_its_time_is_over_and_another_can_be_read_then()
    {
        using var reader = Reading.Reader(new ReadingLimits { Time = TimeSpan.FromMilliseconds(1), AtOnce = 1 });
        var slow = Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"<p>{i}<b>x</p>")));

        var outcome = await reader.ReadAsync(new Intake.OpenedFile(new MemoryStream(slow), "slow.html"), TestContext.Current.CancellationToken);

        Assert.Contains("longer than", outcome.Refused(RefusalKind.Invalid).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_ends_the_reading()
    {
        using var leaving = new CancellationTokenSource();
        using var reader = Reading.Reader();
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(new Intake.Pasted(null, "words"), leaving.Token));
    }

    [Fact]
    public async Task A_long_court_judgment_is_read_quickly()
    {
        var words = string.Concat(Enumerable.Range(1, 12_000).Select(i => $"word{i} "));
        var judgment = Docx.Of(string.Concat(words.Chunk(700).Select((chunk, at) => Docx.Point(new string(chunk), 2))));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var read = await Reading.FileAsync(judgment, "judgment.docx");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
        Assert.Equal(12_000, read.Text.Split(' ', '\n').Count(word => word.StartsWith("word", StringComparison.Ordinal) && word.Length > 4), 150.0);
    }

    private static byte[] Package(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { ("[Content_Types].xml", Types), ("_rels/.rels", Rels) })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }

            using var main = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            write(main);
        }

        return stream.ToArray();
    }

    private static void Fill(Stream stream, string begin, char with, long count)
    {
        stream.Write(Encoding.UTF8.GetBytes(begin));
        var chunk = Encoding.UTF8.GetBytes(new string(with, 1_000_000));
        for (; count > 0; count -= chunk.Length)
        {
            stream.Write(chunk);
        }
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            Given += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
