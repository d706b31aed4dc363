using FactCheck.Web.Configuration;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>Reads every setting and refuses to start on a wrong one.</summary>
internal static class SettingsRegistration
{
    internal static WebApplicationBuilder AddSettings(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<HostSettings>, HostSettingsRules>();
        services.AddSingleton<IValidateOptions<ServerSettings>, ServerSettingsRules>();
        services.AddSingleton<IValidateOptions<ManuscriptSettings>, ManuscriptSettingsRules>();
        services.AddSingleton<IValidateOptions<CaptureSettings>, CaptureFileRules>();
        services.AddSingleton<IValidateOptions<CheckpointSettings>, CheckpointSettingsRules>();
        services.AddSingleton<IValidateOptions<CaptureSettings>, CaptureSettingsRules>();
        services.AddSingleton<IValidateOptions<WebhookSettings>, WebhookSettingsRules>();

        services.AddSingleton<IValidateOptions<MailSettings>, MailSettingsRules>();

        builder.Configuration.Read<HostSettings>();
        services.AddOptions<HostSettings>().Bind(builder.Configuration).ValidateDataAnnotations().ValidateOnStart();
        Add<AccountSettings>(AccountSettings.Section);
        Add<ServerSettings>(ServerSettings.Section);
        Add<ManuscriptSettings>(ManuscriptSettings.Section);
        Add<CaptureSettings>(CaptureSettings.Section);
        Add<WebhookSettings>(WebhookSettings.Section);
        Add<CheckpointSettings>(CheckpointSettings.Section);
        Add<MailSettings>(MailSettings.Section);
        Add<LogSettings>(LogSettings.Section);
        Add<SampleSettings>(SampleSettings.Section);
        return builder;

        void Add<T>(string section)
            where T : class, new()
        {
            builder.Configuration.Read<T>(section);
            services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        }
    }

    /// <summary>A section before the container is built; throws <see cref="SettingsException"/> where it cannot be read.</summary>
    internal static T Read<T>(this IConfiguration configuration, string? section = null)
        where T : class, new()
    {
        try
        {
            // The root holds .NET's own settings too, so only a section can refuse what nothing reads.
            return section is null
                ? configuration.Get<T>() ?? new T()
                : configuration.GetSection(section).Get<T>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException wrong)
        {
            throw new SettingsException($"The settings {(section is null ? string.Empty : $"under {section} ")}cannot be read. {wrong.Message}", wrong);
        }
    }
}
