using System.Text.Json;
using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Keeps what a person is typing into a form, for them alone, until they save or discard it.</summary>
public sealed class KeepUnfinished(IDatabase database, TimeProvider clock, IUnfinishedSeal seal)
{
    /// <summary>The most UTF-16 code units that one form may hold, what stood in its fields among them.</summary>
    public const int MostText = 100_000;

    /// <summary>The most fields of one form.</summary>
    public const int MostFields = 60;

    /// <summary>The most forms that one person may leave unfinished; the oldest gives way.</summary>
    public const int MostForms = 100;

    /// <summary>The most characters of a form's name.</summary>
    public const int MostName = 120;

    /// <summary>How long it waits for somebody who does not come back.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Puts it in place of what was kept of this form. It is no act on the newsroom's work, so no change records it.</summary>
    public async Task<Outcome<UnfinishedForm>> RunAsync(Actor actor, string form, IReadOnlyList<TypedField> fields, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(fields);
        if (Check(form, fields) is { } wrong)
        {
            return wrong;
        }

        var kept = new UnfinishedForm { Form = form, KeptAt = clock.Now() };
        var closed = seal.Close(actor.Id, JsonSerializer.Serialize(fields));
        return await database.WriteAsync<UnfinishedForm>(
            async session =>
            {
                // What a disabled person typed is gone, and a request that was on its way brings nothing back.
                if (await session.People.FindAsync(actor.Id, cancellation) is not { IsDisabled: false })
                {
                    return new Outcome<UnfinishedForm>.Missing();
                }

                await session.Unfinished.KeepAsync(actor.Id, form, closed, kept.KeptAt, MostForms, cancellation);
                await session.Unfinished.DropOlderAsync(kept.KeptAt - Longest, cancellation);
                return kept;
            },
            cancellation);
    }

    /// <summary>Whether a form may be called so: letters, digits and a few signs, so that a name can hold nothing that was typed.</summary>
    internal static bool IsName(string? form) =>
        form is { Length: > 0 and <= MostName } && form.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or ':' or '.');

    private static Refusal? Check(string form, IReadOnlyList<TypedField> fields) =>
        !IsName(form) ? Refusal.Invalid("form", "A form’s name is made of letters, digits, hyphens, colons and full stops.")
        : fields.Count > MostFields ? Refusal.Invalid("fields", FormattableString.Invariant($"This form has {fields.Count} fields; at most {MostFields} are kept."))
        : fields.Sum(field => field.Name.Length + field.Value.Length + (field.Seen?.Length ?? 0)) is var length and > MostText
            ? Refusal.Invalid("fields", FormattableString.Invariant($"This has {length:N0} characters; at most {MostText:N0} are kept on the server. It is kept in this browser."))
            : null;
}
