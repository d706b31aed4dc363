using FactCheck.Notifications;
using FactCheck.People;

namespace FactCheck.Web.Api;

/// <summary>The newsroom's settings, for programs of an administrator.</summary>
/// <remarks>
/// <para>Both answer 200 with the newsroom; its version goes into the next change:
/// <code>
/// { "name": "The Evening Courier", "isSample": false, "foundedAt": "…", "settings": { "marksReopen": false }, "version": 1 }
/// </code>
/// </para>
/// </remarks>
internal static class SettingsEndpoints
{
    public static void MapSettings(this RouteGroupBuilder api)
    {
        api.MapGet("/settings", async (ReadSettings read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, stop)).ToResponse());
        api.MapPost("/people/{id:guid}/erase", async (Guid id, ErasePerson erase, ApiActor by, ErasureBody body, CancellationToken stop) =>
            (await erase.RunAsync(by, new PersonId(id), body.Typed, stop)).ToResponse());
        api.MapPut("/settings", async (ChangeSettings change, ApiActor by, SettingsBody body, CancellationToken stop) =>
            (await change.RunAsync(by, body.Version, body.Fields ?? new(), stop)).ToResponse());
        api.MapPost("/settings/test-mail", async (SendTestMail test, ApiActor by, MailAddressBody body, CancellationToken stop) =>
            (await test.RunAsync(by, body.Address, stop)).ToResponse(sent => new { sent }));
        api.MapGet("/settings/mails", async (ReadFailedMails read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, stop)).ToResponse(failed => new { failed.Waiting, failed.Mails }));
        api.MapPost("/settings/mails/{id:guid}/retry", async (Guid id, RetryMail retry, ApiActor by, VersionBody body, CancellationToken stop) =>
            (await retry.RunAsync(by, MailId.From(id), body.Version, stop)).ToResponse());
        api.MapPost("/settings/mails/{id:guid}/drop", async (Guid id, DropMail drop, ApiActor by, VersionBody body, CancellationToken stop) =>
            (await drop.RunAsync(by, MailId.From(id), body.Version, stop)).ToResponse());
    }
}
