using FactCheck.Live;

namespace FactCheck.Web.Jobs;

/// <summary>Work in the background that is woken by what people do, rests where there is none, and goes on after a database was away.</summary>
internal abstract partial class WokenJob(ChangeFeed feed, ILogger log) : BackgroundService
{
    private readonly SemaphoreSlim woken = new(0, 1);

    /// <summary>Whether the settings ask for this work at all.</summary>
    protected virtual bool IsOn => true;

    // What is due by the clock, or was committed on another node, may wake nobody here.
    /// <summary>How long it rests at most.</summary>
    protected virtual TimeSpan Rest => TimeSpan.FromSeconds(20);

    /// <summary>Whether a message of what went wrong may hold what no log shall.</summary>
    protected virtual bool IsSecretive => false;

    protected ILogger Log => log;

    protected abstract bool IsWokenBy(Change change);

    /// <summary>Does what there is to do; answers how long it may rest unless it is woken, zero where there may be more at once.</summary>
    protected abstract Task<TimeSpan> WorkAsync(CancellationToken stopping);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn)
        {
            return;
        }

        using var subscription = feed.Subscribe(article: null, changes =>
        {
            if (changes.Any(IsWokenBy))
            {
                Wake();
            }
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var rest = await WorkAsync(stoppingToken);
                if (rest > TimeSpan.Zero)
                {
                    await woken.WaitAsync(rest < Rest ? rest : Rest, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end this until the next start.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                LogBroken(IsSecretive ? null : wrong, GetType().Name, wrong.GetType().FullName);
                await Task.Delay(Rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public override void Dispose()
    {
        woken.Dispose();
        base.Dispose();
    }

    private void Wake()
    {
        try
        {
            woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is woken already.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} stopped for a moment: {Kind}")]
    private partial void LogBroken(Exception? wrong, string job, string? kind);
}
