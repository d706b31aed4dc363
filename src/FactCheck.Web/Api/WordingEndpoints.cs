using FactCheck.Articles;
using FactCheck.Review;

namespace FactCheck.Web.Api;

/// <summary>Suggested wordings, for programs.</summary>
internal static class WordingEndpoints
{
    public static void MapWordings(this RouteGroupBuilder api)
    {
        var article = api.MapGroup("/articles/{id:guid}/wordings");
        article.MapGet("", async (Guid id, ReadWordings read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new ArticleId(id), stop)).ToResponse());
        article.MapPost("", async (Guid id, SuggestWording suggest, ApiActor by, WordingBody body, CancellationToken stop) =>
            (await suggest.RunAsync(by, new ArticleId(id), body.Passage, body.Claim, body.Words, body.Reason, stop)).ToResponse());
        article.MapPost("/forecast", async (Guid id, ForecastWordings forecast, ApiActor by, WordingsBody body, CancellationToken stop) =>
            (await forecast.RunAsync(by, new ArticleId(id), body.Wordings, stop)).ToResponse(Shapes.Of));
        article.MapPost("/accept", async (Guid id, AcceptWordings accept, ApiActor by, AcceptWordingsBody body, CancellationToken stop) =>
            (await accept.RunAsync(by, new ArticleId(id), body.Version, body.Wordings, stop)).ToResponse());
        api.MapPost("/wordings/{id:guid}/decline", async (Guid id, DeclineWording decline, ApiActor by, NoteBody body, CancellationToken stop) =>
            (await decline.RunAsync(by, new WordingId(id), body.Version, body.Note, stop)).ToResponse());
        api.MapPost("/wordings/{id:guid}/withdraw", async (Guid id, WithdrawWording withdraw, ApiActor by, VersionBody body, CancellationToken stop) =>
            (await withdraw.RunAsync(by, new WordingId(id), body.Version, stop)).ToResponse());
    }
}
