using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Account;

/// <summary>What the account pages share: one refusal shown where it belongs, with the status that says it.</summary>
public abstract class AccountForm : ComponentBase
{
    [CascadingParameter]
    protected HttpContext Http { get; set; } = default!;

    /// <summary>Why what was sent could not be taken.</summary>
    protected Refusal? Refusal { get; private set; }

    /// <summary>The refusal's sentence, where it is about no field.</summary>
    protected string? Problem => Refusal is { Field: null } refusal ? refusal.Message : null;

    /// <summary>The refusal's sentence, where it is about this field.</summary>
    protected string? ErrorOf(string field) => Refusal?.Field == field ? Refusal.Message : null;

    protected void Refuse(Refusal refusal, int? status = null)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Refusal = refusal;
        Http.Response.StatusCode = status
            ?? (refusal.Kind == RefusalKind.Invalid ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
    }

    protected void RefuseAsTooMany()
    {
        Http.Response.Headers.RetryAfter = "60";
        Refuse(
            Refusal.NotNow("too-many", "Too many attempts. Wait a minute, then try again."),
            StatusCodes.Status429TooManyRequests);
    }

    /// <summary>The address if it is one of ours, else the desk: a link must not send who signs in to another site.</summary>
    internal static string Local(string? address) =>
        address is ['/', ..] && !(address is [_, '/' or '\\', ..]) && !address.Any(char.IsControl) ? address : "/desk";
}
