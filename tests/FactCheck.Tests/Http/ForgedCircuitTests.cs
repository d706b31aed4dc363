using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Web.Account;
using Microsoft.JSInterop;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>Messages made up inside an open circuit, over the real socket: whatever a browser may send is decided by the server alone.</summary>
public sealed class ForgedCircuitTests : IAsyncDisposable
{
    private const string Unseen = "The wombat of Wollongong wept.";

    /// <summary>Every method of ours that a script may call, with made-up arguments; <c>{…}</c> stand for ids of another's.</summary>
    private static readonly Dictionary<string, string[]> Calls = new(StringComparer.Ordinal)
    {
        ["BrowserSide.TakeStepAsync"] =
        [
            .. from act in new[] { "claim", "quote", "clear", "passage", "merge", "cut", "accept", "dismiss", "undo", "redo", "DROP TABLE" }
               from rest in new[] { "\"{revision}\",0,30,\"{claim}\"", "\"{own}\",-5,2147483647,\"{claim}\"", "\"{own}\",2147483647,-2147483648,null", "\"{none}\",0,1,\"{none}\"" }
               select $"""["{Guid.NewGuid()}","{act}",{rest}]""",
        ],
        ["BrowserSide.NextOpenAsync"] = ["[-2147483648]", "[2147483647]", "[9e99]"],
        ["BrowserSide.SelectingAsync"] = ["""["{revision}",0,30]""", """["{own}",-1,2147483647]""", """["{own}",0,999999]"""],
        ["BrowserSide.SplittingAsync"] = ["[true]", "[false]", "[\"yes\"]"],
        ["BrowserSide.OpenAsync"] = ["""["{claim}"]""", """["{none}"]""", """["../../etc/passwd"]"""],
        ["ManuscriptEditor.BeginAsync"] = ["[]"],
        ["ManuscriptEditor.MayProposeAsync"] = ["[]"],
        ["ManuscriptEditor.FailedAsync"] = ["""["<script>alert(1)</script>"]""", "[null]", $"[\"{new string('x', 20_000)}\"]"],
        ["ManuscriptEditor.BroughtAsync"] = ["[null,false]", "[{},false]", "[{},true]", """[{"headline":"H","authorName":"A","datedOn":"31 June","unread":null,"more":-1},false]""", """[{"unread":[null]},false]"""],
        ["ManuscriptEditor.PastedAsync"] = ["[null,0]", "[[],-1]", """[[{"what":"x","count":-1}],2147483647]"""],
        ["ManuscriptEditor.RestoredAsync"] = ["[-1,null,null]", "[9223372036854775807,\"{revision}\",\"x\"]", "[1,\"{none}\",null]"],
        ["ManuscriptEditor.TouchedAsync"] = ["[]"],
        ["ManuscriptEditor.RestedAsync"] = ["[-1]", "[2147483647]"],
        ["ManuscriptEditor.CameFromAsync"] = ["[null]", """["javascript:alert(1)"]"""],
        ["CapturePage.Select"] = ["[-1,-1]", "[0,2147483647]", "[2147483647,-2147483648]", "[1.5,null]"],
    };

    private readonly NewsroomHost host = new();
    private readonly Dictionary<string, CookieContainer> cookies = new(StringComparer.Ordinal);
    private Uri server = null!;
    private TestNewsroom newsroom = null!;

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public void Every_method_that_a_script_may_call_is_in_the_table_of_made_up_calls_and_none_can_be_called_without_its_page()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var methods = new[] { typeof(CurrentActor).Assembly, typeof(FactCheck.Public.PublicSiteOptions).Assembly, typeof(Actor).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(All))
            .Where(method => method.GetCustomAttribute<JSInvokableAttribute>() is not null)
            .ToList();

        Assert.Equal(Calls.Keys.Order(), methods.Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Order());
        Assert.DoesNotContain(methods, method => method.IsStatic);
    }

    [Theory]
    [InlineData(ClaimStatus.Suggested)]
    [InlineData(ClaimStatus.ToCheck)]
    [InlineData(ClaimStatus.Checking)]
    [InlineData(ClaimStatus.InReview)]
    [InlineData(ClaimStatus.ChangesRequested)]
    [InlineData(ClaimStatus.SignedOff)]
    [InlineData(ClaimStatus.Recheck)]
    [InlineData(ClaimStatus.SetAside)]
    public async Task Events_that_were_never_drawn_or_that_were_drawn_before_the_roles_were_taken_change_nothing(ClaimStatus status)
    {
        await OpenAsync();
        var claim = await newsroom.BringAsync(status);
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        var pressed = new Dictionary<string, int>(StringComparer.Ordinal);
        var silent = new HashSet<(string, string)>();
        foreach (var (name, actor) in newsroom.Everybody.Where(pair => pair.Key is not (nameof(TestNewsroom.Nobody) or nameof(TestNewsroom.SpareChecker))))
        {
            await using var circuit = await OpenAsync(actor, $"/articles/{article.Id}{(claim.Number is { } number ? $"/claims/{number}" : "")}");
            if (circuit is null)
            {
                Assert.Equal(nameof(TestNewsroom.OtherAuthor), name);
                continue;
            }

            await circuit.RestAsync();
            circuit.StopAcknowledging();
            var drawn = circuit.Handlers.ToList();
            var before = await newsroom.NewestChangeAsync();
            foreach (var id in Enumerable.Range(0, (int)drawn[^1].Id + 20).Select(id => (ulong)id).Append(ulong.MaxValue).Except(drawn.Select(handler => handler.Id)).Take(60))
            {
                Assert.False((await circuit.DispatchAsync(id)).IsDone);
            }

            foreach (var closed in drawn.Where(handler => handler is { IsClosed: true, Event: "click" }))
            {
                await circuit.DispatchAsync(closed.Id);
            }

            Assert.Equal(before, await newsroom.NewestChangeAsync());
            // Somebody must stay who gives roles.
            if (name is not (nameof(TestNewsroom.Administrator) or nameof(TestNewsroom.Reader)))
            {
                await newsroom.Use<GiveRoles>().RunAsync(newsroom.Administrator, actor.Id, [.. actor.Roles], [Role.Reader], Stop).DoneAsync();
            }

            before = await newsroom.NewestChangeAsync();
            pressed[name] = await PressAsync(circuit, drawn, silent);

            // What the presses opened is filled in and sent too.
            await PressAsync(circuit, [.. circuit.Handlers.Except(drawn)], silent);
            Assert.Equal(before, await newsroom.NewestChangeAsync());
            Assert.Equivalent(claim, await newsroom.ClaimAsync(claim.Id), strict: true);
            HasNoInsides(circuit);
        }

        Assert.All([nameof(TestNewsroom.Editor), nameof(TestNewsroom.SecondChecker), nameof(TestNewsroom.Author)], name => Assert.True(pressed[name] > 3, $"{name} pressed {pressed[name]}"));
    }

    [Fact]
    public async Task A_button_that_vanished_does_what_may_be_done_now_and_not_what_might_have_been_done_then()
    {
        await OpenAsync();
        var first = await newsroom.BringAsync(ClaimStatus.InReview);
        var page = $"/articles/{first.ArticleId}/claims/{first.Number}";

        // Pressed as it is drawn, it signs off: what follows is refused for what it is, not for how it was sent.
        await using (var circuit = (await OpenAsync(newsroom.SecondChecker, page))!)
        {
            var signOff = await circuit.DrawnAsync(handler => handler is { Event: "click", IsClosed: false } && handler.Words.StartsWith("Sign off", StringComparison.Ordinal));
            circuit.StopAcknowledging();
            Assert.True((await circuit.DispatchAsync(signOff.Id)).IsDone);
            Assert.Equal(ClaimStatus.SignedOff, (await newsroom.ClaimAsync(first.Id)).Status);
            var before = await newsroom.NewestChangeAsync();
            for (var again = 0; again < 3; again++)
            {
                await circuit.DispatchAsync(signOff.Id);
            }

            Assert.Equal(before, await newsroom.NewestChangeAsync());
        }

        // Their own verdict by now.
        var second = await newsroom.BringAsync(ClaimStatus.InReview);
        await using (var circuit = (await OpenAsync(newsroom.SecondChecker, $"/articles/{second.ArticleId}/claims/{second.Number}"))!)
        {
            var signOff = await circuit.DrawnAsync(handler => handler is { Event: "click", IsClosed: false } && handler.Words.StartsWith("Sign off", StringComparison.Ordinal));
            circuit.StopAcknowledging();
            var withdrawn = await newsroom.Use<WithdrawVerdict>().RunAsync(newsroom.Checker, second.Id, second.Version, Stop).DoneAsync();
            var own = await newsroom.ProposeAsync(withdrawn, newsroom.SecondChecker);
            await circuit.RestAsync();
            var before = await newsroom.NewestChangeAsync();

            await circuit.DispatchAsync(signOff.Id);

            Assert.Equal(before, await newsroom.NewestChangeAsync());
            Assert.Equivalent(own, await newsroom.ClaimAsync(second.Id), strict: true);
        }

        // An article that they wrote by now.
        var third = await newsroom.BringAsync(ClaimStatus.InReview);
        await using (var circuit = (await OpenAsync(newsroom.SecondChecker, $"/articles/{third.ArticleId}/claims/{third.Number}"))!)
        {
            var signOff = await circuit.DrawnAsync(handler => handler is { Event: "click", IsClosed: false } && handler.Words.StartsWith("Sign off", StringComparison.Ordinal));
            circuit.StopAcknowledging();
            var article = await newsroom.ArticleAsync(third.ArticleId);
            await newsroom.Use<GiveRoles>().RunAsync(newsroom.Administrator, newsroom.SecondChecker.Id, [.. newsroom.SecondChecker.Roles], [Role.Checker, Role.Author], Stop).DoneAsync();
            await newsroom.Use<EditArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { AuthorId = newsroom.SecondChecker.Id }, Stop).DoneAsync();
            var before = await newsroom.NewestChangeAsync();

            await circuit.DispatchAsync(signOff.Id);

            Assert.Equal(before, await newsroom.NewestChangeAsync());
        }
    }

    [Fact]
    public async Task Every_method_called_by_everybody_with_ids_of_another_and_with_arguments_that_cannot_be_changes_nothing()
    {
        await OpenAsync();
        var (own, secret) = await ArticlesAsync();
        var another = await newsroom.AddAsync(secret, Unseen, newsroom.Everything);
        var capture = await CaptureAsync();
        await using var witness = (await OpenAsync(newsroom.ThirdChecker, $"/articles/{own.Id}"))!;
        await witness.RestAsync();
        var before = await newsroom.NewestChangeAsync();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, actor) in newsroom.Everybody.Where(pair => pair.Key is "Editor" or "Checker" or "Author" or "OtherAuthor" or "Reader" or "Administrator"))
        {
            var mayRead = name is not ("Author" or "OtherAuthor");
            foreach (var path in new[] { $"/articles/{own.Id}", $"/articles/{own.Id}/revisions/new", "/articles/new", capture, "/queries", "/settings" })
            {
                await using var circuit = await OpenAsync(actor, path);
                if (circuit is null)
                {
                    continue;
                }

                await circuit.RestAsync();

                // A call may break its own page, so that what follows finds nothing: on another page they come the other way round.
                foreach (var (method, all) in path == "/articles/new" ? Calls.Reverse() : Calls)
                {
                    foreach (var target in circuit.Objects.Values.Concat([0, 99, -1]).Distinct())
                    {
                        foreach (var arguments in all.Append("[]").Append("{").Append("[[[[").Append("null"))
                        {
                            var answer = await circuit.CallAsync(null, method.Split('.')[1], target, arguments
                                .Replace("{revision}", secret.CurrentRevision.ToString(), StringComparison.Ordinal)
                                .Replace("{own}", own.CurrentRevision.ToString(), StringComparison.Ordinal)
                                .Replace("{claim}", another.Id.ToString(), StringComparison.Ordinal)
                                .Replace("{none}", Guid.Empty.ToString(), StringComparison.Ordinal));
                            if (answer.IsDone)
                            {
                                reached.Add(method);
                            }
                        }

                        if (!circuit.IsOpen)
                        {
                            break;
                        }
                    }
                }

                Assert.Equal(before, await newsroom.NewestChangeAsync());
                HasNoInsides(circuit);
                Assert.True(mayRead || !circuit.Received.Contains("wombat", StringComparison.Ordinal), $"{name} {path} has another’s words");
            }
        }

        Assert.Equal(Calls.Keys.Order(), reached.Order());
        await LivesOnAsync(witness, own);
    }

    [Fact]
    public async Task Unknown_methods_broken_messages_and_what_belongs_to_another_circuit_end_at_most_the_forgers_own()
    {
        await OpenAsync();
        var (own, secret) = await ArticlesAsync();
        await using var witness = (await OpenAsync(newsroom.ThirdChecker, $"/articles/{own.Id}"))!;
        await witness.RestAsync();
        var before = await newsroom.NewestChangeAsync();
        (string, object?[])[] messages =
        [
            ("BeginInvokeDotNetFromJS", ["1", "System.Private.CoreLib", "Exit", 0L, "[0]"]),
            ("BeginInvokeDotNetFromJS", ["1", "FactCheck.Web", "OpenAsync", 0L, $"[\"{secret.Id}\"]"]),
            ("BeginInvokeDotNetFromJS", ["1", "FactCheck.Storage", "DROP", 0L, "[]"]),
            ("BeginInvokeDotNetFromJS", ["1", "Microsoft.AspNetCore.Components.Server", "DispatchEventAsync", 0L, "[]"]),
            ("BeginInvokeDotNetFromJS", ["1", "../../../no", new string('x', 20_000), long.MaxValue, "{"]),
            ("BeginInvokeDotNetFromJS", [null, null, "__Dispose", witness.Objects["open"], "[]"]),
            ("BeginInvokeDotNetFromJS", ["1", null, "DispatchEventAsync", 1L, new string('[', 30_000)]),
            ("BeginInvokeDotNetFromJS", ["1", null, "OpenAsync", witness.Objects["open"], new string('9', 600_000)]),
            ("EndInvokeJSFromDotNet", [99L, true, "[99,true,{}]"]),
            ("EndInvokeJSFromDotNet", [-1L, false, "no"]),
            ("OnRenderCompleted", [999L, null]),
            ("OnRenderCompleted", [long.MinValue, "made up"]),
            ("OnLocationChanged", ["https://evil.example/", null, true]),
            ("OnLocationChanged", ["javascript:alert(1)", null, false]),
            ("OnLocationChanging", [-1, "file:///etc/passwd", null, false]),
            ("ReceiveByteArray", [-1, new byte[40_000]]),
            ("ReceiveJSDataChunk", [long.MaxValue, -1L, new byte[100], null]),
            ("SendDotNetStreamToJS", [1L]),
            ("TryClaimPendingStream", [1L]),
            ("UpdateRootComponents", ["{\"batchId\":2,\"operations\":[{\"type\":\"remove\",\"ssrComponentId\":1}]}", ""]),
            ("UpdateRootComponents", ["{\"batchId\":2,\"operations\":[{\"type\":\"add\",\"ssrComponentId\":7,\"marker\":{\"type\":\"server\",\"descriptor\":\"made up\"}}]}", "made up"]),
            ("UpdateRootComponents", ["{", "{"]),
            ("StartCircuit", ["http://127.0.0.1/", "http://127.0.0.1/settings", "[]", ""]),
            ("ConnectCircuit", ["made up"]),
            ("ResumeCircuit", ["made up", "http://127.0.0.1/", "http://127.0.0.1/settings", "[]", "made up"]),
            ("PauseCircuit", []),
            ("Kill", [1, 2, 3]),
        ];

        foreach (var (method, arguments) in messages)
        {
            await using var circuit = (await OpenAsync(newsroom.OtherAuthor, "/queries"))!;
            await circuit.RestAsync();
            await circuit.SendAsync(method, arguments);
            await Task.Delay(100, Stop);
            await circuit.DispatchAsync(ulong.MaxValue);

            Assert.Equal(before, await newsroom.NewestChangeAsync());
            HasNoInsides(circuit);
            Assert.DoesNotContain("wombat", circuit.Received, StringComparison.Ordinal);
        }

        // Numbers of another circuit's buttons and objects mean nothing in this one.
        await using (var circuit = (await OpenAsync(newsroom.OtherAuthor, "/queries"))!)
        {
            await circuit.RestAsync();
            foreach (var handler in witness.Handlers.Where(handler => circuit.Handlers.All(mine => mine.Id != handler.Id)))
            {
                Assert.False((await circuit.DispatchAsync(handler.Id, handler.Event)).IsDone);
            }

            Assert.False((await circuit.CallAsync(null, "OpenAsync", witness.Objects["open"], $"[\"{secret.Id}\"]")).IsDone);
            Assert.Equal(before, await newsroom.NewestChangeAsync());
        }

        await LivesOnAsync(witness, own);
    }

    [Fact]
    public async Task Whoever_takes_up_anothers_circuit_by_its_secret_acts_there_as_nobody_but_themselves()
    {
        await OpenAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        var page = $"/articles/{claim.ArticleId}/claims/{claim.Number}";
        var victim = (await OpenAsync(newsroom.SecondChecker, page))!;
        var signOff = await victim.DrawnAsync(handler => handler is { Event: "click", IsClosed: false } && handler.Words.StartsWith("Sign off", StringComparison.Ordinal));
        await victim.RestAsync();
        await victim.DisposeAsync();
        var before = await newsroom.NewestChangeAsync();

        await using var thief = await OpenCircuit.ConnectAsync(server, await CookiesAsync(newsroom.Reader));
        await thief.TakeUpAsync(victim.Secret);
        foreach (var target in Enumerable.Range(0, 12))
        {
            await thief.CallAsync(
                null, "DispatchEventAsync", target, $$"""[{"eventHandlerId":{{signOff.Id}},"eventName":"click","eventFieldInfo":null},{}]""");
        }

        Assert.Equal(before, await newsroom.NewestChangeAsync());
        Assert.Equivalent(claim, await newsroom.ClaimAsync(claim.Id), strict: true);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task OpenAsync()
    {
        host.UseKestrel(0);
        host.StartServer();
        server = host.ClientOptions.BaseAddress;
        newsroom = await host.NewsroomAsync();
    }

    private async Task<OpenCircuit?> OpenAsync(Actor actor, string path) => await OpenCircuit.OpenAsync(server, await CookiesAsync(actor), path);

    private async Task<CookieContainer> CookiesAsync(Actor actor)
    {
        var name = (await newsroom.ReadAsync(session => session.People.FindAsync(actor.Id, Stop)))!.DisplayName.Replace(' ', '.').ToLowerInvariant();
        return cookies.TryGetValue(name, out var held) ? held : cookies[name] = await OpenCircuit.SignInAsync(server, name);
    }

    /// <summary>Sends every event there is; says how many were answered. What waits for a drawing that is never acknowledged is not sent twice.</summary>
    private static async Task<int> PressAsync(OpenCircuit circuit, IReadOnlyList<DrawnHandler> handlers, HashSet<(string, string)> silent)
    {
        var answered = 0;
        foreach (var handler in handlers.Where(handler => !silent.Contains((handler.Element, handler.Words))))
        {
            var answer = await circuit.DispatchAsync(handler.Id, handler.Event, handler.Event is "change" or "input" ? """{"value":"The figures are plain."}""" : "{}");
            answered += answer.IsDone ? 1 : 0;
            if (answer == CircuitAnswer.None)
            {
                silent.Add((handler.Element, handler.Words));
            }
        }

        return answered;
    }

    /// <summary>An article of one author, and one of the other that nobody but them and the desk may read.</summary>
    private async Task<(Article Own, Article Secret)> ArticlesAsync()
    {
        var own = await newsroom.DraftAsync(author: newsroom.Author);
        await newsroom.AddAsync(own, by: newsroom.Everything);
        return (own, await newsroom.DraftAsync($"{Unseen} Rain fell.", newsroom.Everything, headline: "A quiet day"));
    }

    private async Task<string> CaptureAsync()
    {
        var source = await newsroom.SourceAsync(newsroom.Everything);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = await CookiesAsync(newsroom.Everything) }) { BaseAddress = server };
        using var body = new StringContent("<p>4,012 fewer jobs, says the table.</p>");
        body.Headers.Add("X-File-Name", "table.html");
        var made = await client.PostAsync(new Uri($"/api/sources/{source.Id}/captures/file", UriKind.Relative), body, Stop);
        return $"/sources/{source.Id}/captures/{(await made.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetString()}";
    }

    /// <summary>The page of somebody else still shows what happens.</summary>
    private async Task LivesOnAsync(OpenCircuit witness, Article article)
    {
        Assert.True(witness.IsOpen);
        await newsroom.AddAsync(article, "Rain fell.", newsroom.CheckingEditor);
        await witness.SeesAsync("Carl Both made claim 2");
    }

    private static void HasNoInsides(OpenCircuit circuit) => Assert.All(
        ["   at FactCheck", "   at Microsoft", "Exception:", "SQLite Error", "factcheck-http-", "PasswordHash"],
        inside => Assert.DoesNotContain(inside, circuit.Received, StringComparison.Ordinal));
}
