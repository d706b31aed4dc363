using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Articles;
using Microsoft.Playwright;

namespace FactCheck.Browser;

/// <summary>What a person does at the desk, by what they see: names of buttons, labels of fields, words of the text.</summary>
internal static class DeskPage
{
    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name });

    public static ILocator Field(this IPage page, string label) => page.GetByLabel(label);

    /// <summary>Who said it, beside what they are.</summary>
    public static ILocator Claimant(this IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Claimant" });

    /// <summary>The claim's card, closed or open.</summary>
    public static ILocator Claim(this IPage page, int number) => page.Locator(string.Create(CultureInfo.InvariantCulture, $"#claim-{number}"));

    public static ILocator OpenCard(this IPage page) => page.Locator(".card.open");

    /// <summary>Goes there and waits until the page answers to clicks and keys.</summary>
    public static async Task GoAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.IsReadyAsync();
    }

    /// <summary>Opens the workbench, at a claim where one is named.</summary>
    public static async Task OpenAsync(this IPage page, Article article, int? claim = null)
    {
        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/articles/{article.Id}{(claim is null ? "" : $"/claims/{claim}")}"));
        await page.IsWorkbenchReadyAsync();
    }

    /// <summary>Waits until the browser is at this address, whatever of the page is still on its way.</summary>
    public static Task ArriveAsync(this IPage page, string path) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(path) + "([?#].*)?$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Opens the form of a new article and empties it: another journey of the same person may have left something unfinished.</summary>
    public static async Task BeginArticleAsync(this IPage page)
    {
        await page.GoAsync("/articles/new");
        await page.Locator("form[data-kept][data-whole]").WaitForAsync();
        if (await page.Button("Discard").IsVisibleAsync())
        {
            await page.Button("Discard").ClickAsync();
            await Assertions.Expect(page.GetByText("Unfinished: restored from")).ToBeHiddenAsync();
        }

        await page.PaperAsync();
    }

    /// <summary>The draft's editor, once it takes typing.</summary>
    public static async Task<ILocator> PaperAsync(this IPage page)
    {
        await page.Locator(".paper[contenteditable=true]").WaitForAsync();
        return page.GetByLabel("Text", new() { Exact = true });
    }

    /// <summary>Writes this text into the draft's editor, in the place of what is there.</summary>
    public static async Task WriteAsync(this IPage page, string text) => await (await page.PaperAsync()).FillAsync(text);

    /// <summary>Waits until the circuit stands.</summary>
    public static Task IsReadyAsync(this IPage page) =>
        page.Locator(".shell[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Waits until the workbench listens to mouse and keys.</summary>
    public static Task IsWorkbenchReadyAsync(this IPage page) =>
        page.Locator(".bench[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Opens the sentence list by keys.</summary>
    public static async Task ListSentencesAsync(this IPage page)
    {
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page.GetByRole(AriaRole.Toolbar, new() { Name = "Splitting" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("l");
    }

    /// <summary>Makes a claim of what is selected and gives it a wording, by keys.</summary>
    public static async Task MakeClaimAsync(this IPage page, int number, string wording)
    {
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.OpenCard()).ToHaveIdAsync(string.Create(CultureInfo.InvariantCulture, $"claim-{number}"));
        await page.Keyboard.PressAsync("w");
        await page.Field("Wording").FillAsync(wording);
        await page.Field("Wording").PressAsync("Control+Enter");
        await Assertions.Expect(page.OpenCard().Locator("p.w")).ToHaveTextAsync(wording);
    }

    /// <summary>Drags the mouse over these words of the article, as they stand on the screen.</summary>
    public static async Task SelectAsync(this IPage page, string words)
    {
        var box = await page.EvaluateAsync<double[]>(
            """
            words => {
              for (const paragraph of document.querySelectorAll('.doc .p')) {
                const from = paragraph.textContent.indexOf(words);
                if (from < 0) continue;
                paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
                const place = offset => {
                  const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
                  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                    if (offset <= node.length) return [node, offset];
                    offset -= node.length;
                  }
                };
                const range = document.createRange();
                range.setStart(...place(from));
                range.setEnd(...place(from + words.length));
                const rects = [...range.getClientRects()].filter(rect => rect.width > 0);
                const first = rects[0], last = rects[rects.length - 1];
                const rtl = getComputedStyle(paragraph).direction === 'rtl';
                return [rtl ? first.right : first.left, first.top + first.height / 2, rtl ? last.left : last.right, last.top + last.height / 2];
              }
              return null;
            }
            """,
            words) ?? throw new InvalidOperationException($"The article does not show “{words}”.");
        await page.Mouse.MoveAsync((float)box[0], (float)box[1]);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)((box[0] + box[2]) / 2), (float)((box[1] + box[3]) / 2));
        await page.Mouse.MoveAsync((float)box[2], (float)box[3]);
        await page.Mouse.UpAsync();
    }
}
