using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Bench.Live;

/// <summary>
/// A page that is held open without a browser: it speaks Blazor's protocol over its own socket, acknowledges what is
/// drawn as a browser does, and answers what is asked of scripts with nothing.
/// </summary>
internal sealed partial class HeldCircuit : IAsyncDisposable
{
    private readonly HubConnection connection;
    private readonly TaskCompletionSource drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Sighting? awaited;
    private int batches;

    private HeldCircuit(HubConnection connection) => this.connection = connection;

    /// <summary>Opens the page at this address as this person, until its circuit has drawn it.</summary>
    public static async Task<HeldCircuit> OpenAsync(Visitor visitor, Uri server, string path)
    {
        var page = await visitor.PageAsync(path);
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/_blazor"), options =>
        {
            options.SkipNegotiation = true;
            options.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
            options.Cookies = visitor.Cookies;
            options.WebSocketConfiguration = socket => socket.DangerousDeflateOptions = new();
        });
        builder.Services.AddSingleton(BlazorPack());
        var circuit = new HeldCircuit(builder.Build());
        circuit.Listen();
        await circuit.connection.StartAsync();
        var state = State().Match(page).Groups["state"].Value;
        if (await circuit.connection.InvokeAsync<string?>("StartCircuit", server.ToString(), new Uri(server, path).ToString(), "[]", state) is null)
        {
            throw new InvalidOperationException("The server opened no circuit.");
        }

        var operations = new JsonArray();
        foreach (var marker in Marker().Matches(page).Select(match => JsonNode.Parse(match.Groups["marker"].Value)!).Where(marker => marker["descriptor"] is not null))
        {
            operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = marker });
        }

        await circuit.connection.SendAsync(
            "UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(), state);
        await circuit.drawn.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return circuit;
    }

    /// <summary>When a batch of drawing that holds these words arrives here, as <see cref="Stopwatch"/> counts.</summary>
    public Task<long> ExpectAsync(byte[] words)
    {
        var sighting = new Sighting(words);
        awaited = sighting;
        return sighting.Seen.Task;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Listen()
    {
        connection.On<int, byte[]>("JS.RenderBatch", async (batch, content) =>
        {
            var now = Stopwatch.GetTimestamp();
            if (awaited is { } sighting && content.AsSpan().IndexOf(sighting.Words) >= 0)
            {
                sighting.Seen.TrySetResult(now);
            }

            await connection.SendAsync("OnRenderCompleted", (long)batch, null);
            batches++;
        });
        connection.On(
            "JS.BeginInvokeJS",
            [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)],
            async (given, _) =>
            {
                var (handle, name, isObject) = ((long)given[0]!, (string)given[1]!, (int)given[3]! == 1);
                if (handle != 0)
                {
                    var answer = isObject ? $$"""{"__jsObjectId":{{handle}}}""" : "null";
                    await connection.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{answer}]");
                }

                // The workbench's script is opened once its page was drawn and listens.
                if (name == "open")
                {
                    drawn.TrySetResult();
                }
            },
            state: this);
        connection.On<string>("JS.Error", wrong =>
        {
            drawn.TrySetException(new InvalidOperationException(wrong));
            awaited?.Seen.TrySetException(new InvalidOperationException(wrong));
        });
        connection.Closed += failure =>
        {
            drawn.TrySetException(new InvalidOperationException($"The circuit was closed after {batches} batches.", failure));
            return Task.CompletedTask;
        };
    }

    /// <summary>The framework's own implementation of its protocol, which it keeps to itself.</summary>
    private static IHubProtocol BlazorPack() => (IHubProtocol)Activator.CreateInstance(
        typeof(Microsoft.AspNetCore.Components.Server.CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol", throwOnError: true)!,
        nonPublic: true)!;

    private sealed record Sighting(byte[] Words)
    {
        public TaskCompletionSource<long> Seen { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [GeneratedRegex("<!--Blazor:(?<marker>\\{.*?\\})-->", RegexOptions.Singleline, 1_000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.Singleline, 1_000)]
    private static partial Regex State();
}
