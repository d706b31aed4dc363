namespace FactCheck.Web.Api;

/// <summary>Says what came of a use case in HTTP: one table for every endpoint.</summary>
public static class OutcomeResponses
{
    /// <summary>
    /// Done 200 (201 with <paramref name="location"/>), not allowed 403, not now 409, invalid 422, stale 409 with
    /// what stands now and, where the sender said what was seen, the fields that both changed (<c>conflicts</c>: field, seen, theirs, mine), missing 404. Everything but done is problem+json with <c>code</c> and, where known, <c>field</c>.
    /// </summary>
    /// <param name="outcome">What the use case returned.</param>
    /// <param name="shape">Turns the value into what is sent; the value itself where it is left out.</param>
    /// <param name="location">The address of what was made, where something was.</param>
    public static IResult ToResponse<T>(
        this Outcome<T> outcome,
        Func<T, object>? shape = null,
        Func<T, string>? location = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome switch
        {
            Outcome<T>.Done done when location is not null => Results.Created(location(done.Value), Sent(done.Value)),
            Outcome<T>.Done done => Results.Ok(Sent(done.Value)),
            Outcome<T>.Refused refused => Problem(
                StatusOf(refused.Refusal.Kind), refused.Refusal.Code, refused.Refusal.Message, refused.Refusal.Field),
            Outcome<T>.Stale stale => Problem(
                StatusCodes.Status409Conflict,
                "stale",
                "Somebody else changed this first. Nothing was saved; what stands now is in “current”.",
                current: Sent(stale.Current),
                conflicts: stale.Conflicts),
            _ => Problem(StatusCodes.Status404NotFound, "missing", "There is nothing at this address."),
        };

        object? Sent(T value) => shape is null ? value : shape(value);
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    };

    internal static IResult Problem(int status, string code, string message, string? field = null, object? current = null, IReadOnlyList<FieldConflict>? conflicts = null)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code, ["message"] = message };
        if (field is not null)
        {
            extensions["field"] = field;
        }

        if (current is not null)
        {
            extensions["current"] = current;
        }

        if (conflicts is not null)
        {
            extensions["conflicts"] = conflicts;
        }

        return Results.Problem(detail: message, statusCode: status, extensions: extensions);
    }
}
