using System.Globalization;
using FactCheck.Articles;
using FactCheck.Public.Making;
using FactCheck.Published;
using FactCheck.Web.Account;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Hosting;

/// <summary>
/// Shows an editor the public pages of an article before they are public: made by the public site itself, of the
/// publication that would be frozen at this moment, so that no byte of them differs.
/// </summary>
internal static class PublicationPreviews
{
    internal static IApplicationBuilder UsePublicationPreviews(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (Asked(http.Request.Path) is not var (article, claim))
        {
            await next(http);
            return;
        }

        var signedIn = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (!signedIn.Succeeded)
        {
            await http.ChallengeAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        http.User = signedIn.Principal;
        var preview = await http.RequestServices.GetRequiredService<CurrentActor>().GetAsync(http.RequestAborted) is { } actor
            ? (await http.RequestServices.GetRequiredService<PreviewPublication>().RunAsync(actor, article, Typed(http.Request.Query), http.RequestAborted)).ValueOrDefault
            : null;
        if (preview is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Features.Set(new PreviewedPublication(
            preview.Next,
            [.. preview.Earlier.Select(earlier => earlier with { State = PublicationState.Superseded })]));
        http.Request.Path = claim is { } number ? PublicPaths.Claim(preview.Next.Slug, number) : PublicPaths.Verdict(preview.Next.Slug);
        http.Request.QueryString = QueryString.Empty;
        await next(http);
    });

    private static PublicationFields Typed(IQueryCollection query) => new()
    {
        NoteKind = Enum.TryParse<NoteKind>(query["noteKind"], out var kind) && kind != NoteKind.Retraction ? kind : null,
        Note = query["note"],
        Topics = query.TryGetValue("topics", out var topics) ? topics.ToString() : null,
    };

    // /articles/{id}/publish/preview, and /{claim} below it.
    private static (ArticleId Article, int? Claim)? Asked(PathString path) =>
        (path.Value ?? "").Split('/') is ["", "articles", var id, "publish", "preview", .. var rest] && Guid.TryParse(id, out var guid)
            ? rest switch
            {
                [] => (ArticleId.From(guid), null),
                [var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var claim) => (ArticleId.From(guid), claim),
                _ => null,
            }
            : null;
}
