using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>An administrator tries out whether the newsroom's mails leave.</summary>
public sealed class SendTestMail(IDatabase database, IMailSender sender)
{
    /// <summary>Sends a mail to the address at once; refused with what the mail server said.</summary>
    public async Task<Outcome<string>> RunAsync(Actor actor, string? typedAddress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refused)
        {
            return refused;
        }

        var address = Typed.Line(typedAddress);
        if ((address is null ? Refusal.Invalid("address", "Enter the address that the mail goes to.") : ChangeNoticeChoices.CheckAddress(address)) is { } wrong)
        {
            return wrong;
        }

        var newsroom = await database.ReadAsync(session => session.People.NewsroomAsync(cancellation), cancellation);
        return await sender.TestAsync(address!, newsroom?.Name ?? "FactCheck", cancellation) is { } unsent ? unsent : new Outcome<string>.Done(address!);
    }
}
