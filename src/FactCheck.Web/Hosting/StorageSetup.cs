using FactCheck.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace FactCheck.Web.Hosting;

/// <summary>The database, and the keys that protect cookies, both in the data folder.</summary>
internal static class StorageSetup
{
    internal static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        var data = DataFolder.Open(builder.Configuration);
        builder.Services.AddSingleton(data);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddFactCheckStorage(data.ConnectionString);
        builder.Services.AddSingleton<NewsroomName>();

        // The sample's cookies open nothing in a real newsroom beside it.
        builder.Services.AddDataProtection()
            .SetApplicationName(data.SampleFile is null ? "FactCheck" : "FactCheck sample")
            .PersistKeysToFileSystem(Directory.CreateDirectory(data.Keys));
        return builder;
    }
}
