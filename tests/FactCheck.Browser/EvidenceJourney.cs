using System.Net;
using System.Text;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

/// <summary>Pages that are captured, change and vanish, files that are brought and damaged, a copy for the world, and names that are erased; against a real site.</summary>
public sealed class EvidenceJourney(Chromium chromium) : Journey(chromium), IAsyncLifetime
{
    private const string Words = "The harbour took 4,012 ships in 2023.";

    private readonly List<string> found = [];
    private readonly TaskCompletionSource goesOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication site = null!;
    private SampleHost host = null!;
    private Acts acts = null!;
    private string origin = "";
    private string serves = Words;
    private int asked;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        site = builder.Build();
        site.MapGet("/register", () => serves.Length == 0 ? Results.StatusCode((int)HttpStatusCode.Gone) : Results.Text($"<!doctype html><title>Register</title><h1>Ships</h1><p>{serves}</p>", "text/html"));
        site.MapGet("/slow", async context =>
        {
            await goesOn.Task.WaitAsync(context.RequestAborted);
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync($"<p>{Words}</p>", context.RequestAborted);
        });
        site.MapGet("/save/{**address}", (HttpContext context) =>
        {
            asked++;
            context.Response.Headers["Content-Location"] = "/kept/2026/register";
            return Results.Text("<p>kept</p>", "text/html");
        });
        await site.StartAsync(Stop);
        origin = site.Urls.Single();
        host = new SampleHost
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Manuscripts:TrustedOrigins:0"] = origin, ["Captures:Nightly"] = "false", ["Captures:VisitPauseSeconds"] = "0",
                ["Captures:PublicArchiveName"] = "The Test Archive", ["Captures:PublicArchiveAddress"] = origin + "/save/{address}",
            },
        };
        await host.InitializeAsync();
        acts = new Acts(host);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await host.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_capture_shows_how_far_it_is_and_a_page_that_changed_or_vanished_is_flagged_settled_and_captured_anew()
    {
        var claim = await ClaimAsync("/register");
        var page = await SignInAsync(host, SampleHost.Awa);
        await page.GoAsync("/sources");
        await page.Button("New source").ClickAsync();
        await page.Field("Title").FillAsync("A slow page");
        await page.Field("Address").FillAsync(origin + "/slow");
        await page.Button("Save").ClickAsync();
        await Expect(page.Locator("[aria-label=Captures]")).ToContainTextAsync("capture on its way: asking the address");
        await CheckAsync(page, "a capture on its way", "[aria-label=Captures]");
        goesOn.SetResult();
        await Expect(page.Locator("[aria-label=Captures] [data-capture=Kept]")).ToBeVisibleAsync();

        serves = "The harbour took 4,021 ships in 2023.";
        await ShowAsync(page, "The register of the harbour");
        await page.Button("Look whether the page changed").ClickAsync();
        await Expect(page.Locator("[data-page=Changed]")).ToContainTextAsync("Whether an excerpt still stands in it is said at its claim.");
        await page.Button("See what changed").ClickAsync();
        await Expect(page.Locator(".pagediff")).ToContainTextAsync("4,012");
        await Expect(page.Locator(".pagediff")).ToContainTextAsync("4,021");
        await CheckAsync(page, "a page that changed", "[aria-label=Captures]");

        // The claim says so too, where nobody pressed anything.
        var bench = await SignInAsync(host, SampleHost.Mireille);
        await bench.OpenAsync(await ArticleOfAsync(claim), claim.Number);
        await bench.GetByRole(AriaRole.Tab, new() { Name = "Evidence" }).ClickAsync();
        await Expect(bench.OpenCard().Locator("[data-page=ExcerptGone]")).ToBeVisibleAsync();
        await page.Button("It stands").ClickAsync();
        await Expect(page.GetByText("Say why")).ToBeVisibleAsync();
        await page.Field("Why the evidence stands all the same").FillAsync("They corrected a typing mistake; the printed register says 4,012.");
        await page.Button("It stands").ClickAsync();
        await Expect(page.Locator("[data-page]")).ToHaveCountAsync(0);
        await Expect(bench.OpenCard().Locator("[data-page]")).ToHaveCountAsync(0);

        serves = "";
        await page.Button("Look whether the page changed").ClickAsync();
        await Expect(page.Locator("[data-page=Vanished]")).ToBeVisibleAsync();
        await page.Button("See what changed").ClickAsync();
        await Expect(page.Locator("[data-page=Vanished]")).ToContainTextAsync("HTTP 410");
        serves = Words;
        await page.Button("Capture the page as it is now").ClickAsync();
        await Expect(page.Locator("[data-page]")).ToHaveCountAsync(0);
        NothingWrong();
    }

    [Fact]
    public async Task Files_are_dropped_pasted_chosen_and_cancelled_and_an_excerpt_is_found_near_or_not_in_them()
    {
        var claim = await ClaimAsync(null, excerpt: Words);
        var bench = await SignInAsync(host, SampleHost.Mireille);
        await bench.OpenAsync(await ArticleOfAsync(claim), claim.Number);
        await bench.GetByRole(AriaRole.Tab, new() { Name = "Evidence" }).ClickAsync();
        var page = await SignInAsync(host, SampleHost.Awa);
        await page.GoAsync("/sources");
        await ShowAsync(page, "The register of the harbour");
        var drop = page.Locator("[data-upload]");
        var files = page.Locator("[data-files]");

        await drop.DispatchEventAsync("drop", new { dataTransfer = await TransferAsync(page, "dropped.txt", "Nothing of ships.") });
        await Expect(files).ToContainTextAsync("dropped.txt is kept.");
        await Expect(bench.OpenCard()).ToContainTextAsync("not found in the capture");
        await page.EvaluateAsync(
            "() => { const data = new DataTransfer(); data.items.add(new File(['The harbour took 4,021 ships in 2023.'], 'pasted.txt')); document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }");
        await Expect(files).ToContainTextAsync("pasted.txt is kept.");
        await Expect(bench.OpenCard()).ToContainTextAsync("found with differences");
        await Expect(bench.OpenCard()).ToContainTextAsync("the capture says “4,021”, the excerpt “4,012”");
        await drop.Locator("input[type=file]").SetInputFilesAsync(
        [
            new FilePayload { Name = "chosen.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Before.\n\n" + Words) },
            new FilePayload { Name = "half.docx", MimeType = "application/zip", Buffer = [.. "PK\u0003\u0004"u8, .. new byte[200]] },
        ]);
        await Expect(files).ToContainTextAsync("chosen.txt is kept.");
        await Expect(files).ToContainTextAsync("cut off or damaged");
        await Expect(bench.OpenCard()).ToContainTextAsync("found in the capture");

        // One is held on its way and cancelled there, the next is cancelled before its turn.
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/captures/file", async route =>
        {
            await held.Task;
            await route.AbortAsync();
        });
        await drop.Locator("input[type=file]").SetInputFilesAsync(
        [
            new FilePayload { Name = "long.txt", MimeType = "text/plain", Buffer = "x"u8.ToArray() }, new FilePayload { Name = "later.txt", MimeType = "text/plain", Buffer = "y"u8.ToArray() },
        ]);
        await Expect(files).ToContainTextAsync("long.txt is being sent");
        await CheckAsync(page, "an upload on its way", "[aria-label=Captures]");
        await page.Button("Cancel later.txt").ClickAsync();
        await page.Button("Cancel long.txt").ClickAsync();
        await Expect(files).ToContainTextAsync("later.txt cancelled; nothing of it was sent.");
        await Expect(files).ToContainTextAsync("long.txt cancelled; nothing of it was kept.");
        held.SetResult();
        Assert.Equal(3, (await host.Database.ReadAsync(session => session.Captures.OfSourceAsync(SourceOf(claim), Stop), Stop)).Count);
        NothingWrong();
    }

    [Fact]
    public async Task A_capture_that_failed_says_whether_anybody_answered_gives_the_answer_out_and_leads_to_another_try()
    {
        serves = "";
        var (gone, silent) = (await AddAsync("A register that is gone", "/register"), await AddAsync("A register elsewhere", "http://elsewhere.example/register"));
        var page = await SignInAsync(host, SampleHost.Awa);

        // On a phone too the library tells that it failed, and the facts stand within reach above the text.
        await page.SetViewportSizeAsync(390, 844);
        await page.GoAsync("/sources?words=register+gone");
        await Expect(page.Locator(".lib .state .st")).ToContainTextAsync("failed");
        await page.SetViewportSizeAsync(1440, 900);

        await OpenFailedAsync(page, gone);
        var facts = page.GetByRole(AriaRole.Region, new() { Name = "The capture", Exact = true });
        await Expect(facts).ToContainTextAsync("Answered");
        await Expect(facts).Not.ToContainTextAsync("Received");
        await Expect(facts.GetByRole(AriaRole.Link, new() { Name = "Take the file" })).ToHaveCountAsync(0);
        var exchange = await page.RunAndWaitForDownloadAsync(() => facts.GetByRole(AriaRole.Link, new() { Name = "Take the exchange" }).ClickAsync());
        Assert.Contains("410 Gone", await File.ReadAllTextAsync((await exchange.PathAsync())!, Stop), StringComparison.Ordinal);
        await CheckAsync(page, "a capture that failed", "main");

        await OpenFailedAsync(page, silent);
        await Expect(facts).ToContainTextAsync("Given up");
        await Expect(facts).Not.ToContainTextAsync("Answered");
        await facts.GetByRole(AriaRole.Link, new() { Name = "Upload it by hand…" }).ClickAsync();
        await Expect(page.Locator("[data-upload]")).ToBeVisibleAsync();
        NothingWrong();
    }

    [Fact]
    public async Task A_file_that_is_let_go_beside_its_place_does_not_take_the_page_away()
    {
        var source = await AddAsync("A register to come", null);
        var page = await SignInAsync(host, SampleHost.Awa);
        await page.GoAsync($"/sources/{source.Id}");
        await Expect(page.Locator("[data-upload]")).ToBeVisibleAsync();
        var isStopped = await page.EvaluateAsync<bool>(
            "() => { const data = new DataTransfer(); data.items.add(new File(['x'], 'x.txt')); return !document.querySelector('h2').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }");
        Assert.True(isStopped);
        await Expect(page.Locator("[data-files] li")).ToHaveCountAsync(0);
        NothingWrong();
    }

    [Fact]
    public async Task A_public_copy_is_made_after_its_warning_and_not_without()
    {
        await ClaimAsync("/register");
        var page = await SignInAsync(host, SampleHost.Awa);
        await page.GoAsync("/sources");
        await ShowAsync(page, "The register of the harbour");
        var part = page.GetByRole(AriaRole.Region, new() { Name = "Public web archive" });
        await part.GetByRole(AriaRole.Button, new() { Name = "Copy it to The Test Archive…" }).ClickAsync();
        await Expect(part).ToContainTextAsync("This makes it public.");
        await CheckAsync(page, "the warning before a public copy", "[aria-label='Public web archive']");
        await part.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(part).Not.ToContainTextAsync("This makes it public.");
        Assert.Equal(0, asked);
        await part.GetByRole(AriaRole.Button, new() { Name = "Copy it to The Test Archive…" }).ClickAsync();
        await part.GetByRole(AriaRole.Button, new() { Name = "Make the public copy" }).ClickAsync();
        await Expect(part.Locator("[data-copy=Made]")).ToContainTextAsync("/kept/2026/register");
        Assert.Equal(1, asked);
        NothingWrong();
    }

    [Fact]
    public async Task Damage_is_on_every_page_of_administrators_until_the_round_finds_the_file_whole_again()
    {
        // The sample keeps its own notice there, so this is a newsroom that was founded.
        const string Password = "violet umbrella at dawn";
        await using var founded = new WebHost { Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Captures:Nightly"] = "false" } };
        founded.Start();
        using var scope = founded.Services.CreateScope();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<FactCheck.Storage.Identity.Account>>().HashPassword(null!, Password);
        var ada = new Actor(Acts.Done(await founded.Use<FoundNewsroom>().RunAsync("The Evening Courier", new Joining("Ada Okafor", "ada", hash), true, isSample: false, Stop)), [Role.Administrator, Role.Editor]);
        var source = Acts.Done(await founded.Use<AddSource>().RunAsync(ada, new SourceFields { Title = "The register of the harbour" }, Stop));
        using var content = new MemoryStream("Words of the harbour."u8.ToArray());
        var capture = Acts.Done(await founded.Use<UploadCapture>().RunAsync(ada, source.Id, new UploadedFile(content, "a.txt"), Stop));
        var path = Directory.GetFiles(founded.Folder, capture.Hash!, SearchOption.AllDirectories).Single();
        var whole = await File.ReadAllBytesAsync(path, Stop);
        await File.WriteAllTextAsync(path, "Other words.", Stop);
        var page = await VisitAsync(founded);
        await page.GotoAsync("/account/sign-in");
        await page.Field("Sign-in name").FillAsync("ada");
        await page.Field("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.ArriveAsync("/desk");
        await page.GoAsync("/settings");
        var banner = page.GetByRole(AriaRole.Complementary, new() { Name = "Damaged files" });
        await Expect(banner).ToHaveCountAsync(0);
        await Expect(page.Locator("#files")).ToContainTextAsync("only when somebody asks");
        await page.Button("Look at everything now").ClickAsync();
        await Expect(banner).ToContainTextAsync("1 stored file is damaged or missing.");
        await Expect(page.Locator("[data-round=ended]")).ToBeVisibleAsync();
        await Expect(page.Locator("#files")).ToContainTextAsync(capture.Hash!);
        await CheckAsync(page, "damaged files");
        await page.GoAsync("/desk");
        await Expect(banner).ToBeVisibleAsync();

        await File.WriteAllBytesAsync(path, whole, Stop);
        await page.GetByRole(AriaRole.Link, new() { Name = "See which" }).ClickAsync();
        await page.Button("Look at everything now").ClickAsync();
        await Expect(banner).ToHaveCountAsync(0);
        await Expect(page.Locator("#files")).Not.ToContainTextAsync(capture.Hash!);
        NothingWrong();
    }

    [Fact]
    public async Task Who_a_source_is_and_the_name_of_somebody_who_left_are_erased_by_forms_that_ask()
    {
        var secret = Acts.Done(await host.Use<AddSource>().RunAsync(
            host.People[SampleHost.Mireille], new SourceFields { Title = "Zebedee of the port", IsConfidential = true, WithheldBecause = "They fear for their job." }, Stop));
        var page = await SignInAsync(host, SampleHost.Mireille);
        await page.GoAsync($"/sources/{secret.Id}");
        await page.Button("Erase who it is").ClickAsync();
        await CheckAsync(page, "erasing a source", "main");
        await page.Field("to confirm").FillAsync("yes");
        await page.Button("Erase for good").ClickAsync();
        await Expect(page.GetByText("It cannot be brought back.")).ToBeVisibleAsync();
        await Expect(page.Field("to confirm")).ToHaveValueAsync("yes");
        await page.Field("to confirm").FillAsync("Erase");
        await page.Button("Erase for good").ClickAsync();
        await Expect(page.Button("Erase for good")).ToHaveCountAsync(0);
        Assert.Equal("Name withdrawn", (await host.Database.ReadAsync(session => session.Sources.FindAsync(secret.Id, Stop), Stop))!.Title);

        await page.GoAsync("/people");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Disable {SampleHost.Tomas}" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Erase the name {SampleHost.Tomas}" }).ClickAsync();
        await CheckAsync(page, "erasing a name", "main");
        await page.Button("Erase the name for good").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Form, new() { Name = $"Erase the name {SampleHost.Tomas}" }).GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Form, new() { Name = $"Erase the name {SampleHost.Tomas}" }).GetByRole(AriaRole.Textbox).FillAsync(SampleHost.Tomas);
        await page.Button("Erase the name for good").ClickAsync();
        await Expect(page.Locator(".rows.people")).Not.ToContainTextAsync(SampleHost.Tomas);
        await Expect(page.Locator(".rows.people")).ToContainTextAsync("Name withdrawn");
        NothingWrong();
    }

    private async Task<Source> AddAsync(string title, string? address) =>
        Acts.Done(await host.Use<AddSource>().RunAsync(host.People[SampleHost.Awa], new SourceFields { Title = title, Address = address?.StartsWith('/') == true ? origin + address : address }, Stop));

    private static async Task OpenFailedAsync(IPage page, Source source)
    {
        await page.GoAsync($"/sources/{source.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "capture failed" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This capture failed" })).ToBeVisibleAsync();
    }

    /// <summary>A claim with one piece of evidence from the register, captured at this path where one is given.</summary>
    private async Task<Claim> ClaimAsync(string? path, string excerpt = Words)
    {
        var article = await acts.ArticleAsync("The harbour register", Words);
        var claim = await acts.ClaimAsync(article, "The harbour took 4,012 ships in 2023");
        claim = Acts.Done(await host.Use<StartChecking>().RunAsync(host.People[SampleHost.Awa], claim.Id, claim.Version, Stop));
        var source = Acts.Done(await host.Use<AddSource>().RunAsync(host.People[SampleHost.Awa], new SourceFields { Title = "The register of the harbour", Address = path is null ? null : origin + path }, Stop));
        claim = Acts.Done(await host.Use<AttachEvidence>().RunAsync(host.People[SampleHost.Awa], claim.Id, claim.Version, source.Id, new EvidenceFields { Stance = Stance.Supports, Excerpt = excerpt }, Stop));
        sources[claim.Id] = source.Id;
        for (var wait = 0; path is not null && wait < 200 && (await host.Database.ReadAsync(session => session.Captures.OfSourceAsync(source.Id, Stop), Stop)).All(capture => capture.State != CaptureState.Kept); wait++)
        {
            await Task.Delay(100, Stop);
        }

        return claim;
    }

    private readonly Dictionary<ClaimId, SourceId> sources = [];

    private SourceId SourceOf(Claim claim) => sources[claim.Id];

    private async Task<Article> ArticleOfAsync(Claim claim) => (await host.Database.ReadAsync(session => session.Articles.FindAsync(claim.ArticleId, Stop), Stop))!;

    private static async Task ShowAsync(IPage page, string title)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = title }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
    }

    private static Task<IJSHandle> TransferAsync(IPage page, string name, string words) =>
        page.EvaluateHandleAsync("([name, words]) => { const data = new DataTransfer(); data.items.add(new File([words], name)); return data; }", new[] { name, words });

    private async Task CheckAsync(IPage page, string name, string within = "html") => found.AddRange(await Axe.ViolationsAsync(page, name, within));

    private void NothingWrong()
    {
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Empty(PageErrors);
    }
}
