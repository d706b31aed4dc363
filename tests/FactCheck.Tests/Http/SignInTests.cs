using System.Net;
using System.Security.Claims;
using FactCheck.People;
using FactCheck.Web.Account;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class SignInTests
{
    [Fact]
    public async Task The_right_password_opens_the_address_that_was_asked_for()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var visitor = host.Visit();
        var asked = await visitor.GetAsync("/account/security");
        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        var signIn = asked.Headers.Location!.PathAndQuery;
        Assert.Equal("/account/sign-in?returnUrl=%2Faccount%2Fsecurity", signIn);

        var answer = await visitor.SendAsync(signIn, ("Input.SignInName", "ADA"), ("Input.Password", NewsroomHost.Password));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/account/security", Path(answer));
        Assert.Contains("Ada Okafor", (await visitor.PageAsync("/account/security")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example")]
    public async Task A_link_cannot_send_who_signs_in_to_another_site(string address)
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var answer = await host.Visit().SendAsync(
            "/account/sign-in?returnUrl=" + Uri.EscapeDataString(address), ("Input.SignInName", "ada"), ("Input.Password", NewsroomHost.Password));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/desk", Path(answer));
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_name_and_a_disabled_person_get_the_same_page()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var left = await host.JoinAsync("bela", Role.Checker);
        Assert.True((await host.Services.GetRequiredService<DisablePerson>().RunAsync(host.Administrator, left, NewsroomHost.Stop)).IsDone);

        var texts = new List<string>();
        foreach (var (name, password) in new[] { ("ada", "not the password"), ("nobody", NewsroomHost.Password), ("bela", NewsroomHost.Password) })
        {
            var answer = await host.Visit().SignInAsync(name, password);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("factcheck-desk", StringComparison.Ordinal)));
            var page = await Visitor.ReadAsync(answer);
            Assert.Equal(name, page.QuerySelector("[name='Input.SignInName']")!.GetAttribute("value"));
            Assert.Null(page.QuerySelector("[name='Input.Password']")!.GetAttribute("value"));
            Assert.DoesNotContain(password, page.Source.Text, StringComparison.Ordinal);
            texts.Add(page.QuerySelector("[role=alert]")!.TextContent);
        }

        Assert.Single(texts.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_thousand_guesses_are_stopped_before_they_are_hashed()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var visitor = host.Visit();
        var page = await visitor.PageAsync("/account/sign-in");
        var answers = new List<HttpStatusCode>();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var guess = 0; guess < 1000; guess++)
        {
            var answer = await visitor.SendAsync("/account/sign-in", page, ("Input.SignInName", "ada"), ("Input.Password", $"guess number {guess}"));
            answers.Add(answer.StatusCode);
            if (guess == 500)
            {
                Assert.NotNull(answer.Headers.RetryAfter);
                Assert.Contains("Too many attempts", (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            }
        }

        // Twenty, where the minute turned while guessing; each lets ten through.
        Assert.InRange(answers.Count(status => status == HttpStatusCode.Unauthorized), 10, 20);
        Assert.Equal(1000, answers.Count(status => status is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(90), $"A thousand guesses cost {watch.Elapsed}");
    }

    [Fact]
    public async Task Guesses_at_many_names_are_counted_by_address()
    {
        await using var host = await new NewsroomHost(new Dictionary<string, string> { ["Account:GuessesPerAddress"] = "5" }).FoundedAsync();
        var visitor = host.Visit();
        var page = await visitor.PageAsync("/account/sign-in");
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 8; guess++)
        {
            answers.Add((await visitor.SendAsync("/account/sign-in", page, ("Input.SignInName", $"name{guess}"), ("Input.Password", "whatever it is"))).StatusCode);
        }

        Assert.Equal(5, answers.Count(status => status == HttpStatusCode.Unauthorized));
        Assert.Equal(3, answers.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task After_the_wrong_passwords_an_account_rests_even_for_the_right_one()
    {
        await using var host = await new NewsroomHost(new Dictionary<string, string> { ["Account:LockoutAttempts"] = "3", ["Account:GuessesPerName"] = "100" }).FoundedAsync();
        var visitor = host.Visit();
        for (var guess = 0; guess < 3; guess++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SignInAsync("ada", $"guess number {guess}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SignInAsync("ada")).StatusCode);
    }

    [Fact]
    public async Task The_sign_in_cookie_is_ours_alone_over_https()
    {
        await using var host = await new NewsroomHost(new Dictionary<string, string> { ["PublicAddress"] = "https://localhost" }).FoundedAsync();
        var visitor = host.Visit(https: true);
        var page = await visitor.GetAsync("/account/sign-in");
        var form = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-factcheck-form=", form, StringComparison.Ordinal);
        Holds(form, "secure", "httponly", "path=/", "samesite=strict");
        Assert.DoesNotContain("domain=", form, StringComparison.OrdinalIgnoreCase);

        var cookie = Assert.Single((await visitor.SignInAsync("ada")).Headers.GetValues("Set-Cookie"), value => value.Contains("factcheck-desk", StringComparison.Ordinal));
        Assert.StartsWith("__Host-factcheck-desk=", cookie, StringComparison.Ordinal);
        Holds(cookie, "secure", "httponly", "path=/", "samesite=lax");
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/security")).StatusCode);
    }

    [Fact]
    public async Task On_plain_loopback_the_cookie_has_the_plain_name()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var cookie = Assert.Single((await host.Visit().SignInAsync("ada")).Headers.GetValues("Set-Cookie"), value => value.Contains("factcheck-desk", StringComparison.Ordinal));
        Assert.StartsWith("factcheck-desk=", cookie, StringComparison.Ordinal);
        Holds(cookie, "httponly", "path=/", "samesite=lax");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var visitor = host.Visit();
        using var bare = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Input.SignInName", "ada"), new("Input.Password", NewsroomHost.Password)]);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Client.PostAsync("/account/sign-in", bare, NewsroomHost.Stop)).StatusCode);

        await visitor.SignInAsync("ada");
        using var nothing = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Client.PostAsync("/account/sign-out", nothing, NewsroomHost.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/security")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_sign_in()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var visitor = host.Visit();
        await visitor.SignInAsync("ada");
        var page = await visitor.PageAsync("/account/security");
        var form = page.QuerySelector("form[action='/account/sign-out'] input[name='__RequestVerificationToken']")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", form.GetAttribute("value"))]);
        Assert.Equal(HttpStatusCode.Found, (await visitor.Client.PostAsync("/account/sign-out", content, NewsroomHost.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/account/security")).StatusCode);
    }

    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_after_signing_out_nor_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-signed-out-").FullName;
        string cookie;
        await using (var host = await new NewsroomHost(folder: folder).FoundedAsync())
        {
            var (visitor, spy, other) = (host.Visit(), host.Visit(), host.Visit());
            cookie = CookieOf(await visitor.SignInAsync("ada"));
            var kept = CookieOf(await other.SignInAsync("ada"));
            Assert.Equal(HttpStatusCode.OK, (await CopiedAsync(spy, cookie)).StatusCode);
            var page = await visitor.PageAsync("/account/security");
            using var content = new FormUrlEncodedContent(
                [new("__RequestVerificationToken", page.QuerySelector("form[action='/account/sign-out'] input[name='__RequestVerificationToken']")!.GetAttribute("value"))]);
            await visitor.Client.PostAsync("/account/sign-out", content, NewsroomHost.Stop);

            Assert.Equal(HttpStatusCode.Found, (await CopiedAsync(spy, cookie)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await CopiedAsync(spy, kept)).StatusCode);
        }

        await using (var again = new NewsroomHost(folder: folder))
        {
            Assert.Equal(HttpStatusCode.Found, (await CopiedAsync(again.Visit(), cookie)).StatusCode);
        }

        Directory.Delete(folder, recursive: true);

        static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Last(one => one.Contains("factcheck", StringComparison.OrdinalIgnoreCase)).Split(';')[0];

        static async Task<HttpResponseMessage> CopiedAsync(Visitor spy, string cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/account/security");
            request.Headers.Add("Cookie", cookie);
            return await spy.Client.SendAsync(request, NewsroomHost.Stop);
        }
    }

    [Fact]
    public async Task A_disabled_person_is_out_at_once_of_every_act_and_within_seconds_of_every_page()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var id = await host.JoinAsync("bela", Role.Checker);
        var visitor = host.Visit();
        await visitor.SignInAsync("bela");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/api/articles")).StatusCode);

        await host.Services.GetRequiredService<DisablePerson>().RunAsync(host.Administrator, id, NewsroomHost.Stop);
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync("/api/articles")).StatusCode);
        host.StampClock.Ahead = TimeSpan.FromSeconds(11);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/account/security")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_the_sign_ins_elsewhere_and_keeps_this_one()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var here = host.Visit();
        var elsewhere = host.Visit();
        await here.SignInAsync("ada");
        await elsewhere.SignInAsync("ada");

        var wrong = await here.SendAsync("/account/password", ("Input.Present", "not the present one"), ("Input.Password", "orange kettle by night"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("This is not your present password.", (await Visitor.ReadAsync(wrong)).QuerySelector("#f-Input-Present-error")!.TextContent);
        var changed = await here.SendAsync("/account/password", ("Input.Present", NewsroomHost.Password), ("Input.Password", "orange kettle by night"));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);

        host.StampClock.Ahead = TimeSpan.FromSeconds(11);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account/security")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/account/security")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await host.Visit().SignInAsync("ada", "orange kettle by night")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_else_keeps_this_sign_in()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var here = host.Visit();
        var elsewhere = host.Visit();
        await here.SignInAsync("ada");
        await elsewhere.SignInAsync("ada");
        var answer = await here.SendAsync("/account/security", ("_handler", "end-others"));
        Assert.Contains("signed in here only", (await Visitor.ReadAsync(answer)).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        host.StampClock.Ahead = TimeSpan.FromSeconds(11);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account/security")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/account/security")).StatusCode);
    }

    [Fact]
    public async Task An_open_page_is_signed_out_within_seconds_of_a_new_stamp()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var id = await host.JoinAsync("bela", Role.Checker);
        await using var scope = host.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<FactCheck.Storage.Identity.Account>>();
        var principal = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByIdAsync(id.ToString()))!);
        var circuit = Assert.IsType<CircuitSignIn>(scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
        var changed = new TaskCompletionSource<ClaimsPrincipal>();
        circuit.SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(principal.Claims, IdentityConstants.ApplicationScheme)))));
        circuit.AuthenticationStateChanged += async state => changed.TrySetResult((await state).User);

        await Task.Delay(TimeSpan.FromSeconds(6), NewsroomHost.Stop);
        Assert.False(changed.Task.IsCompleted);
        await host.Services.GetRequiredService<DisablePerson>().RunAsync(host.Administrator, id, NewsroomHost.Stop);
        var now = await changed.Task.WaitAsync(TimeSpan.FromSeconds(12), NewsroomHost.Stop);
        Assert.False(now.Identity?.IsAuthenticated ?? false);
    }

    private static string Path(HttpResponseMessage answer) =>
        answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.ToString();

    private static void Holds(string cookie, params string[] parts) =>
        Assert.All(parts, part => Assert.Contains(part, cookie.Split("; "), StringComparer.OrdinalIgnoreCase));
}
