using FactCheck.Web.Configuration;
using FactCheck.Web.Hosting;
using FactCheck.Web.Sample;
using Microsoft.Extensions.Options;

var start = StartCommand.Parse(args);
try
{
    // Files that came with the program lie beside it; what it keeps is in the data folder, wherever it was started.
    var builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = start.Settings, ContentRootPath = AppContext.BaseDirectory });
    if (start.Health)
    {
        return await HealthProbe.RunAsync(builder.Configuration);
    }

    if (start.NewCheckpointKey is { } keyFile)
    {
        return await NewCheckpointKey.RunAsync(keyFile, Console.Out);
    }

    builder.AddSettings().AddLogs().AddListening().AddStorage().AddAccounts().AddPages().AddManuscripts().AddCaptures().AddNotices().AddCheckpoints();
    builder.Services.AddUseCases();
    builder.Services.AddScoped<SampleNewsroom>().AddScoped<SamplePeople>().AddScoped<SampleArticles>().AddScoped<SampleSources>().AddScoped<SampleDesk>();

    var app = builder.Build();
    if (start.Verify)
    {
        return await Verification.RunAsync(app.Services, start.Checkpoints, Console.Out);
    }

    await app.PrepareAsync();
    await app.UsePipeline().MapEverything().RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is SettingsException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync($"FactCheck cannot start: {wrong.Message}");
    return 2;
}
