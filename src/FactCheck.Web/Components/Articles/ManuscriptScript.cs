using System.Text.Json;
using FactCheck.Articles;
using FactCheck.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Articles;

/// <summary>The editor's script. The text lives in the browser and comes as a stream, because one message to the server holds 32 KB.</summary>
internal sealed class ManuscriptScript(IJSRuntime runtime) : IAsyncDisposable
{
    // A code unit is at most three bytes of UTF-8; line breaks and quotation marks take a second one in JSON.
    private const long Most = (Typed.MostText * 3L) + (8 * 1024 * 1024);

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    private DotNetObjectReference<ManuscriptEditor>? page;
    private IJSObjectReference? module;
    private IJSObjectReference? script;

    public async Task OpenAsync(ManuscriptEditor editor, ElementReference root, object start)
    {
        page = DotNetObjectReference.Create(editor);
        module = await runtime.InvokeAsync<IJSObjectReference>("import", "./js/manuscript.js");
        script = await module.InvokeAsync<IJSObjectReference>("open", root, page, start);
    }

    /// <summary>The text as it is in the browser, with its formatting; nothing where it is longer than any article may be.</summary>
    public async Task<NewRevision?> ReadAsync(CancellationToken cancellation)
    {
        await using var sent = await script!.InvokeAsync<IJSStreamReference>("read", cancellation);
        if (sent.Length > Most)
        {
            return null;
        }

        await using var stream = await sent.OpenReadStreamAsync(Most, cancellation);
        return await JsonSerializer.DeserializeAsync<NewRevision>(stream, Shape, cancellation);
    }

    /// <summary>The same for looking on while somebody types: a connection that breaks off meanwhile costs nothing but the look.</summary>
    public async Task<NewRevision?> PeekAsync(CancellationToken cancellation)
    {
        var editor = script!;
        var count = await editor.InvokeAsync<int>("cut", cancellation);
        var pieces = await Task.WhenAll(Enumerable.Range(0, count).Select(number => editor.InvokeAsync<string>("piece", cancellation, number).AsTask()));
        return JsonSerializer.Deserialize<NewRevision>(string.Concat(pieces), Shape);
    }

    public ValueTask CallAsync(string name, params object?[] arguments) => script?.InvokeVoidAsync(name, arguments) ?? ValueTask.CompletedTask;

    /// <summary>Lets go of the script; what was typed is kept in the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        await script.PartAsync("dispose");
        await module.PartAsync();
        page?.Dispose();
    }
}
