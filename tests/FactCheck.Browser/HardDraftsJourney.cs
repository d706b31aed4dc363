using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FactCheck.Tests.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

/// <summary>Drafts as newsrooms get them, and files that somebody made to do harm.</summary>
public sealed class HardDraftsJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    private const string Stays = "What is there stays.";

    private readonly Acts acts = new(host);

    [Fact]
    public async Task A_court_judgment_of_twelve_thousand_words_is_split_from_its_first_paragraph_to_its_last_by_keyboard()
    {
        const int Paragraphs = 310;
        var judgment = string.Join('\n', Enumerable.Range(1, Paragraphs).Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $"[{number}] The claimant, Mr J. R. Doe, paid £{number},000.50 under s. 12(3)(b) of the Act (see R v Smith [2019] UKSC {number}, per Lord Reed at para. 4). No. {number} of the bundle was not before the court.")));
        var article = await acts.ArticleAsync("Doe v The Port Authority", judgment);
        var awa = await SignInAsync(host, SampleHost.Awa);
        await awa.OpenAsync(article);

        // Neither "s.", "No.", "para.", initials nor a citation ends a sentence: each paragraph holds two.
        await Expect(awa.Locator(".prog")).ToContainTextAsync("0 of 12,400 words covered, 0 of 620 sentences");

        await awa.Keyboard.PressAsync("s");
        var made = new List<string>();
        foreach (var number in (int[])[1, Paragraphs / 2, Paragraphs])
        {
            var quote = string.Create(CultureInfo.InvariantCulture, $"paid £{number},000.50 under s. 12(3)(b) of the Act");
            await awa.SelectAsync(quote);
            await awa.Keyboard.PressAsync("n");
            made.Add(quote);
            await Expect(awa.Locator(string.Create(CultureInfo.InvariantCulture, $".doc mark[data-k='{made.Count}']"))).ToHaveTextAsync(quote);
        }

        // The next sentence that nobody covered is a key away, and another key settles it.
        await awa.Keyboard.PressAsync("f");
        await awa.WaitForFunctionAsync("() => getSelection().toString().startsWith('No. ')");
        var next = await awa.EvaluateAsync<string>("() => getSelection().toString()");
        Assert.EndsWith("of the bundle was not before the court.", next, StringComparison.Ordinal);
        await awa.Keyboard.PressAsync("o");
        await Expect(awa.Locator(".doc .clear")).ToHaveTextAsync(next);
        Assert.Equal(made, (await acts.ClaimsAsync(article)).Where(claim => claim.Number is not null).OrderBy(claim => claim.Number).Select(claim => claim.Anchors[0].Quote));
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_file_with_tracked_changes_and_footnotes_comes_in_as_it_would_be_printed()
    {
        var mireille = await BeginAsync();
        await BringAsync(mireille, "draft.docx", Docx.Of(
            $"<w:p>{Docx.R("The council approved ")}<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>2,000 </w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"A\">{Docx.R("3,300 ")}</w:ins>{Docx.R("troops.")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
            footnotes: $"<w:footnote w:id=\"1\">{Docx.P("Resolution 2085, of 20 December 2012.")}</w:footnote>"));
        var paper = mireille.Locator(".paper");
        await Expect(paper).ToContainTextAsync("The council approved 3,300 troops.");
        await Expect(paper).Not.ToContainTextAsync("2,000");
        await Expect(paper).ToContainTextAsync("Resolution 2085, of 20 December 2012.");
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_scan_without_text_is_refused_in_words_and_what_is_there_stays()
    {
        var pages = new PdfDocumentBuilder();
        pages.AddPage(PageSize.A4).AddPng(
            Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="),
            new PdfRectangle(0, 0, 500, 700));
        var mireille = await BeginAsync();
        await mireille.WriteAsync(Stays);
        await BringAsync(mireille, "judgment.pdf", pages.Build());
        await Expect(mireille.GetByRole(AriaRole.Alert)).ToContainTextAsync("its page holds only a picture");
        await Expect(mireille.Locator(".paper")).ToHaveTextAsync(Stays);
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task A_zip_bomb_named_docx_is_given_up_in_words_and_what_is_there_stays()
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Add("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add("word/document.xml", """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>""", megabytes: 300);

            void Add(string name, string text, int megabytes = 0)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
                var blanks = Encoding.UTF8.GetBytes(new string(' ', 1_000_000));
                for (var written = 0; written < megabytes; written++)
                {
                    part.Write(blanks);
                }
            }
        }

        var mireille = await BeginAsync();
        await mireille.WriteAsync(Stays);
        await BringAsync(mireille, "draft.docx", content.ToArray());
        await Expect(mireille.GetByRole(AriaRole.Alert)).ToContainTextAsync("Unpacked, this file is larger than 100 MB");
        await Expect(mireille.Locator(".paper")).ToHaveTextAsync(Stays);
        Assert.Empty(PageErrors);
    }

    [Fact]
    public async Task An_address_that_leads_on_into_a_private_network_is_refused_and_nobody_there_is_called()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        var builder = WebApplication.CreateSlimBuilder();
        await using var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/story", () => Results.Redirect($"http://127.0.0.1:{((IPEndPoint)inside.LocalEndpoint).Port}/secret"));
        await site.StartAsync(Stop);
        await using var trusting = new SampleHost { TrustedOrigin = site.Urls.First() };
        await trusting.InitializeAsync();

        var mireille = await SignInAsync(trusting, SampleHost.Mireille);
        await mireille.BeginArticleAsync();
        await mireille.WriteAsync(Stays);
        await mireille.Field("Address of a page or a file").FillAsync($"{site.Urls.First()}/story");
        await mireille.Keyboard.PressAsync("Enter");
        await Expect(mireille.GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        await Expect(mireille.Locator(".paper")).ToHaveTextAsync(Stays);
        Assert.False(inside.Pending());
        Assert.Empty(PageErrors);
    }

    private async Task<IPage> BeginAsync()
    {
        var page = await SignInAsync(host, SampleHost.Mireille);
        await page.BeginArticleAsync();
        return page;
    }

    private static Task BringAsync(IPage page, string name, byte[] content) =>
        page.Locator("[data-part=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
}
