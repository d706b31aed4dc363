namespace FactCheck.Web.Api;

/// <summary>The JSON API: the same use cases as the pages, under the same rules.</summary>
public static class ApiEndpoints
{
    /// <summary>Maps everything under <c>/api</c>, for people who are signed in.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").RequireAuthorization().AddEndpointFilter(ApiActor.RefuseUnclearStepAsync);
        api.MapArticles();
        api.MapClaims();
        api.MapQueries();
        api.MapDiscussion();
        api.MapWordings();
        api.MapSources();
        api.MapCaptures();
        api.MapManuscripts();
        api.MapSettings();
        api.MapWebhooks();
        api.MapOwnChoices();
        api.MapUnfinished();
        api.MapAudit();
        api.MapNotifications();
        return api;
    }
}
