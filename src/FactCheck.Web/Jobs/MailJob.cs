using FactCheck.Notifications;
using FactCheck.Web.Configuration;
using FactCheck.Web.Mailing;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Jobs;

/// <summary>Sends in the background what waits in the outbox.</summary>
internal sealed partial class MailJob(Outbox outbox, SmtpSender sender, IOptions<MailSettings> settings, TimeProvider clock, ILogger<MailJob> log) : BackgroundService
{
    /// <summary>What happens within this time goes to a person in one mail.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Value.IsOn)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await outbox.GatherAsync(stoppingToken);
                while (await outbox.TakeAsync(stoppingToken) is { } mail)
                {
                    await SendAsync(mail, stoppingToken);
                }

                await Task.Delay(Rest, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end the mails until the next start.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                LogBroken(log, wrong);
                await Task.Delay(Rest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task SendAsync(Mail mail, CancellationToken stopping)
    {
        if (await outbox.WriteAsync(mail, stopping) is not { } letter)
        {
            await outbox.EndAsync(mail, isSent: false, stopping);
            return;
        }

        try
        {
            await sender.SendAsync(mail.Id, letter, stopping);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            // Neither the address nor a word of the mail is for a log.
            LogRefused(log, mail.Id, wrong.GetType().FullName);
            var (reason, isFinal) = MailFailure.Of(wrong);
            await outbox.FailAsync(mail, reason, isFinal, stopping);
            return;
        }

        // The server has it: not even stopping may leave that unwritten.
        await outbox.EndAsync(mail, isSent: true, CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mails stopped for a moment")]
    private static partial void LogBroken(ILogger logger, Exception wrong);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} was not taken: {Kind}")]
    private static partial void LogRefused(ILogger logger, MailId id, string? kind);
}
