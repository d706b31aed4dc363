using System.Text;
using FactCheck.Articles;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class TextTests
{
    /// <summary>Plain text as pasted, and the text that comes of it with "/" for a line's end.</summary>
    public static readonly TheoryData<string, string> Texts = new()
    {
        { "One.\nTwo.", "One./Two." },
        { "One.\r\n\r\nTwo.\r", "One./Two." },
        { "  One   two \u200B", "One two" },
        { "One.\u2028Two.\fThree.", "One./Two./Three." },
        { "Country\t2024\nSpain\t1.2\nItaly\t", "Country | 2024/Spain | 1.2/Italy |" },
        { "Only\tone line with a tab", "Only one line with a tab" },
        { "\tIndented.\n\tAgain.", "| Indented./| Again." },
        { "• First\n• Second", "• First/• Second" },
        { "قال الوزير؟\nنعم.", "قال الوزير؟/نعم." },
        { "Half a pair \ud83d here", "Half a pair \ufffd here" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Plain_text_becomes_a_paragraph_a_line(string typed, string text) =>
        Assert.Equal(text, (await Reading.PasteAsync(null, typed)).Text.Replace('\n', '/'));

    [Fact]
    public async Task Lines_broken_at_a_fixed_width_are_joined_and_that_is_said()
    {
        const string Wire = """
            The council met on Tuesday to decide whether the harbour should
            close after ninety years of use by fishermen and by the ferries
            that once left for the islands twice a day.

            Members voted by five to four. The mayor said that nothing would
            be built there before 2030, and that he had told the owners so.

            - The first point of a list that is long enough to be broken in
            two by a program.
            - The second point.
            """;

        var read = await Reading.PasteAsync(null, Wire);

        Assert.Equal(4, read.Text.Split('\n').Length);
        Assert.Contains("should close after ninety years", read.Text, StringComparison.Ordinal);
        Assert.Contains("lines broken at 64 characters were joined to paragraphs", Reading.Missed(read));
    }

    [Fact]
    public async Task A_poem_and_a_list_of_names_keep_their_lines() =>
        Assert.Equal(
            "Anna Kowalska, harbour master since 1998 and before that mate\nBo Li\nChidi Okafor, owner of the ferry and of its quay in the town\nDee",
            (await Reading.PasteAsync(null, "Anna Kowalska, harbour master since 1998 and before that mate\nBo Li\n\nChidi Okafor, owner of the ferry and of its quay in the town\nDee")).Text);

    public static readonly TheoryData<string, byte[]> Encodings = new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("Café “no” – 5 €") },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Café “no” – 5 €")] },
        { "UTF-16 with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Café “no” – 5 €")] },
        { "UTF-16 the other way", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("Café “no” – 5 €")] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes("Caf\u00e9 no - 5 and more").Concat(Array.Empty<byte>()).ToArray() },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_file_s_encoding_is_told_from_its_bytes(string name, byte[] content)
    {
        var read = await Reading.FileAsync(content, "draft.txt");

        Assert.True(read.Text.StartsWith("Café", StringComparison.Ordinal), name + ": " + read.Text);
        Assert.Empty(read.Unread);
    }

    [Fact]
    public async Task An_old_encoding_is_assumed_and_said()
    {
        var read = await Reading.FileAsync([.. "Caf"u8, 0xE9, .. " "u8, 0x93, .. "no"u8, 0x94], "draft.txt");

        Assert.Equal("Café “no”", read.Text);
        Assert.Contains("Windows-1252", Assert.Single(read.Unread).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_is_read_as_the_page_that_it_describes()
    {
        var read = await Reading.FileAsync(
            """
            ---
            title: Harbour to close
            author: Jane Doe
            date: 2026-03-12
            ---
            ## The vote

            It was **five to four**, says [the page](https://example.org/a).

            > “We won.”

            1. First
            2. Second

            | Country | 2024 |
            | --- | --- |
            | Spain | 1.2 |

            ![map](map.png) <script>no()</script>
            """,
            "draft.md");

        Assert.Equal("The vote\nIt was five to four, says the page.\n“We won.”\n1. First\n2. Second\nCountry | 2024\nSpain | 1.2", read.Text);
        Assert.Equal(("Harbour to close", "Jane Doe", new DateOnly(2026, 3, 12)), (read.Headline, read.AuthorName, read.DatedOn));
        Assert.Equal([FormattingKind.Heading, FormattingKind.Address, FormattingKind.Quote], read.Formatting.Select(mark => mark.Kind));
        Assert.Equal(["a picture was left out @ after “Spain | 1.2”", "a script was left out"], Reading.Missed(read));
    }
}
