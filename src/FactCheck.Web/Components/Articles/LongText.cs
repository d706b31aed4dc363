using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Articles;

/// <summary>Reads a long text out of its text area as a stream, because one message to the server holds 32 KB.</summary>
internal static class LongText
{
    /// <summary>The text as typed; nothing where it is longer than any article may be.</summary>
    public static async Task<string?> ReadLongTextAsync(this IJSRuntime script, ElementReference area, CancellationToken cancellation)
    {
        await using var sent = await script.InvokeAsync<IJSStreamReference>("factcheckText", cancellation, area);

        // A code unit is at most three bytes of UTF-8.
        if (sent.Length > (Typed.MostText * 3L) + 1)
        {
            return null;
        }

        await using var stream = await sent.OpenReadStreamAsync((Typed.MostText * 3L) + 1, cancellation);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var text = await reader.ReadToEndAsync(cancellation);

        // The script ends it with a line feed of its own, because a stream may not be empty.
        return text[..^1];
    }

    /// <summary>What to say where the text was too long to be read.</summary>
    public static Refusal TooLong { get; } = Refusal.Invalid("text", FormattableString.Invariant($"The text has more than {Typed.MostText:N0} characters."));
}
