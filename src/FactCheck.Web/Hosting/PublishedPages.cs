using FactCheck.Live;
using FactCheck.Public.Caching;

namespace FactCheck.Web.Hosting;

/// <summary>Makes the kept public pages fresh when what they show was committed, on whichever node.</summary>
public sealed class PublishedPages(PublicCache cache) : IChangeListener
{
    public void Committed(IReadOnlyList<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Any(change => change.Kind is ChangeKind.AboutPageEdited))
        {
            cache.RenewLists();
        }

        if (changes.Any(change => change.Kind is ChangeKind.NewsroomFounded or ChangeKind.SettingChanged))
        {
            cache.Renew();
        }

        foreach (var change in changes.Where(change => change.Kind is ChangeKind.ArticlePublished or ChangeKind.ArticleRetracted
            or ChangeKind.PublicationLeftBehind or ChangeKind.PublicationCaughtUp or ChangeKind.PublicationRedacted))
        {
            // A retraction of before its record named the article's address.
            if (change.Details.TryGetValue("slug", out var slug))
            {
                cache.Renew(slug);
            }
            else
            {
                cache.Renew();
            }
        }
    }
}
