namespace FactCheck.Live;

/// <summary>Is told what was committed, so that the pages that show it wake.</summary>
public interface IChangeListener
{
    /// <summary>
    /// Changes that are on disk, in the order of the chain. Called before the next commit, so it must neither wait nor
    /// throw; a reader that needs more than a wake-up reads from its cursor.
    /// </summary>
    void Committed(IReadOnlyList<Change> changes);
}
