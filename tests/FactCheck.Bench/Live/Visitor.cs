using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactCheck.Bench.Live;

/// <summary>One of the sample's people, signed in, without a browser.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    private Visitor(HttpClient client, CookieContainer cookies)
    {
        this.client = client;
        Cookies = cookies;
    }

    public CookieContainer Cookies { get; }

    public static async Task<Visitor> SignInAsync(Uri server, string who)
    {
        var cookies = new CookieContainer();
        var visitor = new Visitor(new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = server }, cookies);
        var page = WebUtility.HtmlDecode(await visitor.PageAsync("/account/sign-in"));
        var person = PersonButton().Matches(page).First(match => page.AsSpan(match.Index, Math.Min(400, page.Length - match.Index)).Contains(who, StringComparison.Ordinal)).Groups["id"].Value;
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token().Match(page).Groups["token"].Value), new("person", person), new("returnUrl", "/desk"),
        ]);
        using var answer = await visitor.client.PostAsync(new Uri("/account/sample-sign-in", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return visitor;
    }

    /// <summary>Somebody of a newsroom that is no sample.</summary>
    public static async Task<Visitor> SignInByPasswordAsync(Uri server, string name, string password)
    {
        var cookies = new CookieContainer();
        var visitor = new Visitor(new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = server }, cookies);
        var page = WebUtility.HtmlDecode(await visitor.PageAsync("/account/sign-in"));
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token().Match(page).Groups["token"].Value), new("_handler", "sign-in"), new("Input.SignInName", name), new("Input.Password", password),
        ]);
        using var answer = await visitor.client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return visitor;
    }

    public async Task<string> PageAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public Task<JsonElement> ReadAsync(string path) => client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        using var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadFromJsonAsync<JsonElement>()
            : throw new InvalidOperationException($"{path} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("""name="person" value="(?<id>[0-9a-f-]+)""", RegexOptions.None, 1_000)]
    private static partial Regex PersonButton();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""", RegexOptions.None, 1_000)]
    private static partial Regex Token();
}
