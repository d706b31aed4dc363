using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FactCheck.Tests.Http;

/// <summary>A browser without scripts: it keeps cookies, reads pages and sends their forms.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(address, NewsroomHost.Stop);

    public async Task<IHtmlDocument> PageAsync(string address) => await ReadAsync(await GetAsync(address));

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(NewsroomHost.Stop));

    /// <summary>Opens a page and sends the form that has these fields, with its hidden ones.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] fields) =>
        await SendAsync(address, await PageAsync(address), fields);

    /// <summary>Sends the form of a page that is open already.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>()
            .First(candidate => fields.All(field => candidate.QuerySelector($"[name='{field.Name}']") is not null));
        var values = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Where(hidden => fields.All(field => field.Name != hidden.Name))
            .Select(hidden => KeyValuePair.Create(hidden.Name!, hidden.Value))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : address, content, NewsroomHost.Stop);
    }

    /// <summary>Sends what a program would; what only reads or removes has no body.</summary>
    public async Task<HttpResponseMessage> AskAsync(string method, string address, string body)
    {
        using var message = new HttpRequestMessage(new HttpMethod(method), address);
        if (method is not ("GET" or "DELETE"))
        {
            message.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return await client.SendAsync(message, NewsroomHost.Stop);
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password = NewsroomHost.Password) =>
        SendAsync("/account/sign-in", ("Input.SignInName", name), ("Input.Password", password));
}
