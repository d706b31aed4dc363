using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using FactCheck.Documents;
using FactCheck.Documents.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class HostileAddressTests
{
    private static readonly string[] Types = ["text/html"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Over_five_hundred_hostile_addresses_are_refused_without_a_connection()
    {
        await using var inside = await Inside.ListenAsync();
        var all = HostileAddresses.With(inside.Port);
        Assert.True(all.Count >= 500, $"{all.Count} addresses");

        await RefusedAsync(new GuardedFetcher(Limits()), all, address => address);

        Assert.Equal(0, inside.Connections);
    }

    [Fact]
    public async Task The_same_addresses_are_refused_at_the_end_of_redirects()
    {
        await using var inside = await Inside.ListenAsync();
        var all = HostileAddresses.With(inside.Port);
        // What a server cannot name in a field, and what is no address of its own but a place on the same site.
        var named = all.Where(address => address.Contains(':', StringComparison.Ordinal) && address.All(each => each is > ' ' and <= '~') && Uri.TryCreate(address, UriKind.Absolute, out _)).ToList();
        Assert.True(named.Count >= 400, $"{named.Count} addresses");
        await using var site = await Site.StartAsync(app => app.MapGet("/{left:int}/{index:int}", (int left, int index, HttpContext context) =>
        {
            context.Response.StatusCode = left % 2 == 0 ? 302 : 307;
            context.Response.Headers.Location = left == 0 ? named[index] : $"/{left - 1}/{index}";
            return Task.CompletedTask;
        }));

        await RefusedAsync(new GuardedFetcher(Limits() with { TrustedOrigins = [site.Origin] }), [.. named.Select((_, index) => new Uri(site.Origin, $"/{index % 3}/{index}").AbsoluteUri)], _ => "");

        Assert.Equal(0, inside.Connections);
        Assert.True(site.Calls >= named.Count);
    }

    [Fact]
    public async Task Whoever_listens_inside_would_be_reached_without_the_guard()
    {
        // The control: the same port answers as soon as its origin is trusted, and anybody else who connects is counted.
        await using var inside = await Inside.ListenAsync();
        using var open = new GuardedFetcher(Limits() with { TrustedOrigins = [new Uri(FormattableString.Invariant($"http://127.0.0.1:{inside.Port}")), new Uri(FormattableString.Invariant($"http://[::1]:{inside.Port}"))] });
        await open.FetchAsync(FormattableString.Invariant($"http://2130706433:{inside.Port}/"), Types, Stop);
        await open.FetchAsync(FormattableString.Invariant($"http://[::1]:{inside.Port}/"), Types, Stop);
        Assert.True(inside.Connections >= 2);
    }

    private static FetchLimits Limits() => new() { Time = TimeSpan.FromSeconds(15), ConnectTime = TimeSpan.FromSeconds(2) };

    private static async Task RefusedAsync(GuardedFetcher fetcher, IReadOnlyList<string> addresses, Func<string, string> said)
    {
        using (fetcher)
        {
            var wrong = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(addresses, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop }, async (address, stop) =>
            {
                var outcome = await fetcher.FetchAsync(address, Types, stop);
                if (outcome is not Outcome<Fetched>.Refused { Refusal: { Kind: RefusalKind.Invalid } refusal })
                {
                    wrong.Add($"{address}: {outcome}");
                }
                else if (refusal.Message.Contains("too long", StringComparison.Ordinal) || refusal.Message.Contains("could not be reached", StringComparison.Ordinal))
                {
                    // It tried, and only the network kept it from getting there.
                    wrong.Add($"{said(address)} {address}: {refusal.Message}");
                }
            });
            Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal).Take(40)));
        }
    }

    /// <summary>Somebody who listens on this machine: on a port of its own, and on the web's where that is allowed.</summary>
    private sealed class Inside : IAsyncDisposable
    {
        private readonly List<TcpListener> listeners = [];
        private int connections;

        public int Port { get; private set; }

        public int Connections => connections;

        public static Task<Inside> ListenAsync()
        {
            var inside = new Inside();
            inside.Port = inside.Listen(0) ?? throw new InvalidOperationException("No port is free.");
            inside.Listen(80);
            inside.Listen(443);
            return Task.FromResult(inside);
        }

        public ValueTask DisposeAsync()
        {
            listeners.ForEach(listener => listener.Dispose());
            return ValueTask.CompletedTask;
        }

        private int? Listen(int port)
        {
            var listener = new TcpListener(IPAddress.IPv6Any, port);
            try
            {
                listener.Server.DualMode = true;
                listener.Start();
            }
            catch (SocketException)
            {
                // The web's own ports are not everybody's.
                listener.Dispose();
                return null;
            }

            listeners.Add(listener);
            _ = AcceptAsync(listener);
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        private async Task AcceptAsync(TcpListener listener)
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    Interlocked.Increment(ref connections);
                }
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
