namespace FactCheck;

/// <summary>What came of an act: done, refused with the reason, stale with the current state, or missing.</summary>
/// <typeparam name="T">What was written or read.</typeparam>
public abstract record Outcome<T>
{
    private Outcome() { }

    /// <summary>The act was carried out and is committed.</summary>
    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>The act was refused; nothing was written.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome<T>;

    /// <summary>Somebody else changed it first; nothing was written.</summary>
    /// <param name="Current">What stands now, for the page to show beside what was typed.</param>
    /// <param name="Conflicts">The fields that both changed, where the act said what it had seen; all others would have merged.</param>
    public sealed record Stale(T Current, IReadOnlyList<FieldConflict>? Conflicts = null) : Outcome<T>;

    /// <summary>It does not exist, or the asker may not know that it does.</summary>
    public sealed record Missing : Outcome<T>;

    /// <summary>Lets a use case return what it wrote.</summary>
    public static implicit operator Outcome<T>(T value) => new Done(value);

    /// <summary>Lets a use case return why it refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new Refused(refusal);

    /// <summary>What was written, where the act was done; otherwise the default.</summary>
    public T? ValueOrDefault => this is Done done ? done.Value : default;

    /// <summary>Whether the act was carried out.</summary>
    public bool IsDone => this is Done;

    /// <summary>The same outcome about something else.</summary>
    public Outcome<TOther> Select<TOther>(Func<T, TOther> of) => this switch
    {
        Done done => new Outcome<TOther>.Done(of(done.Value)),
        Refused refused => new Outcome<TOther>.Refused(refused.Refusal),
        Stale stale => new Outcome<TOther>.Stale(of(stale.Current), stale.Conflicts),
        _ => new Outcome<TOther>.Missing(),
    };
}
