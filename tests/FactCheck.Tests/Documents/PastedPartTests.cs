using FactCheck.Articles;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class PastedPartTests
{
    private const string Html = "<h1>Ships counted</h1><p>By Ann Writer</p><p>12 March 2026</p><p>The harbour office counted 4,000 ships in the year that ended in March.</p>";

    [Fact]
    public async Task Of_a_part_every_word_stays_in_the_text()
    {
        using var reader = Reading.Reader();

        var read = Reading.Checked(await reader.ReadAsync(new Intake.Pasted(Html, null, IsPart: true), TestContext.Current.CancellationToken).DoneAsync());

        Assert.Equal("Ships counted\nBy Ann Writer\n12 March 2026\nThe harbour office counted 4,000 ships in the year that ended in March.", read.Text);
        Assert.Equal([("Ships counted", FormattingKind.Heading, null)], Reading.Marked(read));
        Assert.Equal((null, null, null), (read.Headline, read.AuthorName, read.DatedOn));
    }

    [Fact]
    public async Task Of_a_whole_draft_headline_byline_and_date_are_proposed_and_are_no_part_of_the_text()
    {
        var read = await Reading.PasteAsync(Html);

        Assert.Equal("The harbour office counted 4,000 ships in the year that ended in March.", read.Text);
        Assert.Equal(("Ships counted", "Ann Writer", new DateOnly(2026, 3, 12)), (read.Headline, read.AuthorName, read.DatedOn));
    }
}
