using System.Net;
using FactCheck.People;
using FactCheck.Web.Account;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>The whole server on an SQLite file of the test's own, as Program puts it together.</summary>
public sealed class NewsroomHost : WebApplicationFactory<CurrentActor>
{
    public const string Password = "violet umbrella at dawn";

    private readonly string folder;
    private readonly bool keepFolder;
    private readonly Dictionary<string, string> settings;

    public NewsroomHost(IReadOnlyDictionary<string, string>? settings = null, string? folder = null)
    {
        keepFolder = folder is not null;
        this.folder = folder ?? Directory.CreateTempSubdirectory("factcheck-http-").FullName;
        this.settings = new(settings ?? new Dictionary<string, string>(), StringComparer.Ordinal) { ["DataFolder"] = this.folder };

        // No test asks a stranger.
        this.settings.TryAdd("Captures:OnlyTrustedOrigins", "true");
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Moves what the cookie's check believes the time to be.</summary>
    public ShiftedClock StampClock { get; } = new();

    public IDatabase Database => Services.GetRequiredService<IDatabase>();

    public Actor Administrator { get; private set; } = null!;

    /// <summary>A browser of its own that follows no redirect by itself.</summary>
    public Visitor Visit(bool https = false) => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri(https ? "https://localhost" : "http://localhost"),
    }));

    /// <summary>Founds the newsroom by the use case; its administrator signs in as "ada".</summary>
    public async Task<NewsroomHost> FoundedAsync(bool alsoEdits = false)
    {
        var founded = await Services.GetRequiredService<FoundNewsroom>().RunAsync(
            "The Evening Courier", new Joining("Ada Okafor", "ada", Hash(Password)), alsoEdits, isSample: false, Stop);
        var roles = alsoEdits ? new[] { Role.Administrator, Role.Editor } : [Role.Administrator];
        Administrator = new Actor(Assert.IsType<Outcome<PersonId>.Done>(founded).Value, roles);
        return this;
    }

    /// <summary>Lets somebody join by the use cases, with the password of all.</summary>
    public async Task<PersonId> JoinAsync(string signInName, params Role[] roles)
    {
        var link = await InviteAsync(roles);
        var joined = await Services.GetRequiredService<AcceptInvitation>().RunAsync(
            link.Token, new Joining(signInName, signInName, Hash(Password)), Stop);
        return Assert.IsType<Outcome<PersonId>.Done>(joined).Value;
    }

    /// <summary>The newsroom of the use cases' tests, whose people sign in with the password of all.</summary>
    public Task<TestNewsroom> NewsroomAsync() => TestNewsroom.InAsync(Services, Hash(Password));

    public async Task<Visitor> SignedInAsync(string name)
    {
        var visitor = Visit();
        Assert.Equal(HttpStatusCode.Found, (await visitor.SignInAsync(name)).StatusCode);
        return visitor;
    }

    public async Task<OneTimeLink> InviteAsync(params Role[] roles) =>
        Assert.IsType<Outcome<OneTimeLink>.Done>(await Services.GetRequiredService<InvitePerson>().RunAsync(
            Administrator, "somebody", roles, TimeSpan.FromHours(1), Stop)).Value;

    private string Hash(string password)
    {
        using var scope = Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IPasswordHasher<FactCheck.Storage.Identity.Account>>().HashPassword(null!, password);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Logs:Level", "Fatal");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
            services.Configure<SecurityStampValidatorOptions>(options => options.TimeProvider = StampClock));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!keepFolder)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The time, moved.</summary>
    public sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
