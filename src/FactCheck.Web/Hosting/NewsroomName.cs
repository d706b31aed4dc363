using FactCheck.People;

namespace FactCheck.Web.Hosting;

/// <summary>Whether the newsroom has been founded and what it is called, asked of the database until it has been.</summary>
public sealed class NewsroomName(IDatabase database)
{
    private volatile Newsroom? newsroom;

    /// <summary>Its name, once somebody has asked <see cref="IsFoundedAsync"/> and it was.</summary>
    public string? Name => newsroom?.Name;

    public bool IsSample => newsroom?.IsSample ?? false;

    /// <summary>Whether there is a newsroom; a newsroom once founded stays, so the answer yes is kept.</summary>
    public async ValueTask<bool> IsFoundedAsync(CancellationToken cancellation) =>
        (newsroom ??= await database.ReadAsync(session => session.People.NewsroomAsync(cancellation), cancellation)) is not null;
}
