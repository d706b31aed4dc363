using System.Security.Claims;
using Bunit;
using FactCheck.Articles;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Account;
using FactCheck.Web.Configuration;
using FactCheck.Web.Components.Layout;
using FactCheck.Web.Components.Shared;
using FactCheck.Web.Components.Workbench;
using FactCheck.Web.Hosting;
using FactCheck.Web.Mailing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MudBlazor.Services;

namespace FactCheck.Tests.Components;

/// <summary>One person's desk over a real newsroom: components are drawn without a browser, everything below them is the program's.</summary>
public sealed class DeskScreen : BunitContext
{
    // What these reach for lies outside of the newsroom: parsers, a mail server, other servers.
    private static readonly Type[] Outward = [typeof(ReadManuscript), typeof(FactCheck.Notifications.SendTestMail), typeof(FactCheck.Published.AddWebhook)];

    private readonly TestNewsroom newsroom;

    public DeskScreen(TestNewsroom newsroom, Actor actor)
    {
        this.newsroom = newsroom;
        Actor = actor;
        var below = newsroom.Use<IServiceProvider>();
        foreach (var type in typeof(Outcome<>).Assembly.GetExportedTypes().Where(UseCases.IsUseCase).Except(Outward))
        {
            Services.AddSingleton(type, below.GetRequiredService(type));
        }

        Services.AddSingleton<Splitter>();
        Services.AddSingleton(newsroom.Database);
        Services.AddSingleton<TimeProvider>(newsroom.Clock);
        Services.AddSingleton(newsroom.Use<ChangeFeed>());
        Services.AddSingleton(newsroom.Use<OwnFeed>());
        Services.AddSingleton(newsroom.Use<Presence>());
        Services.AddSingleton<FactCheck.Web.Jobs.CaptureProgress>();
        Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        Services.AddSingleton<IHttpContextAccessor, HttpContextAccessor>();
        Services.AddScoped<CurrentActor>().AddScoped<Announcer>().AddScoped<DeskFrame>().AddScoped<UnfinishedForms>().AddScoped<Connection>();
        Services.AddOptions();
        Services.AddSingleton(Options.Create(new MailSettings()));
        Services.AddSingleton(new SignedAddresses(new EphemeralDataProtectionProvider(), Options.Create(new HostSettings())));
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        NothingIsKeptHere();
        AddAuthorization().SetAuthorized("somebody").SetClaims(new System.Security.Claims.Claim(ClaimTypes.NameIdentifier, actor.Id.ToString()));
    }

    public Actor Actor { get; }

    /// <summary>What the workbench announced, the last first.</summary>
    public List<string> Said { get; } = [];

    public async Task<ArticleBoard> BoardAsync(ArticleId article) =>
        await newsroom.Use<ReadArticle>().RunAsync(Actor, article, TestNewsroom.Stop).DoneAsync();

    /// <summary>What the parts of a workbench share, read anew after each save.</summary>
    public async Task<Bench> BenchAsync(ArticleId article)
    {
        Bench? bench = null;
        bench = new Bench
        {
            SavedAsync = async said =>
            {
                Said.Insert(0, said);
                bench!.Board = await BoardAsync(article);
            },
            SelectionAsync = () => Task.FromResult<FactCheck.Claims.Passage?>(null),
            OpenAsync = _ => Task.CompletedTask,
        };
        (bench.Me, bench.Board) = (Actor, await BoardAsync(article));
        return bench;
    }

    /// <summary>A browser that never kept anything: what a form restores comes from the server.</summary>
    private void NothingIsKeptHere() =>
        JSInterop.Setup<KeptForm.KeptHere>(invocation => invocation.Identifier == "factcheckKept.begin").SetResult(new(0, IsSent: true, [], []));

    /// <summary>Draws a part of a claim's panel on its workbench.</summary>
    public async Task<IRenderedComponent<TPart>> PartAsync<TPart>(FactCheck.Claims.Claim claim)
        where TPart : ClaimPart
    {
        var bench = await BenchAsync(claim.ArticleId);
        return Render<TPart>(parameters => parameters
            .AddCascadingValue(bench)
            .Add(part => part.Board, bench.Board.Claims.Single(board => board.Claim.Id == claim.Id)));
    }
}
