using FactCheck.Web.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace FactCheck.Web.Hosting;

/// <summary>Structured logs on the console, without addresses, texts or names.</summary>
internal static class LogRegistration
{
    internal static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.Read<LogSettings>(LogSettings.Section);
        var json = settings.Form == LogForm.Json || (settings.Form == LogForm.Auto && Console.IsOutputRedirected);
        builder.Services.AddSerilog((_, log) =>
        {
            log.MinimumLevel.Is(settings.Level)
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                // It warns at every start that keys lie unencrypted in the data folder: docs/operations.md says so once.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                .Enrich.FromLogContext()
                .Enrich.With<WithoutPaths>();
            if (json)
            {
                log.WriteTo.Console(new CompactJsonFormatter());
            }
            else
            {
                log.WriteTo.Console(
                    outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                    formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            }
        });
        return builder;
    }

    /// <summary>One line a request: its route's pattern, because the path can hold an invitation's token.</summary>
    internal static IApplicationBuilder UseRequestLogs(this IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
    {
        options.MessageTemplate = "{RequestMethod} {Route} answered {StatusCode} in {Elapsed:0.0} ms";
        options.GetLevel = (context, _, error) => error is not null || context.Response.StatusCode >= 500
            ? LogEventLevel.Error
            : LogEventLevel.Debug;
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
            new LogEventProperty("Route", new ScalarValue((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown")),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
    });

    private sealed class WithoutPaths : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
            logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
