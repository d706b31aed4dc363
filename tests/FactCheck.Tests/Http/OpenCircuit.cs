using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>
/// A page that somebody signed in holds open with a program in place of a browser: it speaks the circuits' protocol over the real
/// socket, remembers all that it was sent, and sends whatever it likes.
/// </summary>
internal sealed partial class OpenCircuit : IAsyncDisposable
{
    private const string NothingKept = """{"isSent":true,"fields":[],"at":0,"typed":[]}""";

    private const string RendererCall = "Blazor._internal.attachWebRendererInterop";

    private readonly HubConnection connection;
    private readonly ConcurrentDictionary<ulong, DrawnHandler> handlers = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<CircuitAnswer>> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> received = new();
    private readonly ConcurrentDictionary<string, long> objects = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool acknowledges = true;
    private int calls;

    private OpenCircuit(HubConnection connection) => this.connection = connection;

    /// <summary>The secret by which a browser that lost its connection finds its circuit again.</summary>
    public string Secret { get; private set; } = "";

    public bool IsOpen => connection.State == HubConnectionState.Connected && !ended.Task.IsCompleted;

    /// <summary>Every event that was ever drawn for this person on this page, gone since or not.</summary>
    public IReadOnlyCollection<DrawnHandler> Handlers => [.. handlers.Values.OrderBy(handler => handler.Id)];

    /// <summary>The numbers under which the page's objects were handed to scripts, by the call that did.</summary>
    public IReadOnlyDictionary<string, long> Objects => objects;

    /// <summary>All that came over the socket, as text.</summary>
    public string Received => string.Join('\n', received);

    private static CancellationToken Stop => NewsroomHost.Stop;

    /// <summary>Signs somebody in over the real socket; the cookies open pages and circuits.</summary>
    public static async Task<CookieContainer> SignInAsync(Uri server, string name)
    {
        var cookies = new CookieContainer();
        using var client = Client(server, cookies);
        Assert.Equal(HttpStatusCode.Found, (await new Visitor(client).SignInAsync(name)).StatusCode);
        return cookies;
    }

    /// <summary>Opens a page and begins its circuit; nothing where the page is not for this person, or not there.</summary>
    public static async Task<OpenCircuit?> OpenAsync(Uri server, CookieContainer cookies, string path)
    {
        using var client = Client(server, cookies);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return null;
        }

        var page = await answer.Content.ReadAsStringAsync(Stop);
        var circuit = await ConnectAsync(server, cookies);
        var state = State().Match(page).Groups["state"].Value;
        circuit.Secret = await circuit.connection.InvokeAsync<string?>("StartCircuit", server.ToString(), new Uri(server, path).ToString(), "[]", state, Stop)
            ?? throw new InvalidOperationException("The server opened no circuit.");
        var operations = new JsonArray();
        foreach (var marker in Markers().Matches(page).Select(match => JsonNode.Parse(match.Groups["marker"].Value)!).Where(marker => marker["descriptor"] is not null))
        {
            operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = marker });
        }

        await circuit.SendAsync("UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(), state);
        return circuit;
    }

    /// <summary>A socket on which no circuit was begun.</summary>
    public static async Task<OpenCircuit> ConnectAsync(Uri server, CookieContainer cookies)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/_blazor"), options =>
        {
            options.SkipNegotiation = true;
            options.Transports = HttpTransportType.WebSockets;
            options.Cookies = cookies;
        });
        builder.Services.AddSingleton(BlazorPack());
        var circuit = new OpenCircuit(builder.Build());
        circuit.Listen();
        await circuit.connection.StartAsync(Stop);
        return circuit;
    }

    /// <summary>Waits until something is drawn that answers to this.</summary>
    public async Task<DrawnHandler> DrawnAsync(Func<DrawnHandler, bool> wanted)
    {
        await Soon.IsAsync(() => handlers.Values.Any(wanted) || !IsOpen);
        return Handlers.Last(wanted);
    }

    /// <summary>Waits until this came over the socket.</summary>
    public Task SeesAsync(string words) => Soon.IsAsync(() => received.Any(one => one.Contains(words, StringComparison.Ordinal)));

    /// <summary>Waits until nothing is drawn for a moment.</summary>
    public async Task RestAsync()
    {
        await Soon.IsAsync(() => objects.ContainsKey(RendererCall) || !IsOpen);
        int before;
        do
        {
            before = received.Count;
            await Task.Delay(120, Stop);
        }
        while (received.Count != before);
    }

    /// <summary>From now on the server is not told that what it draws was seen: it keeps every button of before alive.</summary>
    public void StopAcknowledging() => acknowledges = false;

    /// <summary>Sends an event to the handler of this number, drawn or not.</summary>
    public Task<CircuitAnswer> DispatchAsync(ulong handler, string name = "click", string arguments = "{}") =>
        CallAsync(
            null, "DispatchEventAsync", objects.GetValueOrDefault(RendererCall),
            $$"""[{"eventHandlerId":{{handler.ToString(CultureInfo.InvariantCulture)}},"eventName":"{{name}}","eventFieldInfo":null},{{arguments}}]""");

    /// <summary>Calls a method that the server lets scripts call, or one that it does not; says what came back, or that the circuit ended or kept silent.</summary>
    public async Task<CircuitAnswer> CallAsync(string? assembly, string method, long target, string arguments)
    {
        var call = Interlocked.Increment(ref calls).ToString(CultureInfo.InvariantCulture);
        var answer = asked[call] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!await SendAsync("BeginInvokeDotNetFromJS", call, assembly, method, target, arguments))
        {
            return CircuitAnswer.None;
        }

        await Task.WhenAny(answer.Task, ended.Task, Task.Delay(TimeSpan.FromSeconds(1), Stop));
        return answer.Task.IsCompleted ? await answer.Task : CircuitAnswer.None;
    }

    /// <summary>Takes up a circuit by its secret.</summary>
    public async Task<bool> TakeUpAsync(string secret)
    {
        try
        {
            return await connection.InvokeAsync<bool>("ConnectCircuit", secret, Stop);
        }
        catch (Exception failure) when (failure is HubException or InvalidOperationException)
        {
            received.Enqueue(failure.Message);
            return false;
        }
    }

    /// <summary>Sends a message to the hub; false where the circuit had ended before.</summary>
    public async Task<bool> SendAsync(string method, params object?[] arguments)
    {
        try
        {
            await connection.SendCoreAsync(method, arguments, Stop);
            return true;
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.Net.WebSockets.WebSocketException or IOException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Listen()
    {
        connection.On<int, byte[]>("JS.RenderBatch", async (batch, content) =>
        {
            foreach (var handler in DrawnBatch.HandlersOf(content))
            {
                handlers[handler.Id] = handler;
            }

            received.Enqueue(Encoding.UTF8.GetString(content));
            if (acknowledges)
            {
                await SendAsync("OnRenderCompleted", (long)batch, null);
            }
        });
        connection.On(
            "JS.BeginInvokeJS",
            [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)],
            async (given, _) =>
            {
                var (handle, name, arguments, isObject) = ((long)given[0]!, (string)given[1]!, (string?)given[2] ?? "", (int)given[3]! == 1);
                if (HandedOver().Match(arguments) is { Success: true } found)
                {
                    objects[name] = long.Parse(found.Groups["id"].Value, CultureInfo.InvariantCulture);
                }

                received.Enqueue($"{name} {arguments}");
                if (handle != 0)
                {
                    var result = isObject ? $$"""{"__jsObjectId":{{handle}}}""" : name == "factcheckKept.begin" ? NothingKept : "null";
                    await SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{result}]");
                }
            },
            state: this);
        connection.On<string, bool, string>("JS.EndInvokeDotNet", (call, isDone, said) =>
        {
            received.Enqueue(said);
            if (asked.TryRemove(call, out var answer))
            {
                answer.TrySetResult(new(isDone, said));
            }
        });
        connection.On<string>("JS.Error", wrong =>
        {
            received.Enqueue(wrong);
            ended.TrySetResult();
        });
        connection.Closed += failure =>
        {
            received.Enqueue(failure?.Message ?? "");
            ended.TrySetResult();
            return Task.CompletedTask;
        };
    }

    private static HttpClient Client(Uri server, CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = server };

    /// <summary>The framework's own implementation of its protocol, which it keeps to itself.</summary>
    private static IHubProtocol BlazorPack() => (IHubProtocol)Activator.CreateInstance(
        typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol", throwOnError: true)!, nonPublic: true)!;

    [GeneratedRegex("<!--Blazor:(?<marker>\\{.*?\\})-->", RegexOptions.Singleline, 1_000)]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.Singleline, 1_000)]
    private static partial Regex State();

    [GeneratedRegex("""\{"__dotNetObject":(?<id>\d+)\}""", RegexOptions.None, 1_000)]
    private static partial Regex HandedOver();
}

/// <summary>What the server answered to a call: that it was done, and with what; or that it was not, and why.</summary>
internal sealed record CircuitAnswer(bool IsDone, string Said)
{
    /// <summary>No answer: the circuit ended, or kept silent.</summary>
    public static CircuitAnswer None { get; } = new(IsDone: false, "");
}
