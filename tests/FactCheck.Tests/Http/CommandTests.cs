using System.Net;
using System.Text.RegularExpressions;
using FactCheck.People;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class CommandTests
{
    [Fact]
    public async Task Verify_says_that_a_sound_newsroom_is_whole_and_exits_with_0()
    {
        var folder = await NewsroomAsync();
        using var verify = ServerProcess.Start(folder, "--verify", "--DataFolder=.");
        await verify.EndAsync();
        Assert.Equal(0, verify.ExitCode);
        Assert.Matches("3 changes stand unbroken; the newest has the hash [0-9a-f]{64}", verify.Output);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("update change set details = replace(details, 'Checker', 'Administrator') where sequence = 2", "change 2 was changed")]
    [InlineData("delete from change where sequence = 2", "change 2 is missing")]
    public async Task Verify_names_the_first_broken_change_and_exits_with_1(string tampering, string found)
    {
        var folder = await NewsroomAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "factcheck.db")};Pooling=false"))
        {
            await connection.OpenAsync(NewsroomHost.Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "drop trigger change_refuses_update; drop trigger change_refuses_delete; " + tampering;
            await command.ExecuteNonQueryAsync(NewsroomHost.Stop);
        }

        using var verify = ServerProcess.Start(folder, "--verify", "--DataFolder=.");
        await verify.EndAsync();
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains(found, verify.Output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Checkpoints_of_a_server_that_ran_prove_with_the_public_key_that_nothing_was_rewritten_or_cut_off()
    {
        var folder = await NewsroomAsync();
        using (var made = ServerProcess.Start(folder, "--new-checkpoint-key=check.key"))
        {
            await made.EndAsync();
            Assert.Equal(0, made.ExitCode);
        }

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "check.key")));
        }

        using (var again = ServerProcess.Start(folder, "--new-checkpoint-key=check.key"))
        {
            await again.EndAsync();
            Assert.Equal(1, again.ExitCode);
        }

        using (var server = ServerProcess.Start(folder, "--urls=http://127.0.0.1:0", "--DataFolder=.", "--Checkpoints:Folder=second", "--Checkpoints:KeyFile=check.key"))
        {
            await server.ReadyAsync();
            for (var i = 0; i < 100 && !File.Exists(Path.Combine(folder, "second", "checkpoints.txt")); i++)
            {
                await Task.Delay(100, NewsroomHost.Stop);
            }
        }

        string[] verify = ["--verify", "--checkpoints", "--DataFolder=.", "--Checkpoints:Folder=second", "--Checkpoints:PublicKeyFile=check.key.pub"];
        using (var whole = ServerProcess.Start(folder, verify))
        {
            await whole.EndAsync();
            Assert.Contains("1 checkpoints hold for changes 1 to 3", whole.Output, StringComparison.Ordinal);
            Assert.Contains("the chain is what they signed, and 0 newer changes are not signed yet", whole.Output, StringComparison.Ordinal);
            Assert.Equal(0, whole.ExitCode);
        }

        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "factcheck.db")};Pooling=false"))
        {
            await connection.OpenAsync(NewsroomHost.Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = """
                drop trigger change_refuses_delete; delete from change where sequence = 3;
                update chain_head set sequence = 2, hash = (select hash from change where sequence = 2)
                """;
            await command.ExecuteNonQueryAsync(NewsroomHost.Stop);
        }

        // Cut off with its head the chain is whole by itself, and not against what was signed.
        using (var alone = ServerProcess.Start(folder, "--verify", "--DataFolder=."))
        {
            await alone.EndAsync();
            Assert.Equal(0, alone.ExitCode);
        }

        using (var cut = ServerProcess.Start(folder, verify))
        {
            await cut.EndAsync();
            Assert.Equal(1, cut.ExitCode);
            Assert.Contains("change 3 is missing, although it was signed at", cut.Output, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Verify_of_a_database_that_is_not_there_fails_and_makes_none()
    {
        using var verify = await ServerProcess.RunAsync("--verify");
        Assert.Equal(1, verify.ExitCode);
        Assert.False(File.Exists(Path.Combine(verify.Folder, "data", "factcheck.db")));
        Assert.DoesNotContain("   at ", verify.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_asks_the_server_of_this_machine()
    {
        var port = FreePort();
        using var before = await ServerProcess.RunAsync("--health", $"--urls=http://127.0.0.1:{port}");
        Assert.Equal(1, before.ExitCode);

        using var server = ServerProcess.Start(null, $"--urls=http://127.0.0.1:{port}");
        await server.ReadyAsync();
        using var after = await ServerProcess.RunAsync("--health", $"--urls=http://*:{port}");
        Assert.Equal(0, after.ExitCode);
    }

    [Fact]
    public async Task The_plain_build_serves_its_scripts_and_styles_wherever_it_is_started()
    {
        using var server = ServerProcess.Start(null, "--sample", "--urls=http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = await server.ReadyAsync() };
        foreach (var address in new[] { "/_framework/blazor.web.js", "/css/account.css", "/lib/MudBlazor.min.css", "/_content/FactCheck.Public/public.css" })
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, (await client.GetAsync(address, NewsroomHost.Stop)).StatusCode));
        }

        Assert.True(File.Exists(Path.Combine(server.Folder, "data", "sample.db")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.Combine(server.Folder, "data")));
        }

        Assert.DoesNotContain("First run", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_of_the_first_run_is_printed_and_no_log_line_holds_a_token_or_a_path()
    {
        using var server = ServerProcess.Start(null, "--urls=http://127.0.0.1:0", "--Logs:Level=Verbose", "--Logs:Form=Json");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await server.ReadyAsync() };
        await Soon.IsAsync(() => Regex.IsMatch(server.Output, "enter the code [A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await client.GetAsync("/account/join/secret-token-of-somebody", NewsroomHost.Stop);
        await client.GetAsync("/verdicts/unpublished-headline", NewsroomHost.Stop);
        await client.GetAsync("/account/sign-in", NewsroomHost.Stop);

        // What is logged of the last of them, all is logged of those before.
        await Soon.IsAsync(() => server.Output.Contains("/account/join/{token}", StringComparison.Ordinal) && server.Output.Contains("/account/sign-in", StringComparison.Ordinal));
        Assert.DoesNotContain("secret-token", server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unpublished-headline", server.Output, StringComparison.Ordinal);
    }

    /// <summary>A founded newsroom with one person who joined, in a folder: three changes.</summary>
    private static async Task<string> NewsroomAsync()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-verify-").FullName;
        await using var host = await new NewsroomHost(folder: folder).FoundedAsync();
        await host.JoinAsync("bela", Role.Checker);
        return folder;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
