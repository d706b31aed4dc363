using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An administrator writes one of the pages on which the newsroom says how it works.</summary>
public sealed class EditAboutPage(IDatabase database, TimeProvider clock)
{
    /// <summary>Writes the Markdown over the version that was seen; empty brings back what stood before anybody wrote it.</summary>
    public Task<Outcome<AboutPage>> RunAsync(Actor actor, string key, int version, string? typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<AboutPage>(
            async session =>
            {
                if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refused)
                {
                    return refused;
                }

                if (!AboutPages.Has(key))
                {
                    return new Outcome<AboutPage>.Missing();
                }

                var markdown = Typed.Text(typed) ?? AboutPages.DefaultOf(key);
                if (Typed.TooLong("markdown", markdown, AboutPages.Most) is { } wrong)
                {
                    return wrong;
                }

                var before = await session.Publications.AboutAsync(key, cancellation) ?? AboutPage.Unwritten(key);
                var after = before with { Markdown = markdown, Version = version };
                if (before.Version != version || !await session.Publications.SaveAboutAsync(after, actor.Id, clock.Now(), cancellation))
                {
                    return new Outcome<AboutPage>.Stale(before);
                }

                await session.RecordAsync(ChangeKind.AboutPageEdited, actor, clock.Now(), null, null, cancellation, ("page", key), ("hash", PublishedJson.Hash(markdown)));
                return after with { Version = version + 1 };
            },
            cancellation);
    }
}
