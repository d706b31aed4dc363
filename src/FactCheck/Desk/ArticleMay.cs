using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Desk;

/// <summary>Asks the permission table what an actor may do with an article.</summary>
internal static class ArticleMay
{
    public static ArticlePermissions Of(Actor actor, Article article)
    {
        var stands = new Circumstances(article.AuthorId == actor.Id);
        return new ArticlePermissions(
            Permissions.Check(actor, Act.EditArticle, stands),
            Permissions.Check(actor, Act.SaveRevision, stands),
            Permissions.Check(actor, Act.SplitText, stands),
            Permissions.Check(actor, Act.LogEvidence, stands),
            Permissions.Check(actor, Act.Publish, stands));
    }
}
