namespace FactCheck.Web.Hosting;

/// <summary>Asks the server of this machine whether it is ready: a container's health check needs no other program.</summary>
internal static class HealthProbe
{
    /// <summary>0 where it answers that it is, 1 otherwise.</summary>
    internal static async Task<int> RunAsync(ConfigurationManager configuration)
    {
        var address = Listening.OnThisMachine(configuration);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/health/ready"));
            await Console.Out.WriteLineAsync($"{address} answers {(int)answer.StatusCode}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception wrong) when (wrong is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer: {wrong.Message}");
            return 1;
        }
    }
}
