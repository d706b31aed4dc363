using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FactCheck.Web.Hosting;

/// <summary>Whether the database answers; it was migrated before the server began to listen.</summary>
internal sealed class DatabaseHealth(IDatabase database) : IHealthCheck
{
    internal const string Tag = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await database.ReadAsync(session => session.Changes.NewestAsync(cancellationToken), cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
