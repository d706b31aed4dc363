namespace FactCheck.Live;

/// <summary>Is told of changes once they are committed.</summary>
public interface IChangeListener
{
    /// <summary>Called after the commit, outside the transaction; must return at once and must not throw.</summary>
    void Committed(IReadOnlyList<Change> changes);
}
