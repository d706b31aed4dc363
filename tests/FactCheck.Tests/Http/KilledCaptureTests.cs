using FactCheck.Sources;
using FactCheck.Sources.Timestamping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Authority = FactCheck.Tests.Sources.Timestamping.Authority;
using Misbehaviour = FactCheck.Tests.Sources.Timestamping.Misbehaviour;
using Site = FactCheck.Tests.Documents.Site;

namespace FactCheck.Tests.Http;

/// <summary>Kills the server, as a process of its own, at every step of capturing, and starts it again.</summary>
public sealed class KilledCaptureTests
{
    private static CancellationToken Stop => NewsroomHost.Stop;

    [Theory]
    [InlineData("asking")]
    [InlineData("half")]
    [InlineData("stamping")]
    public async Task Killed_in_the_middle_a_capture_is_whole_in_the_end_and_verified_with_its_timestamps(string step)
    {
        var reached = new TaskCompletionSource();
        var holds = step != "stamping";
        await using var authority = await Authority.StartAsync();
        authority.How = step == "stamping" ? Misbehaviour.Late : Misbehaviour.None;
        await using var site = await Site.StartAsync(app => app.MapGet("/", async context =>
        {
            context.Response.ContentType = "text/html";
            if (step == "half" && holds)
            {
                await context.Response.WriteAsync("<p>half of", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }

            if (holds)
            {
                reached.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }

            await context.Response.WriteAsync("<p>There were 4,012 fewer jobs</p>", context.RequestAborted);
        }));
        var folder = Directory.CreateTempSubdirectory("factcheck-killed-").FullName;
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Manuscripts:TrustedOrigins:0"] = site.Origin.GetLeftPart(UriPartial.Authority),
            ["Manuscripts:TrustedOrigins:1"] = authority.Origin.GetLeftPart(UriPartial.Authority),
            ["Captures:OnlyTrustedOrigins"] = "true",
            ["Captures:Timestamps:0:Name"] = authority.Entry.Name,
            ["Captures:Timestamps:0:Address"] = authority.Entry.Address.AbsoluteUri,
            ["Captures:Timestamps:0:TrustFile"] = authority.TrustFile,
        };
        string[] arguments = ["--DataFolder=.", .. settings.Select(setting => $"--{setting.Key}={setting.Value}")];
        SourceId source;
        await using (var host = await new NewsroomHost(new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["Captures:AtOnce"] = "0" }, folder).FoundedAsync(alsoEdits: true))
        {
            source = (await host.Services.GetRequiredService<AddSource>().RunAsync(
                host.Administrator, new SourceFields { Title = "Figures", Address = site.Origin.AbsoluteUri }, Stop).DoneAsync()).Id;
        }

        using (var killed = ServerProcess.Start(folder, [.. arguments, "--urls=http://127.0.0.1:0"]))
        {
            await killed.ReadyAsync();
            if (step == "stamping")
            {
                await UntilAsync(() => Task.FromResult(authority.Calls > 0));
            }
            else
            {
                await reached.Task.WaitAsync(TimeSpan.FromSeconds(60), Stop);
            }

            killed.Kill();
            await killed.EndAsync();
        }

        using (var verify = ServerProcess.Start(folder, ["--verify", .. arguments]))
        {
            await verify.EndAsync();
            Assert.Equal(0, verify.ExitCode);
        }

        (holds, authority.How) = (false, Misbehaviour.None);
        await using (var again = new NewsroomHost(settings, folder))
        {
            // What was taken is asked again once its hold has run out; the test does not wait for that.
            await again.Database.WriteAsync<bool>(
                async session =>
                {
                    foreach (var capture in await session.Captures.OfSourceAsync(source, Stop))
                    {
                        foreach (var timestamp in await session.Timestamps.OfCaptureAsync(capture.Id, Stop))
                        {
                            await session.Timestamps.SaveAsync(timestamp with { DueAt = TimeProvider.System.Now() }, Stop);
                        }
                    }

                    return true;
                },
                Stop);
            await UntilAsync(async () => await again.Database.ReadAsync(
                async session => await session.Captures.OfSourceAsync(source, Stop) is [{ State: CaptureState.Kept } kept]
                    && await session.Timestamps.OfCaptureAsync(kept.Id, Stop) is { Count: 2 } timestamps && timestamps.All(timestamp => timestamp.State == TimestampState.Kept),
                Stop));
        }

        using var whole = ServerProcess.Start(folder, ["--verify", .. arguments]);
        await whole.EndAsync();
        Assert.Equal(0, whole.ExitCode);
        Assert.Contains("2 of 2 timestamps hold", whole.Output, StringComparison.Ordinal);
        // What was kept just before the end and never named is one more, listed as belonging to nothing.
        Assert.Matches(@"\b([4-6]) of \1 stored files are there and unchanged", whole.Output);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var wait = 0; wait < 600; wait++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(100, Stop);
        }

        throw new InvalidOperationException("It did not come to that.");
    }
}
