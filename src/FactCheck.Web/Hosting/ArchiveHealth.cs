using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FactCheck.Web.Hosting;

/// <summary>Whether the stored files were whole when they were read last; where not, the server works on, and somebody must look.</summary>
internal sealed class ArchiveHealth(IDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await database.ReadAsync(session => session.Rounds.DamagedAsync(cancellationToken), cancellationToken)).Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("Stored files are damaged.");
}
