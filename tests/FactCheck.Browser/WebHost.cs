using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Browser;

/// <summary>The whole server as Program puts it together, on a loopback port and an SQLite file of its own.</summary>
public class WebHost : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("factcheck-browser-").FullName;
    private readonly bool isSample;

    public WebHost(bool isSample = false)
    {
        this.isSample = isSample;
        UseKestrel(0);
    }

    /// <summary>Where the browser finds it, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

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
        builder.UseSetting("DataFolder", folder);
        builder.UseSetting("Captures:OnlyTrustedOrigins", "true");
        builder.UseSetting("Sample:Enabled", isSample ? "true" : "false");
        builder.UseSetting("Logs:Level", "Error");
        // One person of the sample stands for many here.
        builder.UseSetting("Server:CircuitsPerPerson", "1000");
        builder.UseSetting("Account:GuessesPerAddress", "10000");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
