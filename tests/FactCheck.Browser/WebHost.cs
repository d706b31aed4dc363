using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Browser;

/// <summary>The whole server as Program puts it together, on a loopback port and an SQLite file of its own.</summary>
public class WebHost : WebApplicationFactory<Program>
{
    private readonly bool isSample;

    public WebHost(bool isSample = false)
    {
        this.isSample = isSample;
        UseKestrel(0);
    }

    /// <summary>Where the browser finds it, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The data folder; another server goes on with it where one is given.</summary>
    public string Folder { get => field ??= Directory.CreateTempSubdirectory("factcheck-browser-").FullName; init; }

    /// <summary>Whether it goes on with what is in the folder.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Whether another server will go on with the folder.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>Seconds for which a page whose connection broke can go on where it was.</summary>
    public int CircuitSeconds { get; init; } = 180;

    /// <summary>A site that drafts may be fetched from although it is on this machine.</summary>
    public string? TrustedOrigin { get; init; }

    /// <summary>What else is set, over what every journey has.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public IDatabase Database => Services.GetRequiredService<IDatabase>();

    public T Use<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public void Start()
    {
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("DataFolder", Folder);
        builder.UseSetting("Sample:Keep", GoesOn ? "true" : "false");
        builder.UseSetting("Captures:OnlyTrustedOrigins", "true");
        if (TrustedOrigin is not null)
        {
            builder.UseSetting("Manuscripts:TrustedOrigins:0", TrustedOrigin);
        }

        builder.UseSetting("Sample:Enabled", isSample ? "true" : "false");
        builder.UseSetting("Logs:Level", "Error");
        builder.UseSetting("Server:CircuitSeconds", CircuitSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // One person of the sample stands for many here.
        builder.UseSetting("Server:CircuitsPerPerson", "1000");
        builder.UseSetting("Account:GuessesPerAddress", "10000");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!IsFollowed)
        {
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }
}
