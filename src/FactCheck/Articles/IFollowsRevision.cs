using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>What must follow, in the same transaction, when an article gets a text.</summary>
public interface IFollowsRevision
{
    /// <summary>Where this one comes among the others, lowest first.</summary>
    int Order { get; }

    /// <param name="session">The transaction that saves the revision.</param>
    /// <param name="actor">Who saved it.</param>
    /// <param name="article">The article as it is with the new text.</param>
    /// <param name="before">The text before; nothing where this is the first.</param>
    /// <param name="after">The new text.</param>
    /// <param name="cancellation">Stops it.</param>
    Task FollowAsync(ISession session, Actor actor, Article article, Revision? before, Revision after, CancellationToken cancellation);
}
