using FactCheck.People;
using FactCheck.Web.Account;

namespace FactCheck.Web.Api;

/// <summary>Who sends an API request, with the roles of this moment.</summary>
public sealed record ApiActor(Actor Actor)
{
    /// <summary>Binds an endpoint's parameter; nothing, so that the endpoint answers 401, where the person was disabled since.</summary>
    public static async ValueTask<ApiActor?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context.RequestServices.GetRequiredService<CurrentActor>().GetAsync(context.RequestAborted) is { } actor
            ? new ApiActor(actor)
            : null;
    }

    public static implicit operator Actor(ApiActor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Actor;
    }
}
