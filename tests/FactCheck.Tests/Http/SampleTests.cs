using System.Net;
using FactCheck.People;
using FactCheck.Web.Sample;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class SampleTests
{
    private static readonly Dictionary<string, string> Sample = new(StringComparer.Ordinal) { ["Sample:Enabled"] = "true" };

    [Theory]
    [InlineData("Mireille Roche", "Administrator, Editor")]
    [InlineData("Awa Sidibé", "Checker")]
    [InlineData("Tomas Lind", "Checker")]
    [InlineData("Idrissa Keïta", "Author")]
    public async Task Each_of_the_four_signs_in_by_one_click(string name, string roles)
    {
        await using var host = new NewsroomHost(Sample);
        var visitor = host.Visit();
        var page = await visitor.PageAsync("/account/sign-in?returnUrl=%2Faccount%2Fsecurity");
        Assert.Contains("Sample newsroom", page.Body!.TextContent, StringComparison.Ordinal);
        var button = page.QuerySelectorAll(".sample-people button").Single(candidate => candidate.TextContent.Contains(name, StringComparison.Ordinal));
        var answer = await visitor.SendAsync("/account/sign-in", page, ("person", button.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/account/security", answer.Headers.Location!.ToString());
        var account = (await visitor.PageAsync("/account/security")).Body!.TextContent;
        Assert.Contains(name, account, StringComparison.Ordinal);
        Assert.Contains(roles, account, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_wants_the_form_s_token()
    {
        await using var host = new NewsroomHost(Sample);
        var person = (await host.Database.ReadAsync(session => session.People.AllAsync(NewsroomHost.Stop), NewsroomHost.Stop))[0];
        using var content = new FormUrlEncodedContent([new("person", person.Id.ToString())]);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Visit().Client.PostAsync(SampleSignIn.Address, content, NewsroomHost.Stop)).StatusCode);
    }

    [Fact]
    public async Task A_real_newsroom_has_no_such_address_even_on_the_sample_s_database()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        using var content = new FormUrlEncodedContent([new("person", host.Administrator.Id.ToString())]);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Visit().Client.PostAsync(SampleSignIn.Address, content, NewsroomHost.Stop)).StatusCode);
        Assert.Empty((await host.Visit().PageAsync("/account/sign-in")).QuerySelectorAll(".sample-people"));
    }

    [Theory]
    [InlineData("--urls=http://0.0.0.0:0")]
    [InlineData("--urls=http://*:0")]
    [InlineData("--urls=http://127.0.0.1:0;http://192.0.2.1:5080")]
    [InlineData("--http_ports=5099")]
    [InlineData("--Kestrel:Endpoints:Open:Url=http://[::]:5099")]
    public async Task The_sample_refuses_to_listen_to_other_machines(string argument)
    {
        using var server = await ServerProcess.RunAsync("--sample", argument);
        Assert.Equal(2, server.ExitCode);
        Assert.Contains("listens on this machine only", server.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(server.Folder, "data", "sample.db")));
    }

    [Fact]
    public async Task The_sample_starts_afresh_unless_it_is_told_to_keep_and_never_touches_the_newsroom_s_own_file()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-sample-").FullName;
        try
        {
            var first = await PeopleAfterAsync(folder, Sample, add: true);
            var kept = await PeopleAfterAsync(folder, new(Sample, StringComparer.Ordinal) { ["Sample:Keep"] = "true" }, add: false);
            var fresh = await PeopleAfterAsync(folder, Sample, add: false);
            Assert.Equal((5, 5, 4), (first, kept, fresh));
            Assert.False(File.Exists(Path.Combine(folder, "factcheck.db")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_second_sample_on_the_same_folder_says_so_and_leaves_the_first_alone()
    {
        using var first = ServerProcess.Start(null, "--sample", "--urls=http://127.0.0.1:0");
        await first.ReadyAsync();
        using var second = ServerProcess.Start(first.Folder, "--sample", "--urls=http://127.0.0.1:0");
        await second.EndAsync();
        Assert.Equal(2, second.ExitCode);
        Assert.Contains("A sample newsroom is running", second.Errors, StringComparison.Ordinal);
        Assert.False(first.HasExited);
    }

    private static async Task<int> PeopleAfterAsync(string folder, Dictionary<string, string> settings, bool add)
    {
        await using var host = new NewsroomHost(settings, folder);
        if (add)
        {
            var people = await host.Database.ReadAsync(session => session.People.AllAsync(NewsroomHost.Stop), NewsroomHost.Stop);
            var editor = people.Single(person => person.Roles.Contains(Role.Administrator));
            var link = await host.Services.GetRequiredService<InvitePerson>().RunAsync(
                new Actor(editor.Id, editor.Roles), "guest", [Role.Reader], TimeSpan.FromHours(1), NewsroomHost.Stop).DoneAsync();
            await host.Services.GetRequiredService<AcceptInvitation>().RunAsync(link.Token, new Joining("Guest", "guest", "hash"), NewsroomHost.Stop).DoneAsync();
        }

        return (await host.Database.ReadAsync(session => session.People.AllAsync(NewsroomHost.Stop), NewsroomHost.Stop)).Count;
    }
}
