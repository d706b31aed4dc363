using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Web.Api;

/// <summary>The claim's way, for programs: each act one address.</summary>
internal static class ClaimEndpoints
{
    public static void MapClaims(this RouteGroupBuilder api)
    {
        var claim = api.MapGroup("/claims/{id:guid}");
        claim.MapGet("", async (Guid id, ReadClaim read, ApiActor by, CancellationToken stop) =>
            (await read.RunAsync(by, new ClaimId(id), stop)).ToResponse(Shapes.Of));
        claim.MapPut("", async (Guid id, EditClaim edit, ApiActor by, ClaimFieldsBody body, CancellationToken stop) =>
            (await edit.RunAsync(by, new ClaimId(id), body.Version, new(body.Fields, body.Seen), stop)).ToResponse());
        MapSplitting(claim);
        MapEvidence(claim);
        MapReview(claim);
    }

    private static void MapSplitting(RouteGroupBuilder claim)
    {
        claim.MapPost("/accept", async (Guid id, AcceptSuggestion accept, ApiActor by, VersionBody body, CancellationToken stop) =>
            (await accept.RunAsync(by, new ClaimId(id), body.Version, stop)).ToResponse());
        claim.MapPost("/set-aside", async (Guid id, SetAsideClaim setAside, ApiActor by, NoteBody body, CancellationToken stop) =>
            (await setAside.RunAsync(by, new ClaimId(id), body.Version, body.Note, stop)).ToResponse());
        claim.MapPost("/restore", async (Guid id, RestoreClaim restore, ApiActor by, VersionBody body, CancellationToken stop) =>
            (await restore.RunAsync(by, new ClaimId(id), body.Version, stop)).ToResponse());
        claim.MapPost("/start", async (Guid id, StartChecking start, ApiActor by, VersionBody body, CancellationToken stop) =>
            (await start.RunAsync(by, new ClaimId(id), body.Version, stop)).ToResponse());
        claim.MapPost("/assign", async (Guid id, AssignClaim assign, ApiActor by, AssignBody body, CancellationToken stop) =>
            (await assign.RunAsync(by, new ClaimId(id), body.Version, body.Assignee, stop)).ToResponse());
        claim.MapPost("/passages", async (Guid id, AddPassage add, ApiActor by, PassageBody body, CancellationToken stop) =>
            (await add.RunAsync(by, new ClaimId(id), body.Version, body.Passage, stop)).ToResponse());
        claim.MapPost("/passages/move", async (Guid id, MovePassage move, ApiActor by, MovePassageBody body, CancellationToken stop) =>
            (await move.RunAsync(by, new SeenClaim(new ClaimId(id), body.Version), body.Passage, body.To, stop)).ToResponse());
        claim.MapPost("/passages/remove", async (Guid id, RemovePassage remove, ApiActor by, RemovePassageBody body, CancellationToken stop) =>
            (await remove.RunAsync(by, new ClaimId(id), body.Version, body.Passage, stop)).ToResponse());
        claim.MapPost("/passages/set-aside", async (Guid id, SetPassageAside setAside, ApiActor by, PassageAsideBody body, CancellationToken stop) =>
            (await setAside.RunAsync(by, new ClaimId(id), body.Version, body.Passage, body.Note, stop)).ToResponse());
        claim.MapPost("/passages/choose", async (Guid id, ChooseCandidate choose, ApiActor by, ChooseBody body, CancellationToken stop) =>
            (await choose.RunAsync(by, new ClaimId(id), body.Version, body.Passage, body.Candidate, stop)).ToResponse());
        claim.MapPost("/split", async (Guid id, SplitClaim split, ApiActor by, CutBody body, CancellationToken stop) =>
            (await split.RunAsync(by, new ClaimId(id), body.Version, body.At, stop)).ToResponse());
        claim.MapPost("/reattach", async (Guid id, ReattachClaim reattach, ApiActor by, ReattachBody body, CancellationToken stop) =>
            (await reattach.RunAsync(by, new ClaimId(id), body.Version, body.Lost, body.Passage, stop)).ToResponse());
    }

    private static void MapEvidence(RouteGroupBuilder claim)
    {
        claim.MapPost("/evidence", async (Guid id, AttachEvidence attach, ApiActor by, EvidenceBody body, CancellationToken stop) =>
            (await attach.RunAsync(by, new ClaimId(id), body.Version, body.Source, body.Fields, stop)).ToResponse());
        claim.MapPut("/evidence/{evidence:guid}", async (Guid id, Guid evidence, EditEvidence edit, ApiActor by, EvidenceFieldsBody body, CancellationToken stop) =>
            (await edit.RunAsync(by, new ClaimId(id), body.Version, new EvidenceId(evidence), new(body.Fields, body.Seen), stop)).ToResponse());
        claim.MapPost("/evidence/{evidence:guid}/withdraw", async (Guid id, Guid evidence, WithdrawEvidence withdraw, ApiActor by, NoteBody body, CancellationToken stop) =>
            (await withdraw.RunAsync(by, new ClaimId(id), body.Version, new EvidenceId(evidence), body.Note, stop)).ToResponse());
    }

    private static void MapReview(RouteGroupBuilder claim)
    {
        claim.MapPost("/verdict", async (Guid id, ProposeVerdict propose, ApiActor by, VerdictBody body, CancellationToken stop) =>
            (await propose.RunAsync(by, new ClaimId(id), body.Version, body.Rating, body.Explanation, stop)).ToResponse());
        claim.MapPost("/verdict/withdraw", async (Guid id, WithdrawVerdict withdraw, ApiActor by, VersionBody body, CancellationToken stop) =>
            (await withdraw.RunAsync(by, new ClaimId(id), body.Version, stop)).ToResponse());
        claim.MapPost("/verdict/second", async (Guid id, GiveSecondVerdict give, ApiActor by, VerdictBody body, CancellationToken stop) =>
            (await give.RunAsync(by, new ClaimId(id), body.Version, body.Rating, body.Explanation, stop)).ToResponse());
        claim.MapPut("/second-verdict", async (Guid id, AskSecondVerdict ask, ApiActor by, AskedBody body, CancellationToken stop) =>
            (await ask.RunAsync(by, new ClaimId(id), body.Version, body.Asked, stop)).ToResponse());
        claim.MapPost("/sign-off", async (Guid id, SignOffVerdict signOff, ApiActor by, NoteBody body, CancellationToken stop) =>
            (await signOff.RunAsync(by, new ClaimId(id), body.Version, body.Note, stop)).ToResponse());
        claim.MapPost("/request-changes", async (Guid id, RequestChanges request, ApiActor by, NoteBody body, CancellationToken stop) =>
            (await request.RunAsync(by, new ClaimId(id), body.Version, body.Note, stop)).ToResponse());
        claim.MapPost("/decide", async (Guid id, DecideDispute decide, ApiActor by, DecisionBody body, CancellationToken stop) =>
            (await decide.RunAsync(by, new ClaimId(id), body.Version, body.Note, body.Standing, stop)).ToResponse());
        claim.MapPost("/reopen", async (Guid id, ReopenClaim reopen, ApiActor by, NoteBody body, CancellationToken stop) =>
            (await reopen.RunAsync(by, new ClaimId(id), body.Version, body.Note, stop)).ToResponse());
        claim.MapPost("/confirm", async (Guid id, ConfirmUnchanged confirm, ApiActor by, NoteBody body, CancellationToken stop) =>
            (await confirm.RunAsync(by, new ClaimId(id), body.Version, body.Note, stop)).ToResponse());
        claim.MapPost("/queries", async (Guid id, AskAuthor ask, ApiActor by, QueryBody body, CancellationToken stop) =>
            (await ask.RunAsync(by, new ClaimId(id), body.Version, body.Note, body.Due, body.Follows, stop)).ToResponse());
        claim.MapPost("/queries/{query:guid}/answer", async (Guid id, Guid query, AnswerQuery answer, ApiActor by, NoteBody body, CancellationToken stop) =>
            (await answer.RunAsync(by, new ClaimId(id), body.Version, new QueryId(query), body.Note, stop)).ToResponse());
        claim.MapPost("/queries/{query:guid}/withdraw", async (Guid id, Guid query, WithdrawQuery withdraw, ApiActor by, VersionBody body, CancellationToken stop) =>
            (await withdraw.RunAsync(by, new ClaimId(id), body.Version, new QueryId(query), stop)).ToResponse());
    }
}
