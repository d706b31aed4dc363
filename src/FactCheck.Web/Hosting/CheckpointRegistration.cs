using FactCheck.Web.Jobs;

namespace FactCheck.Web.Hosting;

/// <summary>The job that writes signed checkpoints.</summary>
internal static class CheckpointRegistration
{
    internal static WebApplicationBuilder AddCheckpoints(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<CheckpointJob>();
        return builder;
    }
}
