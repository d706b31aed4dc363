using FactCheck.Articles;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class HtmlTests
{
    /// <summary>Markup as pasted, and the text that comes of it with "/" for a line's end.</summary>
    public static readonly TheoryData<string, string> Pastes = new()
    {
        { "<p>One.</p><p>Two.</p>", "One./Two." },
        { "One.<br>Two.", "One./Two." },
        { "<p>  One \n two </p>", "One two" },
        { "<div>One.<div>Two.</div>Three.</div>", "One./Two./Three." },
        { "<p>One <b>bold</b><i>er</i> word.</p>", "One bolder word." },
        { "<ul><li>First</li><li>Second<ul><li>Inner</li></ul></li></ul>", "• First/• Second/• Inner" },
        { "<ol start=3><li><p>Third</p><p>still</p></li><li>Fourth</li></ol>", "3. Third/still/4. Fourth" },
        { "<ol type=a><li>x</li><li value=5>y</li></ol>", "a. x/e. y" },
        { "<table><tr><th>Country</th><th>2024</th></tr><tr><td>Spain</td><td>1.2</td></tr></table>", "Country | 2024/Spain | 1.2" },
        { "<table><tr><td></td><td>2024</td></tr><tr><td>Spain</td><td></td></tr></table>", "| 2024/Spain |" },
        { "<table><tr><td><p>A</p><p>B</p></td><td>C</td></tr></table>", "A B | C" },
        { "<table><tr><td>One.</td></tr><tr><td>Two.</td></tr></table>", "One./Two." },
        { "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>Side</td></tr></table>", "a | b/Side" },
        { "<p>10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O, 1<sup>st</sup></p>", "10⁶ m², H₂O, 1st" },
        { "<p>He said <q>never</q>.</p>", "He said “never”." },
        { "<p>Minutes of March.<a href='#ref1'>↩</a></p><p>See <a href='#x'>above</a>, 2<a href='https://x.org'>^</a></p>", "Minutes of March./See above, 2^" },
        { "<pre>One\n  two</pre>", "One/two" },
        { "<p>A&nbsp;million&shy;aire</p>", "A\u00A0millionaire" },
        { "<p>Kept</p><script>no()</script><style>p{}</style><noscript>x</noscript>", "Kept" },
        { "<p>Kept <span style='display: none'>not</span>this <span hidden>nor</span></p>", "Kept this" },
        { "<p>Now <del>then</del><ins>later</ins>.</p>", "Now later." },
        { "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Point</p>", "• Point" },
        { "<p class=MsoListParagraph><span style='mso-list:Ignore'>2)<span>&nbsp;</span></span>Point</p>", "2) Point" },
        { "<!--StartFragment--><b style='font-weight:normal' id='docs-internal-guid-1'><p>From a sheet.</p></b><!--EndFragment-->", "From a sheet." },
        { "<p>كلمة أولى؟</p><p>ثانية</p>", "كلمة أولى؟/ثانية" },
    };

    [Theory]
    [MemberData(nameof(Pastes))]
    public async Task Markup_becomes_paragraphs(string html, string text) =>
        Assert.Equal(text, (await Reading.PasteAsync(html)).Text.Replace('\n', '/'));

    [Fact]
    public async Task Headings_quotes_and_addresses_are_kept_where_they_stand()
    {
        var read = await Reading.PasteAsync("<p>Lead in.</p><h2>Why  it\n matters</h2><blockquote><p>“We won.”</p>She left.</blockquote><p>See <a href='https://example.org/a?b=1'>the <b>report</b></a>, <a href='javascript:x()'>not</a> <a href='/this'>this</a>.</p>");

        Assert.Equal("Lead in.\nWhy it matters\n“We won.”\nShe left.\nSee the report, not this.", read.Text);
        Assert.Equal(
            [("Why it matters", FormattingKind.Heading, null), ("“We won.”", FormattingKind.Quote, null), ("She left.", FormattingKind.Quote, null), ("the report", FormattingKind.Address, "https://example.org/a?b=1")],
            Reading.Marked(read));
    }

    [Fact]
    public async Task Each_row_of_a_table_from_a_spreadsheet_is_one_sentence()
    {
        var read = await Reading.PasteAsync("<table><tr><td>Country</td><td>Jobs lost</td><td>Note</td></tr><tr><td>U.S.</td><td>1.2 million</td><td>No. 5</td></tr><tr><td>Spain</td><td>-3.4 %</td><td>est.</td></tr></table>");

        Assert.Equal(read.Text.Split('\n'), Sentences.Of(read.Text).Select(sentence => read.Text[sentence.Start..sentence.End]));
    }

    [Fact]
    public async Task Markup_without_words_gives_way_to_the_plain_text_beside_it() =>
        Assert.Equal("Words.", (await Reading.PasteAsync("<img src=x>", "Words.")).Text);

    [Fact]
    public async Task What_is_left_out_is_named_with_its_place()
    {
        var read = await Reading.PasteAsync("<img src=a.png><p>The vote was held on a very long and rainy Tuesday in March.</p><img src=b.png><img src=c.png><p>Then <math><mi>x</mi></math> and <del>not</del> <s>this</s>.</p><iframe src=x></iframe><script>1</script><script>2</script><p hidden>secret</p>");

        Assert.Equal(
            [
                "a picture was left out @ at the beginning",
                "2 pictures were left out @ after “The vote was held on a very long and …”",
                "an equation was left out @ in “Then”",
                "a deletion was left out @ in “Then and”",
                "struck-through words were read as ordinary ones @ in “Then and”",
                "an embedded page was left out @ after “Then and this.”",
                "2 scripts were left out @ ",
                "hidden text was left out @ after “Then and this.”",
            ],
            read.Unread.Select(unread => $"{unread.What} @ {unread.Place}"));
    }
}
