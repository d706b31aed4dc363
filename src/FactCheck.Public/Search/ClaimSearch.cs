using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Public.Search;

/// <summary>What a reader looks for among the published claims.</summary>
internal sealed record ClaimSearch(string Words, string Rating, string Claimant, string Topic, TypedDay From, TypedDay To, int Page)
{
    public const int PerPage = 25;

    public static ClaimSearch Nothing { get; } = new("", "", "", "", new(""), new(""), 1);

    public static ClaimSearch Of(IQueryCollection query)
    {
        string Read(string name) => query[name].ToString() is { Length: <= 200 } value ? value.Trim() : "";
        return new(
            Read("q"), Read("rating"), Read("claimant"), Read("topic"), new(Read("from")), new(Read("to")),
            int.TryParse(Read("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);
    }

    /// <summary>Whether anything was asked.</summary>
    public bool IsEmpty => Words.Length + Rating.Length + Claimant.Length + Topic.Length + From.Typed.Length + To.Typed.Length == 0;

    /// <summary>What is wrong with what was asked, in words for who asked it; nothing where it can be looked for.</summary>
    public string? Problem => (From, To) switch
    {
        ({ IsDay: false }, _) => From.Problem,
        (_, { IsDay: false }) => To.Problem,
        ({ Day: { } from }, { Day: { } to }) when from > to => "The first day comes after the last: no claim was published between them.",
        _ => null,
    };

    /// <summary>Whether what was published then is within the days that were chosen.</summary>
    public bool Covers(DateTimeOffset publishedAt)
    {
        var day = DateOnly.FromDateTime(publishedAt.UtcDateTime);
        return (From.Day is not { } from || day >= from) && (To.Day is not { } to || day <= to);
    }

    /// <summary>The address of the same search on another page of it.</summary>
    public string At(int page)
    {
        var parts = new List<string>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        Add("q", Words);
        Add("rating", Rating);
        Add("claimant", Claimant);
        Add("topic", Topic);
        Add("from", From.Typed);
        Add("to", To.Typed);
        Add("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return "/search" + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }
}
