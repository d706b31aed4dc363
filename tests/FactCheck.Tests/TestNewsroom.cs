using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Documents;
using FactCheck.Documents.Capturing;
using FactCheck.Documents.Drawing;
using FactCheck.Documents.Pictures;
using FactCheck.Documents.PublicCopies;
using FactCheck.Documents.Timestamping;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Sources;
using FactCheck.Sources.Drawing;
using FactCheck.Sources.PublicCopies;
using FactCheck.Sources.Revisiting;
using FactCheck.Sources.Timestamping;
using FactCheck.Storage;
using FactCheck.Storage.Migrations;
using FactCheck.Tests.Storage;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace FactCheck.Tests;

/// <summary>A newsroom on a SQLite file of its own, put together as the program does, with a clock of its own.</summary>
public sealed partial class TestNewsroom : IAsyncDisposable
{
    private readonly string? folder;
    private readonly string passwordHash = "hash";
    private readonly IServiceProvider services;

    private TestNewsroom(IServiceProvider host, string passwordHash)
    {
        services = host;
        this.passwordHash = passwordHash;
    }

    private TestNewsroom(string folder, Uri[] trusted, IReadOnlyList<TimestampAuthority> authorities, string? connection = null, RoundPlan? plan = null, string? browser = null)
    {
        this.folder = folder;
        var fetching = new FetchLimits { TrustedOrigins = trusted, OnlyTrusted = true };
        services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<TimeProvider>(Clock)
            .AddFactCheckStorage(connection ?? $"Data Source={Path.Combine(folder, "factcheck.db")};Pooling=true")
            .AddFactCheckArchive(Path.Combine(folder, "files"))
            .AddSingleton<IPictureCopier>(new PictureCopier(new PictureLimits()))
            .AddSingleton<ICaptureReader>(new CaptureReader(new CaptureLimits { UploadedBytes = 3 * 1024 * 1024, Fetching = fetching }, Clock))
            .AddSingleton<ITimestampAuthorities>(new TimestampAuthorities(authorities, fetching with { Time = TimeSpan.FromSeconds(3) }, Clock))
            .AddSingleton<IPublicArchive>(new PublicArchive("the Test Archive", trusted.Length == 0 ? null : new Uri(trusted[0], "/save/").AbsoluteUri + PublicArchive.Place, form: null, fetching, Clock))
            .AddSingleton<IPageRenderer>(new PageRenderer(new RenderLimits { Browser = browser, Sandbox = false, Fetching = fetching }, TimeProvider.System))
            .AddSingleton(plan ?? new RoundPlan { HostPause = TimeSpan.Zero })
            .AddUseCases()
            .AddSingleton<IUnfinishedSeal>(new UnfinishedSeal(new EphemeralDataProtectionProvider()))
            .BuildServiceProvider();
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public IDatabase Database => services.GetRequiredService<IDatabase>();

    public Actor Administrator { get; private set; } = null!;

    public Actor Editor { get; private set; } = null!;

    /// <summary>A second editor, who checks too.</summary>
    public Actor CheckingEditor { get; private set; } = null!;

    public Actor Checker { get; private set; } = null!;

    public Actor SecondChecker { get; private set; } = null!;

    public Actor ThirdChecker { get; private set; } = null!;

    /// <summary>A checker who acts in no table, so that they can be given things.</summary>
    public Actor SpareChecker { get; private set; } = null!;

    public Actor Author { get; private set; } = null!;

    public Actor OtherAuthor { get; private set; } = null!;

    /// <summary>Somebody who holds every role there is.</summary>
    public Actor Everything { get; private set; } = null!;

    public Actor Reader { get; private set; } = null!;

    /// <summary>Somebody signed in whose roles were all taken.</summary>
    public Actor Nobody { get; private set; } = null!;

    public IReadOnlyDictionary<string, Actor> Everybody { get; private set; } = null!;

    /// <summary>A newsroom that reaches these origins on the network and no other.</summary>
    public static Task<TestNewsroom> NewAsync(params Uri[] trusted) => NewAsync(trusted, authorities: []);

    /// <summary>The same with a plan of its own for the nights.</summary>
    public static Task<TestNewsroom> NewAsync(Uri[] trusted, RoundPlan plan) => NewAsync(trusted, authorities: [], plan);

    /// <summary>The same with a browser that draws what is captured.</summary>
    public static async Task<TestNewsroom> DrawingAsync(Uri[] trusted, string browser)
    {
        var newsroom = new TestNewsroom(Directory.CreateTempSubdirectory("factcheck-newsroom-").FullName, trusted, authorities: [], browser: browser);
        await newsroom.services.GetRequiredService<DatabaseMigration>().RunAsync(Stop);
        await newsroom.PeopleAsync();
        return newsroom;
    }

    /// <summary>The same with timestamp authorities.</summary>
    public static async Task<TestNewsroom> NewAsync(Uri[] trusted, IReadOnlyList<TimestampAuthority> authorities, RoundPlan? plan = null)
    {
        var newsroom = new TestNewsroom(Directory.CreateTempSubdirectory("factcheck-newsroom-").FullName, trusted, authorities, plan: plan);
        await newsroom.services.GetRequiredService<DatabaseMigration>().RunAsync(Stop);
        await newsroom.PeopleAsync();
        return newsroom;
    }

    /// <summary>A newsroom on a database of this engine.</summary>
    public static async Task<TestNewsroom> OnAsync(Engine engine, PostgresServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        if (engine == Engine.Sqlite)
        {
            return await NewAsync();
        }

        var newsroom = new TestNewsroom(
            Directory.CreateTempSubdirectory("factcheck-newsroom-").FullName, trusted: [], authorities: [], await server.MigratedDatabaseAsync());
        await newsroom.PeopleAsync();
        return newsroom;
    }

    /// <summary>The same people in the database of a server that runs, which keeps its own time; each signs in by their name with dots.</summary>
    public static async Task<TestNewsroom> InAsync(IServiceProvider host, string passwordHash)
    {
        var newsroom = new TestNewsroom(host, passwordHash);
        await newsroom.PeopleAsync();
        return newsroom;
    }

    /// <summary>A use case, or another part of the program.</summary>
    public T Use<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<T> ReadAsync<T>(Func<ISession, Task<T>> read) => Database.ReadAsync(read, Stop);

    /// <summary>All changes, oldest first.</summary>
    public async Task<IReadOnlyList<Change>> ChangesAsync() =>
        [.. (await ReadAsync(session => session.Changes.AuditAsync(long.MaxValue, int.MaxValue, Stop))).Reverse()];

    public Task<long> NewestChangeAsync() => ReadAsync(session => session.Changes.NewestAsync(Stop));

    public async Task<Claim> ClaimAsync(ClaimId id) => (await ReadAsync(session => session.Claims.FindAsync(id, Stop)))!;

    public async Task<Article> ArticleAsync(ArticleId id) => (await ReadAsync(session => session.Articles.FindAsync(id, Stop)))!;

    public async Task<string> TextAsync(Article article) =>
        (await ReadAsync(session => session.Articles.FindRevisionAsync(article.CurrentRevision, Stop)))!.Text;

    /// <summary>Adds somebody by invitation, as an administrator would.</summary>
    public async Task<Actor> JoinAsync(string name, params Role[] roles)
    {
        var link = await Use<InvitePerson>().RunAsync(Administrator, name, roles, TimeSpan.FromDays(1), Stop).DoneAsync();
        var id = await Use<AcceptInvitation>().RunAsync(link.Token, new Joining(name, name.Replace(' ', '.').ToLowerInvariant(), passwordHash), Stop).DoneAsync();
        return new Actor(id, roles);
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is not null)
        {
            await ((ServiceProvider)services).DisposeAsync();
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task PeopleAsync()
    {
        var founder = await Use<FoundNewsroom>()
            .RunAsync("The Test Post", new Joining("Ines Administrator", "ines.administrator", passwordHash), alsoEdits: false, isSample: false, Stop).DoneAsync();
        Administrator = new Actor(founder, [Role.Administrator]);
        Editor = await JoinAsync("Edda Editor", Role.Editor);
        CheckingEditor = await JoinAsync("Carl Both", Role.Editor, Role.Checker);
        Checker = await JoinAsync("Chen Checker", Role.Checker);
        SecondChecker = await JoinAsync("Sana Checker", Role.Checker);
        ThirdChecker = await JoinAsync("Tomas Checker", Role.Checker);
        SpareChecker = await JoinAsync("Suri Checker", Role.Checker);
        Author = await JoinAsync("Ayo Author", Role.Author);
        OtherAuthor = await JoinAsync("Otto Author", Role.Author);
        Everything = await JoinAsync("Eve Everything", Role.Administrator, Role.Editor, Role.Checker, Role.Author, Role.Reader);
        Reader = await JoinAsync("Rita Reader", Role.Reader);
        Nobody = new Actor((await JoinAsync("Nemo Nobody", Role.Reader)).Id, []);
        Everybody = new Dictionary<string, Actor>(StringComparer.Ordinal)
        {
            [nameof(Administrator)] = Administrator,
            [nameof(Editor)] = Editor,
            [nameof(CheckingEditor)] = CheckingEditor,
            [nameof(Checker)] = Checker,
            [nameof(SecondChecker)] = SecondChecker,
            [nameof(ThirdChecker)] = ThirdChecker,
            [nameof(Author)] = Author,
            [nameof(OtherAuthor)] = OtherAuthor,
            [nameof(Everything)] = Everything,
            [nameof(Reader)] = Reader,
            [nameof(Nobody)] = Nobody,
        };
    }
}
