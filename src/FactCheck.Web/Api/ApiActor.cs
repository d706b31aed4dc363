using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Web.Account;

namespace FactCheck.Web.Api;

/// <summary>Who sends an API request, with the roles of this moment.</summary>
public sealed record ApiActor(Actor Actor)
{
    /// <summary>The header with the id of a step of splitting: sent again under the same id it is not taken twice.</summary>
    public const string StepHeader = "Idempotency-Key";

    /// <summary>Binds an endpoint's parameter; nothing, so that the endpoint answers 401, where the person was disabled since.</summary>
    public static async ValueTask<ApiActor?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context.RequestServices.GetRequiredService<CurrentActor>().GetAsync(context.RequestAborted) is { } actor
            ? new ApiActor(actor.Under(Step(context)))
            : null;
    }

    /// <summary>Answers 400, before anything is done, where the header holds no id: the step would be taken twice when sent again.</summary>
    public static async ValueTask<object?> RefuseUnclearStepAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(next);
        return call.HttpContext.Request.Headers.ContainsKey(StepHeader) && Step(call.HttpContext) is null
            ? OutcomeResponses.Problem(StatusCodes.Status400BadRequest, "step", $"The header {StepHeader} holds no GUID.")
            : await next(call);
    }

    public static implicit operator Actor(ApiActor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Actor;
    }

    private static SplitStepId? Step(HttpContext context) =>
        Guid.TryParse(context.Request.Headers[StepHeader].ToString().Trim('"'), out var id) ? new SplitStepId(id) : null;
}
