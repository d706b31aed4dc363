using System.IO.Compression;
using System.Text;
using FactCheck.Articles;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class ManuscriptJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private const string Rich =
        """
        <meta charset="utf-8"><style>p { color: red }</style><h1>Ships counted in Leeds</h1><p class="MsoNormal">The <b>harbour</b> <i>office</i> counted
        <a href="https://example.org/ships?a=1&amp;b=2" onclick="alert(1)">4,000 ships</a> in the year that ended in March.</p><h2>What was said</h2>
        <blockquote><p>“We counted every one of them,” the harbour master said.</p></blockquote><img src="x" onerror="window.hacked=1"><script>window.hacked=2</script>
        """;

    private readonly Acts acts = new(host);

    [Fact]
    public async Task Rich_text_that_is_pasted_keeps_headings_quotes_and_links_and_nothing_else_up_to_the_workbench()
    {
        var mireille = await BeginAsync();
        await PasteAsync(mireille, Rich, "plain");
        var paper = mireille.Locator(".paper");
        await Expect(paper.Locator("p")).ToHaveTextAsync(["The harbour office counted 4,000 ships in the year that ended in March.", "What was said", "“We counted every one of them,” the harbour master said."]);
        await Expect(paper.Locator("p.h")).ToHaveTextAsync("What was said");
        await Expect(paper.Locator("p.q")).ToContainTextAsync("We counted");
        await Expect(paper.Locator("a")).ToHaveAttributeAsync("href", "https://example.org/ships?a=1&b=2");
        await Expect(paper.Locator("b, i, img, script, style, [style], [onclick]")).ToHaveCountAsync(0);
        await Expect(mireille.Field("Headline")).ToHaveValueAsync("Ships counted in Leeds");
        await Expect(mireille.Locator("[data-part=count]")).ToHaveTextAsync("26 words · about 3 sentences");

        await mireille.GetByLabel("Author", new() { Exact = true }).FillAsync("Ann Writer");
        await mireille.Field("Dated").FillAsync("2013-01-10");
        await mireille.Button("Create article").ClickAsync();
        await mireille.IsWorkbenchReadyAsync();

        await Expect(mireille.GetByRole(AriaRole.Heading, new() { Name = "What was said", Level = 3 })).ToBeVisibleAsync();
        await Expect(mireille.Locator(".doc [role=blockquote]")).ToContainTextAsync("We counted every one");
        await Expect(mireille.Locator(".doc .by")).ToContainTextAsync("dated 10 January 2013");
        var way = mireille.Locator(".doc a.to");
        await Expect(way).ToHaveAttributeAsync("href", "https://example.org/ships?a=1&b=2");

        // A press opens nothing, and a drag over the words selects them for a claim.
        var address = mireille.Url;
        await way.ClickAsync();
        await mireille.SelectAsync("counted 4,000 ships");
        await mireille.Keyboard.PressAsync("c");
        await Expect(mireille.OpenCard().Locator(".quote")).ToHaveTextAsync("counted 4,000 ships");
        await Expect(mireille.Locator(".doc mark a.to")).ToHaveTextAsync("4,000 ships");
        Assert.Single(mireille.Context.Pages);
        Assert.StartsWith(address.Split("/claims")[0], mireille.Url, StringComparison.Ordinal);
        Assert.False(await mireille.EvaluateAsync<bool>("() => 'hacked' in window"));
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_table_from_a_spreadsheet_becomes_readable_rows_and_a_part_keeps_every_word()
    {
        var mireille = await BeginAsync();
        await mireille.WriteAsync("Before it stands a line.");
        await mireille.Keyboard.PressAsync("Control+End");
        await mireille.Keyboard.PressAsync("Enter");
        await PasteAsync(mireille, "<h1>Ships</h1><p>By Ann Writer</p><table><tr><td>Town</td><td>Ships</td></tr><tr><td>Leeds</td><td>4,000</td></tr></table>", "Ships");
        await Expect(mireille.Locator(".paper p")).ToContainTextAsync(["Before it", "Ships", "By Ann Writer", "Town", "4,000"]);
        await Expect(mireille.Field("Headline")).ToHaveValueAsync("");

        await mireille.Keyboard.PressAsync("Control+z");
        await Expect(mireille.Locator(".paper")).ToHaveTextAsync("Before it stands a line.");
    }

    [Fact]
    public async Task Where_the_markup_cannot_be_read_the_plain_words_are_taken_and_that_is_said()
    {
        var mireille = await BeginAsync();
        await mireille.RouteAsync("**/api/manuscripts/paste", route => route.AbortAsync());
        await PasteAsync(mireille, "<h1>Ships</h1><p>Counted.</p>", "Ships\n\nCounted in Leeds.");
        await Expect(mireille.Locator(".paper p")).ToHaveTextAsync(["Ships", "Counted in Leeds."]);
        await Expect(mireille.GetByRole(AriaRole.Alert)).ToContainTextAsync("The words are in, without headings, quotes and links.");
    }

    [Fact]
    public async Task A_file_fills_what_is_empty_is_asked_about_where_there_is_text_and_is_refused_in_words()
    {
        var mireille = await BeginAsync();
        await BringAsync(mireille, "scan.docx", [0, 1, 2, 3, 0xFF, 0xFE, 0, 0, 7, 8, 9, 0]);
        await Expect(mireille.GetByRole(AriaRole.Alert)).ToContainTextAsync("no text that can be read");
        await Expect(mireille.Locator(".paper")).ToHaveTextAsync("");

        await BringAsync(mireille, "memo.docx", Docx(("Title", "Ships counted in Leeds"), (null, "By Ann Writer"), (null, "10 January 2013"), ("Heading1", "What was counted"), (null, "The harbour office counted 4,000 ships in the year that ended in March.")));
        await Expect(mireille.Locator(".paper p.h")).ToHaveTextAsync("What was counted");
        await Expect(mireille.Field("Headline")).ToHaveValueAsync("Ships counted in Leeds");
        await Expect(mireille.GetByLabel("Author", new() { Exact = true })).ToHaveValueAsync("Ann Writer");
        await Expect(mireille.Field("Dated")).ToHaveValueAsync("2013-01-10");
        await Expect(mireille.GetByText("From memo.docx")).ToBeVisibleAsync();

        await BringAsync(mireille, "other.md", "# Other ships\n\nOnly twelve ships came, and all of them were late by a week.\n\n![a picture](x.png)"u8.ToArray());
        await Expect(mireille.GetByText("There is text in the editor already.")).ToBeVisibleAsync();
        await Expect(mireille.Locator(".paper p.h")).ToHaveTextAsync("What was counted");
        await mireille.Button("Replace the text").ClickAsync();
        await Expect(mireille.Locator(".paper")).ToContainTextAsync("Only twelve ships");
        await Expect(mireille.Field("Headline")).ToHaveValueAsync("Ships counted in Leeds");
        await Expect(mireille.GetByText("a picture was left out")).ToBeVisibleAsync();
        await mireille.Button("use “Other ships”").ClickAsync();
        await Expect(mireille.Field("Headline")).ToHaveValueAsync("Other ships");

        await mireille.Button("Create article").ClickAsync();
        await mireille.IsWorkbenchReadyAsync();
        await Expect(mireille.Locator(".doc .by")).ToContainTextAsync("from other.md");
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_at_once_and_not_sent()
    {
        var mireille = await BeginAsync();
        var sent = 0;
        mireille.Request += (_, asked) => sent += asked.Url.Contains("/api/manuscripts", StringComparison.Ordinal) ? 1 : 0;
        var file = Path.Combine(Directory.CreateTempSubdirectory("factcheck-large-").FullName, "court.pdf");
        await using (var large = File.Create(file))
        {
            large.SetLength(200L * 1024 * 1024);
        }

        await mireille.WriteAsync("What is there stays.");
        await mireille.Locator("[data-part=file]").SetInputFilesAsync(file);

        await Expect(mireille.GetByRole(AriaRole.Alert)).ToContainTextAsync("“court.pdf” has 200 MB; at most 20 MB are read.");
        await Expect(mireille.Locator(".paper")).ToHaveTextAsync("What is there stays.");
        Assert.Equal(0, sent);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task An_address_in_a_private_network_is_refused_and_the_text_stays()
    {
        var mireille = await BeginAsync();
        await mireille.WriteAsync("What is there stays.");
        await mireille.Field("Address of a page or a file").FillAsync("http://127.0.0.1/");
        await mireille.Keyboard.PressAsync("Enter");
        await Expect(mireille.GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        await Expect(mireille.Locator(".paper")).ToHaveTextAsync("What is there stays.");
        Assert.EndsWith("/articles/new", mireille.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_being_typed_comes_back_after_a_reload_and_is_forgotten_once_it_is_saved()
    {
        // Elsewhere other journeys write into the same person's form of a new article.
        await using var alone = new SampleHost();
        await alone.InitializeAsync();
        var mireille = await BeginAsync(alone);
        await mireille.Field("Headline").FillAsync("A headline that stays");
        await mireille.WriteAsync("A heading\nSome words.");
        await mireille.Keyboard.PressAsync("Control+Home");
        await mireille.Keyboard.PressAsync("Control+Shift+8");
        await mireille.ReloadAsync();

        await Expect(mireille.GetByText("is back; it is not saved yet")).ToBeVisibleAsync();
        await Expect(mireille.Locator(".paper p.h")).ToHaveTextAsync("A heading");
        await Expect(mireille.Locator(".paper p")).ToHaveCountAsync(2);
        await Expect(mireille.Field("Headline")).ToHaveValueAsync("A headline that stays");

        // A refusal keeps it all.
        await mireille.Button("Create article").ClickAsync();
        await Expect(mireille.GetByText("Name the author, as the byline will.")).ToBeVisibleAsync();
        await Expect(mireille.Locator(".paper p.h")).ToHaveTextAsync("A heading");
        await mireille.GetByLabel("Author", new() { Exact = true }).FillAsync("Ann Writer");
        await mireille.Button("Create article").ClickAsync();
        await mireille.IsWorkbenchReadyAsync();

        await mireille.GoAsync("/articles/new");
        await mireille.PaperAsync();
        await Expect(mireille.Locator(".paper")).ToHaveTextAsync("");
        await Expect(mireille.Field("Headline")).ToHaveValueAsync("");
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_draft_is_written_and_formatted_by_keyboard_alone()
    {
        var mireille = await BeginAsync();
        await (await mireille.PaperAsync()).FocusAsync();
        await mireille.Keyboard.TypeAsync("What was counted");
        await mireille.Keyboard.PressAsync("Control+Shift+8");
        await mireille.Keyboard.PressAsync("Enter");
        await mireille.Keyboard.TypeAsync("Four thousand ships");
        await mireille.Keyboard.PressAsync("Shift+Home");
        await mireille.Keyboard.PressAsync("Control+k");
        await mireille.Keyboard.TypeAsync("example.org/ships");
        await mireille.Keyboard.PressAsync("Enter");
        await mireille.Keyboard.PressAsync("End");
        await mireille.Keyboard.TypeAsync(" came.");
        await mireille.Keyboard.PressAsync("Enter");
        await mireille.Keyboard.TypeAsync("All of them.");

        // The toolbar is one stop: Escape goes there and back, arrows move in it, and pressing a button goes back to the text.
        await mireille.Keyboard.PressAsync("Escape");
        await Expect(mireille.Button("Paragraph")).ToBeFocusedAsync();
        await mireille.Keyboard.PressAsync("Escape");
        await Expect(mireille.Locator(".paper")).ToBeFocusedAsync();
        await mireille.Keyboard.PressAsync("Escape");
        await mireille.Keyboard.PressAsync("ArrowRight");
        await mireille.Keyboard.PressAsync("ArrowRight");
        await Expect(mireille.GetByRole(AriaRole.Button, new() { Name = "Quote", Exact = true })).ToBeFocusedAsync();
        await mireille.Keyboard.PressAsync("Enter");
        await Expect(mireille.Locator(".paper")).ToBeFocusedAsync();
        Assert.Equal(
            "h:What was counted|:[Four thousand ships] came.|q:All of them.",
            await mireille.EvaluateAsync<string>(
                "() => [...document.querySelector('.paper').children].map(p => p.className + ':' + [...p.childNodes].map(node => node.href === 'https://example.org/ships' ? `[${node.textContent}]` : node.textContent).join('')).join('|')"));

        await mireille.Keyboard.PressAsync("Control+z");
        await Expect(mireille.Locator(".paper p.q")).ToHaveCountAsync(0);
        await mireille.Keyboard.PressAsync("Control+Shift+z");
        await Expect(mireille.Locator(".paper p.q")).ToHaveTextAsync("All of them.");

        // Backspace at the beginning makes a quote plain, then joins it to the paragraph before.
        await mireille.Keyboard.PressAsync("Home");
        await mireille.Keyboard.PressAsync("Backspace");
        await mireille.Keyboard.PressAsync("Backspace");
        await Expect(mireille.Locator(".paper p").Last).ToHaveTextAsync("Four thousand ships came.All of them.");
        await mireille.Keyboard.PressAsync("Tab");
        await Expect(mireille.Locator(".paper")).Not.ToBeFocusedAsync();
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_revision_begins_from_the_text_that_stands_and_may_change_its_headings_alone()
    {
        const string Text = "The hospital\n\nThe hospital has 400 beds.\nIt opened in 1987.";
        var article = await acts.ArticleAsync("The hospital on the hill", Text);
        var claim = await acts.ClaimAsync(article, "has 400 beds");
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.GoAsync($"/articles/{article.Id}/revisions/new");
        await mireille.PaperAsync();
        await mireille.Button("Save as revision 2").ClickAsync();
        await Expect(mireille.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This is the text that stands already.");

        await mireille.Locator(".paper p").First.ClickAsync();
        await mireille.Button("Heading").ClickAsync();
        await mireille.Locator(".ahead[data-current]").WaitForAsync();
        await mireille.Button("Save as revision 2").ClickAsync();
        await Expect(mireille.GetByText("Revision 2 is saved. Carry over 1 · re-check 0 · lost 0 · 0 to decide.")).ToBeVisibleAsync();

        var revision = await host.Database.ReadAsync(async session => await session.Articles.FindRevisionAsync((await session.Articles.FindAsync(article.Id, Stop))!.CurrentRevision, Stop), Stop);
        Assert.Equal(Text, revision!.Text);
        Assert.Equal([new Formatting(0, 12, FormattingKind.Heading)], revision.Formatting);
        Assert.Equal(claim.Version, (await acts.NowAsync(claim)).Version);
    }

    [Fact]
    public async Task What_was_typed_on_a_revision_that_was_overtaken_says_so_when_it_comes_back()
    {
        var article = await acts.ArticleAsync("Overtaken", "The bridge has 12 spans.");
        var mireille = await SignInAsync(host, SampleHost.Mireille);
        await mireille.GoAsync($"/articles/{article.Id}/revisions/new");
        await mireille.WriteAsync("The bridge has 13 spans.");
        await mireille.Locator("[data-part=count]").GetByText("5 words").WaitForAsync();
        Acts.Done(await host.Use<SaveRevision>().RunAsync(acts.By(SampleHost.Mireille), article.Id, (await acts.NowAsync(article)).Version, new NewRevision { Text = "The bridge has 14 spans." }, Stop));
        await mireille.ReloadAsync();

        await Expect(mireille.GetByText("revision 2 was saved since")).ToBeVisibleAsync();
        await Expect(mireille.Locator(".paper")).ToHaveTextAsync("The bridge has 13 spans.");
        await mireille.Button("Start from revision 2 instead").ClickAsync();
        await Expect(mireille.Locator(".paper")).ToHaveTextAsync("The bridge has 14 spans.");
    }

    private async Task<IPage> BeginAsync(SampleHost? elsewhere = null)
    {
        var page = await SignInAsync(elsewhere ?? host, SampleHost.Mireille);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.BeginArticleAsync();
        return page;
    }

    private static async Task PasteAsync(IPage page, string html, string plain)
    {
        await page.Locator(".paper").FocusAsync();
        await page.EvaluateAsync(
            """
            async ([html, plain]) => navigator.clipboard.write([new ClipboardItem({
              'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([plain], { type: 'text/plain' }) })])
            """,
            new[] { html, plain });
        await page.Keyboard.PressAsync("Control+v");
    }

    private static Task BringAsync(IPage page, string name, byte[] content) =>
        page.Locator("[data-part=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    private static byte[] Docx(params (string? Style, string Words)[] paragraphs)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>""");
            Add("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add("word/_rels/document.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            Add("word/styles.xml", """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>""");
            Add("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{string.Concat(paragraphs.Select(one => $"<w:p>{(one.Style is null ? "" : $"<w:pPr><w:pStyle w:val=\"{one.Style}\"/></w:pPr>")}<w:r><w:t>{one.Words}</w:t></w:r></w:p>"))}</w:body></w:document>""");

            void Add(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text);
            }
        }

        return content.ToArray();
    }
}
