namespace FactCheck;

/// <summary>One field that two people changed, each otherwise.</summary>
/// <param name="Field">Its name, as the API writes it.</param>
/// <param name="Seen">What stood when the second person began.</param>
/// <param name="Theirs">What stands now.</param>
/// <param name="Mine">What the second person wants to stand.</param>
public sealed record FieldConflict(string Field, object? Seen, object? Theirs, object? Mine);

/// <summary>Merges what two people made of the same fields: each field is whoever's changed it, and where both did, nobody's.</summary>
/// <typeparam name="T">The fields.</typeparam>
/// <param name="seen">What the second person saw.</param>
/// <param name="theirs">What stands now.</param>
/// <param name="mine">What the second person typed.</param>
internal sealed class FieldMerge<T>(T seen, T theirs, T mine)
{
    private readonly List<FieldConflict> conflicts = [];

    /// <summary>The fields that both changed; empty where everything merged.</summary>
    public IReadOnlyList<FieldConflict> Conflicts => conflicts;

    /// <summary>A field by its name: mine where I changed it, theirs otherwise.</summary>
    public TField Of<TField>(string name, Func<T, TField> field, Func<TField, TField, bool>? isSame = null)
    {
        isSame ??= EqualityComparer<TField>.Default.Equals;
        var (was, other, own) = (field(seen), field(theirs), field(mine));
        if (isSame(own, was))
        {
            return other;
        }

        if (!isSame(other, was) && !isSame(other, own))
        {
            conflicts.Add(new FieldConflict(name, was, other, own));
        }

        return own;
    }
}
