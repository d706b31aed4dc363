using CsCheck;
using FactCheck.Articles;
using FactCheck.Claims;
using Xunit;
using static FactCheck.Articles.FormattingKind;

namespace FactCheck.Tests.Articles;

public sealed class FormattedTextTests
{
    private const string Text = "What was said\nThe mayor said so.\n\n“We will,” she said, in Leeds.";

    private static CancellationToken Stop => TestNewsroom.Stop;

    private static Formatting Over(FormattingKind kind, string words, string? address = null, string text = Text) =>
        text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at
            ? new(at, at + words.Length, kind, kind == Address ? address ?? "https://example.org/" : address)
            : throw new ArgumentException(words, nameof(words));

    [Fact]
    public async Task Headings_quotes_and_addresses_are_saved_in_the_order_of_the_text_and_read_back()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        Formatting[] typed = [Over(Quote, "“We will,” she said, in Leeds."), Over(Address, "Leeds", "HTTPS://Example.org/leeds"), Over(Heading, "What was said"), Over(Address, "mayor", "mailto:mayor@example.org")];

        var revision = await SavedAsync(newsroom, Text, typed);

        Assert.Equal(Text, revision.Text);
        Assert.Equal(
            [("What was said", Heading, null), ("mayor", Address, "mailto:mayor@example.org"), ("“We will,” she said, in Leeds.", Quote, null), ("Leeds", Address, "https://example.org/leeds")],
            revision.Formatting.Select(one => (Text[one.Start..one.End], one.Kind, one.Address)));
    }

    public static readonly TheoryData<string, Formatting[]> Wrong = new()
    {
        { "before the text", [new(-1, 4, Address, "https://example.org")] },
        { "after the text", [new(0, Text.Length + 1, Address, "https://example.org")] },
        { "empty", [new(3, 3, Address, "https://example.org")] },
        { "backwards", [new(9, 3, Address, "https://example.org")] },
        { "part of a paragraph as a heading", [Over(Heading, "What was")] },
        { "the end of a paragraph as a heading", [Over(Heading, "was said")] },
        { "a paragraph and a bit as a quote", [Over(Quote, "What was said\nThe mayor")] },
        { "an unknown kind", [new(0, 4, (FormattingKind)7)] },
        { "nothing at all", [null!] },
        { "a heading that leads somewhere", [Over(Heading, "What was said", "https://example.org")] },
        { "an address that is none", [Over(Address, "Leeds", "example")] },
        { "an address without anything", [new(0, 4, Address)] },
        { "a script", [Over(Address, "Leeds", "javascript:alert(1)")] },
        { "a hidden script", [Over(Address, "Leeds", " \u0001javascript:alert(1)")] },
        { "data", [Over(Address, "Leeds", "data:text/html,x")] },
        { "a file", [Over(Address, "Leeds", "file:///etc/passwd")] },
        { "a path", [Over(Address, "Leeds", "/desk")] },
        { "a password", [Over(Address, "Leeds", "https://me:secret@example.org/")] },
        { "an endless address", [Over(Address, "Leeds", "https://example.org/" + new string('x', WebAddresses.Most))] },
        { "no mailbox", [Over(Address, "Leeds", "mailto:")] },
        { "overlapping addresses", [Over(Address, "in Leeds"), Over(Address, "Leeds")] },
        { "the same heading twice", [Over(Heading, "What was said"), Over(Heading, "What was said")] },
        { "a heading and a quote at once", [Over(Heading, "What was said"), Over(Quote, "What was said")] },
        { "more than anybody reads", [.. Enumerable.Repeat(Over(Address, "Leeds"), 10_001)] },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task What_cannot_be_kept_is_refused_and_nothing_is_written(string what, Formatting[] typed)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync("Rain fell.");
        var before = await newsroom.NewestChangeAsync();

        await newsroom.Use<CreateArticle>().RunAsync(newsroom.Editor, New(Text, typed), Stop).InvalidAsync("formatting");
        await newsroom.Use<SaveRevision>().RunAsync(newsroom.Editor, article.Id, article.Version, new NewRevision { Text = Text, Formatting = typed }, Stop).InvalidAsync("formatting");

        Assert.True(before == await newsroom.NewestChangeAsync(), what);
    }

    [Fact]
    public async Task A_quote_over_several_paragraphs_becomes_one_for_each_and_blank_lines_between_are_nothing()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        const string Poem = "First line\r\n \r\nsecond line\u2028third line";

        var revision = await SavedAsync(newsroom, Poem, new Formatting(0, Poem.Length, Quote), new Formatting(Poem.IndexOf("line", StringComparison.Ordinal), Poem.IndexOf(" line\u2028", StringComparison.Ordinal), Address, "https://example.org"));

        Assert.Equal(
            [("First line", Quote), ("line", Address), ("second line", Quote), ("second", Address), ("third line", Quote)],
            revision.Formatting.Select(one => (revision.Text[one.Start..one.End], one.Kind)));
    }

    [Fact]
    public async Task What_cleaning_leaves_nothing_of_is_dropped()
    {
        await using var newsroom = await TestNewsroom.NewAsync();

        var revision = await SavedAsync(newsroom, "  \n\nRain\0 fell.\n ", new Formatting(0, 2, Heading), new Formatting(8, 9, Address, "https://example.org"), new Formatting(16, 17, Quote));

        Assert.Equal("Rain fell.", revision.Text);
        Assert.Empty(revision.Formatting);
    }

    [Fact]
    public void However_a_text_is_cleaned_its_offsets_stand_at_the_same_words() =>
        Gen.Select(
            Gen.Char["\r\n\t\v\0\u0007\u0085\u2028 ab\ud83d\udc4d\u200B"].Array[0, 40].Select(units => new string(units)),
            Gen.Int[0, 40].Array[2]).Sample((typed, offsets) =>
        {
            var (start, end) = (Math.Min(offsets.Min(), typed.Length), Math.Min(offsets.Max(), typed.Length));
            if (Cuts(typed, start) || Cuts(typed, end))
            {
                return;
            }

            int[] moved = [start, end];
            var text = Typed.TextMoving(typed, moved);

            Assert.Equal(Typed.Text(typed), text);
            if (text is null)
            {
                return;
            }

            // What trimming takes off is blank, so that the words between the offsets are the same but for it.
            Assert.Equal(Typed.Clean(typed[start..end]).Trim(), text[moved[0]..moved[1]].Trim());
            Assert.Equal(Typed.Clean(typed[..start]).TrimStart().TrimEnd(), text[..moved[0]].TrimEnd());
        }, iter: 20_000);

    [Fact]
    public async Task The_same_text_with_other_formatting_is_a_new_revision_on_which_every_claim_stands_as_it_stood()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        const string Twice = TestNewsroom.Text + "\n" + TestNewsroom.Text;
        var article = await newsroom.DraftAsync(Twice);
        var claim = await newsroom.AddAsync(article, TestNewsroom.Sentence);
        await newsroom.ClearAsync(article, "Rain fell.");

        var saved = await newsroom.Use<SaveRevision>().RunAsync(
            newsroom.Editor, article.Id, (await newsroom.ArticleAsync(article.Id)).Version, new NewRevision { Text = Twice, Formatting = [new(0, TestNewsroom.Text.Length, Quote)] }, Stop).DoneAsync();

        var after = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal((claim.Status, claim.Version), (after.Status, after.Version));
        Assert.Equal((AnchorState.Attached, claim.Anchors[0].Start, saved.CurrentRevision), (after.Anchors[0].State, after.Anchors[0].Start, after.Anchors[0].RevisionId));
        Assert.Equal(TestNewsroom.Sentence.Length + 1, Assert.Single(await newsroom.ReadAsync(session => session.Claims.ClearancesAsync(saved.CurrentRevision, Stop))).Start);
        await newsroom.Use<SaveRevision>().RunAsync(
            newsroom.Editor, article.Id, saved.Version, new NewRevision { Text = Twice + "\n", Formatting = [new(0, TestNewsroom.Text.Length, Quote)] }, Stop).InvalidAsync("text");
    }

    [Fact]
    public async Task Where_a_text_came_from_and_its_date_are_kept()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var day = new DateOnly(2013, 1, 10);
        var article = await newsroom.Use<CreateArticle>().RunAsync(
            newsroom.Editor, New("Rain fell.") with { Origin = " draft\n.docx ", DatedOn = day }, Stop).DoneAsync();

        Assert.Equal("draft .docx", (await newsroom.ReadAsync(session => session.Articles.FindRevisionAsync(article.CurrentRevision, Stop)))!.Origin);
        Assert.Equal(day, (await newsroom.ArticleAsync(article.Id)).DatedOn);
        await newsroom.Use<CreateArticle>().RunAsync(newsroom.Editor, New("Rain fell.") with { Origin = new string('x', WebAddresses.Most + 1) }, Stop).InvalidAsync("origin");

        var edited = await newsroom.Use<EditArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { DatedOn = day.AddDays(1) }, Stop).DoneAsync();
        Assert.Equal(day.AddDays(1), edited.DatedOn);
        Assert.Equal("2013-01-11", (await newsroom.ChangesAsync())[^1].Details["dated"]);
    }

    [Fact]
    public void Each_paragraph_knows_what_it_is_and_where_its_words_lead()
    {
        var paragraphs = Paragraphs.Of(Text);
        var formatted = FormattedParagraph.Of(paragraphs, [Over(Heading, "What was said"), Over(Address, "mayor"), Over(Quote, "“We will,” she said, in Leeds."), Over(Address, "will"), Over(Address, "Leeds")]);

        Assert.Equal([Heading, null, Quote], formatted.Select(one => one.Kind));
        Assert.Equal([0, 1, 2], formatted.Select(one => one.Addresses.Count));
        Assert.Equal(3, FormattedParagraph.Of(paragraphs, []).Count);
    }

    private static NewArticle New(string text, params Formatting[] formatting) => new() { Headline = "H", AuthorName = "A", Text = text, Formatting = formatting };

    private static async Task<Revision> SavedAsync(TestNewsroom newsroom, string text, params Formatting[] formatting)
    {
        var article = await newsroom.Use<CreateArticle>().RunAsync(newsroom.Editor, New(text, formatting), Stop).DoneAsync();
        return (await newsroom.ReadAsync(session => session.Articles.FindRevisionAsync(article.CurrentRevision, Stop)))!;
    }

    private static bool Cuts(string text, int at) =>
        at > 0 && at < text.Length && (char.IsSurrogatePair(text[at - 1], text[at]) || (text[at - 1] == '\r' && text[at] == '\n'));
}
