using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class AccessJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private readonly List<string> found = [];

    [Fact]
    public async Task The_pages_of_the_desk_have_no_axe_violation()
    {
        var page = await SignInAsync(host, SampleHost.Mireille);
        foreach (var (name, address, ready) in DeskPages())
        {
            await page.GoAsync(address);
            await page.Locator(ready).First.WaitForAsync();
            await CheckAsync(page, name);
        }

        foreach (var (name, address) in AccountPages)
        {
            await page.GotoAsync(address);
            await CheckAsync(page, name);
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task The_editor_has_no_axe_violation_in_any_state()
    {
        var page = await SignInAsync(host, SampleHost.Mireille);
        await page.BeginArticleAsync();
        await page.WriteAsync("A heading\n\nSome words that lead somewhere.");
        await page.Keyboard.PressAsync("Control+Shift+9");
        await page.Keyboard.PressAsync("Control+k");
        await CheckAsync(page, "editor, an address", ".manuscript");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("nowhere:");
        await page.Keyboard.PressAsync("Enter");
        await CheckAsync(page, "editor, a wrong address", ".manuscript");
        await page.Keyboard.TypeAsync("https://example.org/");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("https://example.org/");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-part=file]").SetInputFilesAsync(new FilePayload { Name = "memo.md", MimeType = "text/markdown", Buffer = "# Ships\n\n![x](x.png)\n\n## Counted\n\nFour thousand ships.\n\n> All of them."u8.ToArray() });
        await page.Button("Replace the text").WaitForAsync();
        await CheckAsync(page, "editor, a file that waits", ".manuscript");
        await page.Field("Headline").FillAsync("Mine");
        await page.Button("Replace the text").ClickAsync();
        await page.Button("use “Ships”").WaitForAsync();
        await CheckAsync(page, "editor, what a file brought");
        await page.Button("Create article").ClickAsync();
        await page.GetByText("Name the author, as the byline will.").WaitForAsync();
        await CheckAsync(page, "editor, refused");
        await FitsAsync(page, "editor, refused");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task What_a_redraft_does_and_leaves_has_no_axe_violation_and_fits_a_phone()
    {
        const string Text = "The ferry left late. The ferry carried 90 cars and 300 people. It turned back at noon. Nobody was hurt. The pilot was 61 years old.";
        var acts = new Acts(host);
        var article = await acts.ArticleAsync("A ferry, by all who read it", Text);
        await acts.ClaimAsync(article, "The ferry carried 90 cars and 300 people.");
        await acts.ClaimAsync(article, "It turned back at noon.");
        await acts.SignOffAsync(await acts.ProposeAsync(await acts.ClaimAsync(article, "The pilot was 61 years old.")));
        await acts.ReviseAsync(article, Text.Replace("The ferry carried 90 cars and 300 people. ", "", StringComparison.Ordinal));
        var page = await SignInAsync(host, SampleHost.Mireille);
        await page.GoAsync($"/articles/{article.Id}/revisions/new");
        await page.WriteAsync(Text.Replace("90", "95", StringComparison.Ordinal).Replace("61", "63", StringComparison.Ordinal).Replace("It turned back at noon. ", "", StringComparison.Ordinal));
        await page.Locator(".ahead[data-current] .cands").WaitForAsync();
        await CheckAsync(page, "new revision, forecast");
        await FitsAsync(page, "new revision, forecast");
        await page.SetViewportSizeAsync(1440, 900);
        await acts.ReviseAsync(article, Text.Replace("90", "95", StringComparison.Ordinal).Replace("61", "62", StringComparison.Ordinal).Replace("It turned back at noon. ", "", StringComparison.Ordinal));
        await page.GetByText("saved revision 3").WaitForAsync();
        await page.Locator(".ahead[data-current]").WaitForAsync();
        await CheckAsync(page, "new revision, overtaken");
        await page.OpenAsync(article);
        await page.Button("Tray").ClickAsync();
        await page.Locator(".tray .cands").WaitForAsync();
        await CheckAsync(page, "tray, candidates");
        await FitsAsync(page, "tray, candidates");
        await page.SetViewportSizeAsync(1440, 900);
        await page.Locator(".tray .open-it").Last.ClickAsync();
        await page.Button("Confirm unchanged").WaitForAsync();
        await CheckAsync(page, "tray, to re-check", ".side");
        await page.OpenAsync(article, 3);
        await page.Button("Confirm unchanged").WaitForAsync();
        await CheckAsync(page, "claim, to re-check", ".side");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task The_workbench_has_no_axe_violation_in_any_state()
    {
        var page = await SignInAsync(host, SampleHost.Mireille);
        await page.OpenAsync(host.Konna);
        await CheckAsync(page, "workbench");
        await page.Button("publication").ClickAsync();
        await CheckAsync(page, "workbench, blockers", ".bench > .text");
        await page.OpenAsync(host.Konna, 1);
        foreach (var tab in (string[])["Evidence", "Verdict", "Discussion", "History"])
        {
            await page.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();
            await CheckAsync(page, $"claim, {tab}", ".side");
        }

        await page.OpenAsync(host.Konna, 5);
        await page.Button("Edit wording, kind, claimant").ClickAsync();
        await CheckAsync(page, "claim, editing", ".side");
        await page.Button("Cancel").ClickAsync();
        await page.OpenCard().Locator("h1,h2,h3,p.w").First.ClickAsync();
        await page.Keyboard.PressAsync("e");
        await page.GetByRole(AriaRole.Form, new() { Name = "Add evidence" }).WaitForAsync();
        await page.Field("Confidential").CheckAsync();
        await CheckAsync(page, "claim, adding evidence", ".side");
        await page.Button("Add evidence").ClickAsync();
        await page.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await CheckAsync(page, "claim, evidence refused", ".side");
        await page.Button("Cancel").ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Verdict" }).ClickAsync();
        await page.Button("Propose").ClickAsync();
        await CheckAsync(page, "claim, proposing", ".side");
        await page.OpenAsync(host.Konna, 6);
        await CheckAsync(page, "claim, lost words", ".side");
        await page.Button("Tray").ClickAsync();
        await page.Locator(".tray .card.open").WaitForAsync();
        await CheckAsync(page, "tray");
        await page.Keyboard.PressAsync("x");
        await page.Locator(".tray form").First.WaitForAsync();
        await CheckAsync(page, "tray, setting aside", ".side");
        await page.Button("Close the tray").ClickAsync();
        await page.Button("Split").ClickAsync();
        await page.Button("Sentence list").ClickAsync();
        await page.Locator(".sents").WaitForAsync();
        await CheckAsync(page, "sentence list");
        await page.SelectAsync("A short letter can move faster");
        await page.Locator(".tools:not([hidden])").WaitForAsync();
        await CheckAsync(page, "selection", ".tools");
        await page.Locator(".tools summary").ClickAsync();
        await CheckAsync(page, "selection, more", ".tools");
        await page.Button("Close the sentence list").ClickAsync();
        await page.Button("Filter").ClickAsync();
        await page.Button("Pick several").ClickAsync();
        await page.Button("shown").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Assign…" }).ClickAsync();
        await CheckAsync(page, "picking several", ".side");
        await page.Button("Stop picking").ClickAsync();
        await page.Keyboard.PressAsync("?");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await CheckAsync(page, "keys", "[role=dialog]");
        await page.Keyboard.PressAsync("Escape");
        await page.Button("Find or do anything").First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await CheckAsync(page, "palette", "[role=dialog]");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task A_capture_and_the_upload_have_no_axe_violation_and_fit_a_phone()
    {
        var source = Acts.Done(await host.Use<FactCheck.Sources.AddSource>().RunAsync(host.People[SampleHost.Mireille], new() { Title = "The almanac" }, Stop));
        using var content = new MemoryStream("<h1>Almanac</h1><p>The sun rose at six.</p>"u8.ToArray());
        var capture = Acts.Done(await host.Use<FactCheck.Sources.UploadCapture>().RunAsync(host.People[SampleHost.Mireille], source.Id, new(content, "almanac.html"), Stop));
        var page = await SignInAsync(host, SampleHost.Mireille);
        await page.GoAsync("/sources");
        await page.GetByRole(AriaRole.Button, new() { Name = "The almanac" }).ClickAsync();
        await page.Locator(".captures .capture").First.WaitForAsync();
        await CheckAsync(page, "sources, captures");
        await page.GoAsync($"/sources/{source.Id}/captures/{capture.Id}");
        await page.Locator(".captured").WaitForAsync();
        await CheckAsync(page, "capture");
        await FitsAsync(page, "capture");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task The_public_site_and_the_account_pages_have_no_axe_violation()
    {
        var page = await VisitAsync(host);
        foreach (var (name, address) in PublicPages())
        {
            await page.GotoAsync(address);
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            await CheckAsync(page, name);
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task The_first_run_has_no_axe_violation_and_fits_a_phone()
    {
        await using var empty = new WebHost();
        empty.Start();
        var page = await VisitAsync(empty, width: 320);
        await page.GotoAsync("/first-run");
        await FitsAsync(page, "first run");
        await CheckAsync(page, "first run");
        await page.Field("Code").FillAsync("AAAA-BBBB-CCCC");
        await page.EvaluateAsync("() => { document.querySelector('form').noValidate = true; }");
        await page.Button("Found the newsroom").ClickAsync();
        await Expect(page.GetByText("This is not the code")).ToBeVisibleAsync();
        await CheckAsync(page, "first run, refused");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task What_is_wrong_would_be_found()
    {
        var page = await VisitAsync(host, width: 320);
        await page.GotoAsync("/about/method");
        await page.EvaluateAsync(
            """
            () => {
              document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button><p class="pale">pale in the dark</p><p class="wide">wide</p>');
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('.wide { inline-size: 900px } @media (prefers-color-scheme: dark) { .pale { color: #222; background: #111 } }');
              document.adoptedStyleSheets.push(sheet);
            }
            """);
        await CheckAsync(page, "spoiled");
        await FitsAsync(page, "spoiled");
        Assert.Contains(found, one => one.StartsWith("spoiled: button-name", StringComparison.Ordinal));
        Assert.Contains(found, one => one.StartsWith("spoiled, in the dark: color-contrast", StringComparison.Ordinal));
        Assert.Equal(2, found.Count(one => one.StartsWith("spoiled scrolls sideways", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_page_scrolls_sideways_on_a_phone()
    {
        var desk = await SignInAsync(host, SampleHost.Mireille, width: 390);
        foreach (var (name, address, ready) in DeskPages())
        {
            await desk.GoAsync(address);
            await desk.Locator(ready).First.WaitForAsync();
            await FitsAsync(desk, name);
        }

        await desk.OpenAsync(host.Konna, 1);
        foreach (var tab in (string[])["Evidence", "Verdict", "Discussion", "History"])
        {
            await desk.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();
            await FitsAsync(desk, $"claim, {tab}");
        }

        await desk.OpenAsync(host.Konna, 6);
        await FitsAsync(desk, "claim, lost words");
        await desk.Button("Split").ClickAsync();
        await FitsAsync(desk, "split mode");
        await desk.Button("Sentence list").ClickAsync();
        await desk.Locator(".sents").WaitForAsync();
        await FitsAsync(desk, "sentence list");
        await desk.OpenAsync(host.Konna, 5);
        await desk.OpenCard().GetByRole(AriaRole.Button, new() { Name = "Evidence", Exact = true }).ClickAsync();
        await FitsAsync(desk, "adding evidence");
        foreach (var (name, address) in AccountPages)
        {
            await desk.GotoAsync(address);
            await FitsAsync(desk, name);
        }

        var reader = await VisitAsync(host, width: 390);
        foreach (var (name, address) in PublicPages())
        {
            await reader.GotoAsync(address);
            await reader.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            await FitsAsync(reader, name);
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private (string Name, string Address, string Ready)[] DeskPages() =>
    [
        ("desk", "/desk", ".deskgrid"),
        ("articles", "/articles", ".mud-table, table"),
        ("new article", "/articles/new", ".paper[contenteditable=true]"),
        ("workbench", $"/articles/{host.Konna.Id}", ".bench[data-live]"),
        ("new revision", $"/articles/{host.Konna.Id}/revisions/new", ".paper[contenteditable=true]"),
        ("edit article", $"/articles/{host.Konna.Id}/edit", "main form"),
        ("history", $"/articles/{host.Konna.Id}/history", ".rows.log"),
        ("compare", $"/articles/{host.Konna.Id}/compare", ".cmp.inline"),
        ("compare, side by side", $"/articles/{host.Konna.Id}/compare?view=side", ".cmp.beside"),
        ("settings", "/settings", "form.settings"),
        ("publish, blocked", $"/articles/{host.Konna.Id}/publish", ".blocked-list"),
        ("publish, published", $"/articles/{host.Council.Id}/publish", ".blocked-list, main form"),
        ("sources", "/sources", "table"),
        ("review", "/review", ".rows"),
        ("notifications", "/notifications", ".notices, .empty"),
        ("how one is told", "/notifications/settings", "form.settings"),
        ("people", "/people", ".rows.people"),
        ("audit", "/audit", ".rows.log"),
        ("readers’ notices", "/notices", ".page p"),
        ("public pages", "/settings/pages", ".written"),
        ("webhooks", "/settings/webhooks", "form.new-webhook"),
    ];

    /// <summary>What somebody signed in sees without a circuit.</summary>
    private static readonly (string Name, string Address)[] AccountPages =
    [
        ("account", "/account"), ("password", "/account/password"), ("name for readers", "/account/public-name"), ("nothing there", "/articles/00000000-0000-7000-8000-000000000000"),
    ];

    private (string Name, string Address)[] PublicPages()
    {
        var verdicts = $"/verdicts/{host.Council.Slug}";
        return
        [
            ("front", "/"), ("verdicts", "/verdicts"), ("verdict page", verdicts), ("claim page", verdicts + "/4"), ("publication", verdicts + "/v/1"),
            ("earlier claim", verdicts + "/v/1/4"), ("embed", verdicts + "/4/embed"), ("tell us", $"/corrections/tell-us/{host.Council.Slug}/4"), ("thanks", "/corrections/thanks"),
            ("search", "/search"), ("nothing found", "/search?q=zzzz&rating=accurate"), ("found", "/search?q=council"),
            ("corrections", "/corrections"), .. FactCheck.Published.AboutPages.Keys.Select(key => (key, FactCheck.Published.PublicPaths.About(key))), ("not found", "/verdicts/no-such-thing"), ("not found at all", "/no-such-page"),
            ("sign in", "/account/sign-in"), ("closed invitation", "/account/join/no-such-token"), ("a link of no mail of ours", "/notifications/stop/no-such-token"),
        ];
    }

    private async Task CheckAsync(IPage page, string name, string within = "html") => found.AddRange(await Axe.ViolationsAsync(page, name, within));

    private async Task FitsAsync(IPage page, string name)
    {
        foreach (var width in (int[])[320, 390])
        {
            await page.SetViewportSizeAsync(width, 800);
            var wide = await page.EvaluateAsync<string?>(
                """
                () => {
                  const root = document.documentElement;
                  if (root.scrollWidth <= root.clientWidth) return null;
                  const over = [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
                    .slice(0, 5).map(element => element.tagName + '.' + element.className);
                  return `${root.scrollWidth} px in ${root.clientWidth}: ${over.join(', ')}`;
                }
                """);
            if (wide is not null)
            {
                found.Add($"{name} scrolls sideways, {wide}");
            }
        }
    }
}
