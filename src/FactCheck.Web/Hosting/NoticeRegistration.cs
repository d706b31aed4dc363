using FactCheck.Notifications;
using FactCheck.Web.Jobs;
using FactCheck.Web.Mailing;

namespace FactCheck.Web.Hosting;

/// <summary>Notices and the mails that carry them.</summary>
internal static class NoticeRegistration
{
    internal static WebApplicationBuilder AddNotices(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SignedAddresses>().AddSingleton<LetterText>().AddSingleton<MailTrust>().AddSingleton<SmtpSender>();
        builder.Services.AddSingleton<IMailSender>(provider => provider.GetRequiredService<SmtpSender>());
        builder.Services.AddHostedService<NoticeJob>();
        builder.Services.AddHostedService<MailJob>();
        return builder;
    }
}
