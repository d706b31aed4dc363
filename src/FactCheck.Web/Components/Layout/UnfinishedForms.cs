using FactCheck.Live;
using FactCheck.Web.Account;

namespace FactCheck.Web.Components.Layout;

/// <summary>Which forms this person left unfinished, so that each is open where it belongs.</summary>
public sealed class UnfinishedForms(ListUnfinished list, CurrentActor current)
{
    private readonly HashSet<string> forms = new(StringComparer.Ordinal);

    /// <summary>Counts what became known, so that a part of a page sees that there is something to look for.</summary>
    public int Known { get; private set; }

    /// <summary>Whether something was typed into this form that is neither saved nor discarded.</summary>
    public bool Has(string form) => forms.Contains(form);

    /// <summary>Reads what the server has, beside what this browser alone has.</summary>
    public async Task ReadAsync(IEnumerable<string> here, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(here);
        if (await current.GetAsync(cancellation) is { } actor && (await list.RunAsync(actor, cancellation)).ValueOrDefault is { } kept)
        {
            forms.UnionWith(kept.Select(form => form.Form));
        }

        forms.UnionWith(here);
        Known++;
    }

    internal void Begin(string form) => forms.Add(form);

    internal void End(string form) => forms.Remove(form);
}
