using Bunit;
using FactCheck.Claims;
using FactCheck.Web.Components.Review;
using Xunit;

namespace FactCheck.Tests.Components.Review;

public sealed class QueriesPageTests
{
    [Fact]
    public async Task An_author_answers_on_a_page_that_shows_the_words_and_the_question_and_nothing_of_the_evidence()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        await using var screen = new DeskScreen(newsroom, newsroom.Author);

        var page = screen.Render<QueriesPage>();

        Assert.Equal(TestNewsroom.Sentence, page.Find("blockquote").TextContent);
        Assert.Contains("Who told you?", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("4,012", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Labour figures", page.Markup, StringComparison.Ordinal);
        page.Find("form[aria-label='Your answer'] textarea").Change("The mayor did.");
        await page.Find("form[aria-label='Your answer']").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Everything is answered.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("The mayor did.", (await newsroom.QueriesAsync(claim)).Single().Answer);
    }

    [Fact]
    public async Task An_empty_answer_is_asked_for_beside_its_field_and_a_reader_is_told_whose_page_it_is()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        await using var screen = new DeskScreen(newsroom, newsroom.Author);
        var page = screen.Render<QueriesPage>();

        await page.Find("form[aria-label='Your answer']").SubmitAsync();

        Assert.Contains("Write the answer.", page.Find(".error").TextContent, StringComparison.Ordinal);
        await using var other = new DeskScreen(newsroom, newsroom.Reader);
        Assert.Contains("This is for", other.Render<QueriesPage>().Markup, StringComparison.Ordinal);
    }
}
