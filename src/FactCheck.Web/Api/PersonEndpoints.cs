using FactCheck.People;

namespace FactCheck.Web.Api;

/// <summary>What somebody chooses for themselves, for programs.</summary>
internal static class PersonEndpoints
{
    public static void MapOwnChoices(this RouteGroupBuilder api) =>
        api.MapPut("/me/public-name", async (ChoosePublicName choose, ApiActor by, PublicNameFields body, CancellationToken stop) =>
            (await choose.RunAsync(by, body, stop)).ToResponse(person => new { person.PublicNaming, person.PublicName, person.NameForReaders }));
}
