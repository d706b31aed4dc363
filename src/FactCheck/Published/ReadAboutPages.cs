using FactCheck.People;

namespace FactCheck.Published;

/// <summary>Shows an administrator the pages on which the newsroom says how it works.</summary>
public sealed class ReadAboutPages(IDatabase database)
{
    /// <summary>All of them in their order, with the version that a change names.</summary>
    public Task<Outcome<IReadOnlyList<AboutPage>>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<AboutPage>>>(
            async session =>
            {
                if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refused)
                {
                    return refused;
                }

                var pages = new List<AboutPage>();
                foreach (var key in AboutPages.Keys)
                {
                    pages.Add(await session.Publications.AboutAsync(key, cancellation) ?? AboutPage.Unwritten(key));
                }

                return pages;
            },
            cancellation);
    }
}
