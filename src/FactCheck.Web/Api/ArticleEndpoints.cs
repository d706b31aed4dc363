using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Claims.Comparing;
using FactCheck.Desk;
using FactCheck.Published;
using FactCheck.Review;

namespace FactCheck.Web.Api;

/// <summary>Articles, their revisions, splitting and publishing, for programs.</summary>
internal static class ArticleEndpoints
{
    public static void MapArticles(this RouteGroupBuilder api)
    {
        api.MapGet("/articles", async (ReadArticles read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, stop)).ToResponse());
        api.MapPost("/articles", async (CreateArticle create, ApiActor by, NewArticle typed, CancellationToken stop) =>
            (await create.RunAsync(by, typed, stop)).ToResponse(location: article => $"/api/articles/{article.Id}"));
        api.MapGet("/articles/{id:guid}", async (Guid id, ReadArticle read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new ArticleId(id), stop)).ToResponse(Shapes.Of));
        api.MapPut("/articles/{id:guid}", async (Guid id, EditArticle edit, ApiActor by, ArticleBody body, CancellationToken stop) =>
            (await edit.RunAsync(by, new ArticleId(id), body.Version, new(body.Fields, body.Seen), stop)).ToResponse());
        api.MapGet("/articles/{id:guid}/history", async (Guid id, ReadHistory read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new ArticleId(id), 1_000, stop)).ToResponse());
        api.MapGet("/articles/{id:guid}/revisions", async (Guid id, ReadRevisions read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new ArticleId(id), stop)).ToResponse());
        api.MapGet("/articles/{id:guid}/compare", async (Guid id, int? from, int? to, CompareRevisions compare, ApiActor by, CancellationToken stop) =>
            (await compare.RunAsync(by, new ArticleId(id), from, to, stop)).ToResponse(Shapes.Of));
        api.MapPost("/articles/{id:guid}/claims", async (Guid id, AddClaim add, ApiActor by, ClaimBody body, CancellationToken stop) =>
            (await add.RunAsync(by, new ArticleId(id), body.Passages, body.Fields, stop)).ToResponse(location: claim => $"/api/claims/{claim.Id}"));
        api.MapPost("/articles/{id:guid}/clearances", async (Guid id, ClearPassage clear, ApiActor by, Passage passage, CancellationToken stop) =>
            (await clear.RunAsync(by, new ArticleId(id), passage, stop)).ToResponse());
        api.MapDelete("/clearances/{id:guid}", async (Guid id, WithdrawClearance withdraw, ApiActor by, CancellationToken stop) =>
            (await withdraw.RunAsync(by, new ClearanceId(id), stop)).ToResponse());
        MapRevisions(api);
        MapSteps(api);
        api.MapPost("/articles/{id:guid}/publications", async (Guid id, PublishArticle publish, ApiActor by, PublicationBody body, CancellationToken stop) =>
            (await publish.RunAsync(by, new ArticleId(id), body.Version, body.Fields, stop))
                .ToResponse(Shapes.Of, publication => $"/verdicts/{publication.Slug}"));
        var waiting = api.MapGroup("/articles/{id:guid}/waiting-publication");
        waiting.MapPut("", async (Guid id, ProposePublication propose, ApiActor by, PublicationBody body, CancellationToken stop) =>
            (await propose.RunAsync(by, new ArticleId(id), body.Version, body.Fields, body.DueAt, stop)).ToResponse(Shapes.Of));
        waiting.MapPost("/confirmation", async (Guid id, ConfirmPublication confirm, ApiActor by, ConfirmationBody body, CancellationToken stop) =>
            (await confirm.RunAsync(by, new ArticleId(id), body.ContentHash, stop)).ToResponse(publication => publication is null ? null! : Shapes.Of(publication)));
        waiting.MapDelete("", async (Guid id, WithdrawPublication withdraw, ApiActor by, CancellationToken stop) =>
            (await withdraw.RunAsync(by, new ArticleId(id), stop)).ToResponse(Shapes.Of));
        api.MapPost("/articles/{id:guid}/retraction", async (Guid id, RetractArticle retract, ApiActor by, NoteBody body, CancellationToken stop) =>
            (await retract.RunAsync(by, new ArticleId(id), body.Version, body.Note, stop)).ToResponse(Shapes.Of));
    }

    private static void MapRevisions(RouteGroupBuilder api)
    {
        var article = api.MapGroup("/articles/{id:guid}");
        article.MapPost("/revisions", SaveRevisionAsync);
        article.MapPost("/revisions/forecast", async (Guid id, ForecastRevision forecast, ApiActor by, ForecastBody body, CancellationToken stop) =>
            (await forecast.RunAsync(
                by, new ArticleId(id), new NewRevision { Text = body.Text ?? "", Formatting = body.Formatting ?? [], Origin = body.Origin }, stop)).ToResponse(Shapes.Of));
        article.MapGet("/tray", async (Guid id, ReadTray read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new ArticleId(id), stop)).ToResponse(passages => passages.Select(Shapes.Of)));
        article.MapPost("/claims/confirm", async (Guid id, ConfirmClaimsUnchanged confirm, ApiActor by, ClaimsBody body, CancellationToken stop) =>
            (await confirm.RunAsync(by, new ArticleId(id), body.Claims, body.Note, stop)).ToResponse());
    }

    /// <summary>Whoever was second is sent the text that stands now with who saved it, to look at and forecast over.</summary>
    private static async Task<IResult> SaveRevisionAsync(Guid id, SaveRevision save, ReadArticle read, ApiActor by, RevisionBody body, CancellationToken stop)
    {
        var saved = await save.RunAsync(
            by,
            new ArticleId(id),
            body.Version,
            new NewRevision { Text = body.Text ?? "", Note = body.Note, Formatting = body.Formatting ?? [], Origin = body.Origin },
            stop);
        return saved is Outcome<Article>.Stale && await read.RunAsync(by, new ArticleId(id), stop) is Outcome<ArticleBoard>.Done { Value: var board }
            ? new Outcome<ArticleBoard>.Stale(board).ToResponse(Shapes.StandingText)
            : saved.ToResponse();
    }

    private static void MapSteps(RouteGroupBuilder api)
    {
        var article = api.MapGroup("/articles/{id:guid}");
        article.MapPost("/clearances/section", async (Guid id, ClearPassages clear, ApiActor by, SectionBody body, CancellationToken stop) =>
            (await clear.RunAsync(by, new ArticleId(id), body.Passages, stop)).ToResponse());
        article.MapPost("/claims/merge", async (Guid id, MergeClaims merge, ApiActor by, MergeBody body, CancellationToken stop) =>
            (await merge.RunAsync(by, new ArticleId(id), body.Into, body.Others, stop)).ToResponse());
        article.MapPost("/claims/accept", async (Guid id, AcceptSuggestions accept, ApiActor by, ClaimsBody body, CancellationToken stop) =>
            (await accept.RunAsync(by, new ArticleId(id), body.Claims, stop)).ToResponse());
        article.MapPost("/claims/assign", async (Guid id, AssignClaims assign, ApiActor by, AssignClaimsBody body, CancellationToken stop) =>
            (await assign.RunAsync(by, new ArticleId(id), body.Claims, body.Assignee, stop)).ToResponse());
        article.MapPost("/claims/set-aside", async (Guid id, SetAsideClaims setAside, ApiActor by, ClaimsBody body, CancellationToken stop) =>
            (await setAside.RunAsync(by, new ArticleId(id), body.Claims, body.Note, stop)).ToResponse());
        article.MapGet("/steps", async (Guid id, ReadSteps read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new ArticleId(id), 100, stop)).ToResponse());
        article.MapPost("/steps/undo", async (Guid id, UndoStep undo, ApiActor by, StepBody body, CancellationToken stop) =>
            (await undo.RunAsync(by, new ArticleId(id), body.Step, stop)).ToResponse());
        article.MapPost("/steps/redo", async (Guid id, RedoStep redo, ApiActor by, StepBody body, CancellationToken stop) =>
            (await redo.RunAsync(by, new ArticleId(id), body.Step, stop)).ToResponse());
    }
}
