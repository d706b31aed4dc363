using FactCheck.Live;
using FactCheck.Published;
using FactCheck.Sources;
using FactCheck.Storage.Archive;
using FactCheck.Storage.Dialects;
using FactCheck.Storage.Identity;
using FactCheck.Storage.Live;
using FactCheck.Storage.Live.Checkpoints;
using FactCheck.Storage.Migrations;
using FactCheck.Storage.Published;
using FactCheck.Storage.Sources;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FactCheck.Storage;

/// <summary>Puts the database into the container.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Registers <see cref="IDatabase"/>, <see cref="IPublishedVerdicts"/>, <see cref="DatabaseMigration"/>,
    /// <see cref="ChainVerification"/>, <see cref="SourceSearch"/> and the Identity store. The connection string chooses the engine: with <c>Host=</c> PostgreSQL, else SQLite with its file. Every
    /// registered <see cref="IChangeListener"/> is told what is committed.
    /// </summary>
    public static IServiceCollection AddFactCheckStorage(this IServiceCollection services, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        TypeHandlers.Register();
        if (Dialect.IsPostgres(connectionString))
        {
            services.AddSingleton(_ => new PostgresDialect(connectionString));
            services.AddSingleton<IDialect>(provider => provider.GetRequiredService<PostgresDialect>());
            services.AddHostedService<ChangeNotices>();
            services.AddHostedService<LiveNotices>();

            // A program without pages has nobody to show, and is no less a node.
            services.TryAddSingleton<Presence>();
            services.TryAddSingleton<OwnFeed>();
        }
        else
        {
            services.AddSingleton<IDialect>(_ => new SqliteDialect(connectionString));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(NodeName.OfThisProcess());
        services.AddSingleton<WriteGate>();
        services.AddSingleton<Database>();
        services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<Database>());
        services.AddSingleton<IPublishedVerdicts>(provider => new PublishedVerdicts(provider.GetRequiredService<Database>(), provider.GetService<IFileArchive>(), provider.GetService<IMarkdownPages>()));
        services.AddSingleton(provider => new DatabaseMigration(
            provider.GetRequiredService<IDialect>(), provider.GetRequiredService<ILogger<DatabaseMigration>>()));
        services.AddSingleton(provider => new ChainVerification(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<IDialect>()));
        services.AddSingleton(provider => new CheckpointWriting(provider.GetRequiredService<Database>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SourceSearch(provider.GetRequiredService<Database>()));
        services.TryAddSingleton<IdentityErrorDescriber>();
        services.AddScoped<IUserStore<Account>, IdentityAccountStore>();
        return services;
    }

    /// <summary>Registers <see cref="IFileArchive"/> in this folder, an absolute path, and <see cref="ArchiveVerification"/>; for beside the database.</summary>
    public static IServiceCollection AddFactCheckArchive(this IServiceCollection services, string folder)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(_ => new FileArchive(folder));
        services.AddSingleton<IFileArchive>(provider => provider.GetRequiredService<FileArchive>());
        services.AddSingleton(provider => new ArchiveVerification(
            provider.GetRequiredService<FileArchive>(), provider.GetRequiredService<Database>()));
        return services;
    }
}
