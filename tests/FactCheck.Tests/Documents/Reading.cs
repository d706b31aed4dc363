using System.Text;
using FactCheck.Articles;
using FactCheck.Documents;
using FactCheck.Documents.Fetching;
using Xunit;

namespace FactCheck.Tests.Documents;

/// <summary>Reads as the program does, within limits of the test's own.</summary>
internal static class Reading
{
    public static readonly FixedClock Clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static ManuscriptReader Reader(ReadingLimits? limits = null, FetchLimits? fetching = null, Action<Exception>? broken = null) =>
        new(limits ?? new ReadingLimits(), new GuardedFetcher(fetching ?? new FetchLimits()), Clock, broken);

    public static async Task<Manuscript> PasteAsync(string? html, string? text = null) =>
        Checked(await Reader().ReadAsync(new Intake.Pasted(html, text), Stop).DoneAsync());

    public static async Task<Manuscript> FileAsync(byte[] content, string? name = null, ReadingLimits? limits = null) =>
        Checked((await TryAsync(content, name, limits)).Done());

    public static Task<Manuscript> FileAsync(string content, string? name = null) => FileAsync(Encoding.UTF8.GetBytes(content), name);

    public static async Task<Outcome<Manuscript>> TryAsync(byte[] content, string? name = null, ReadingLimits? limits = null, Action<Exception>? broken = null)
    {
        using var reader = Reader(limits, broken: broken);
        return await reader.ReadAsync(new Intake.OpenedFile(new MemoryStream(content), name), Stop);
    }

    /// <summary>Why the file is refused.</summary>
    public static async Task<string> RefusalAsync(byte[] content, string? name = null, ReadingLimits? limits = null) =>
        (await TryAsync(content, name, limits)).Refused(RefusalKind.Invalid).Message;

    public static IEnumerable<(string Words, FormattingKind Kind, string? Address)> Marked(Manuscript read) =>
        read.Formatting.Select(mark => (read.Text[mark.Start..mark.End], mark.Kind, mark.Address));

    public static IEnumerable<string> Missed(Manuscript read) => read.Unread.Select(unread => unread.Place is null ? unread.What : $"{unread.What} @ {unread.Place}");

    /// <summary>What must hold of every manuscript, whatever it was read from.</summary>
    public static Manuscript Checked(Manuscript read)
    {
        Assert.Equal(Typed.Text(read.Text), read.Text);
        Assert.All(read.Formatting, mark => Assert.True(mark.Start >= 0 && mark.Start < mark.End && mark.End <= read.Text.Length));
        Assert.Equal(read.Formatting.OrderBy(mark => mark.Start).ThenBy(mark => mark.Kind == FormattingKind.Address), read.Formatting);
        Assert.All(read.Formatting.Where(mark => mark.Kind != FormattingKind.Address), mark =>
        {
            Assert.True(mark.Start == 0 || read.Text[mark.Start - 1] == '\n');
            Assert.True(mark.End == read.Text.Length || read.Text[mark.End] == '\n');
        });
        Assert.All(read.Formatting.Where(mark => mark.Kind == FormattingKind.Address), mark => Assert.StartsWith("http", mark.Address, StringComparison.Ordinal));
        Assert.All(read.Unread, unread => Assert.False(string.IsNullOrWhiteSpace(unread.What)));
        Assert.True(read.Headline is null || read.Headline.Length <= Typed.MostLine);
        return read;
    }
}
