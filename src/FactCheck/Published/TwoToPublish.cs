namespace FactCheck.Published;

/// <summary>Whether the newsroom publishes, corrects and retracts by two people.</summary>
internal static class TwoToPublish
{
    public static async Task<bool> NeedsTwoToPublishAsync(this ISession session, CancellationToken cancellation) =>
        (await session.People.NewsroomAsync(cancellation))?.Settings.TwoPublish == true;
}
