namespace FactCheck.People;

/// <summary>Takes a person's name out of what a feature keeps, in the transaction that erases it.</summary>
public interface IFollowsErasure
{
    /// <summary>Is told who was erased, with the name that stood until now.</summary>
    Task ErasedAsync(ISession session, Actor by, Person person, DateTimeOffset at, CancellationToken cancellation);
}
