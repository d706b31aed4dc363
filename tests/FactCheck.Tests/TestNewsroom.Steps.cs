using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Tests;

/// <summary>Steps of splitting, each by its use case, and what stands of them.</summary>
public sealed partial class TestNewsroom
{
    public static SeenClaim Seen(Claim claim) => new(claim.Id, claim.Version);

    public Task<IReadOnlyList<Claim>> ClaimsAsync(ArticleId id) => ReadAsync(session => session.Claims.OfArticleAsync(id, Stop));

    public async Task<IReadOnlyList<Clearance>> ClearancesAsync(ArticleId id)
    {
        var revision = (await ArticleAsync(id)).CurrentRevision;
        return await ReadAsync(session => session.Claims.ClearancesAsync(revision, Stop));
    }

    public Task<Outcome<StepTaken>> UndoAsync(ArticleId id, Actor by, SplitStepId? step = null) => Use<UndoStep>().RunAsync(by, id, step, Stop);

    public Task<Outcome<StepTaken>> RedoAsync(ArticleId id, Actor by, SplitStepId? step = null) => Use<RedoStep>().RunAsync(by, id, step, Stop);

    public Task<IReadOnlyList<StepTaken>> StepsAsync(ArticleId id, Actor by, int limit = 100) => Use<ReadSteps>().RunAsync(by, id, limit, Stop).DoneAsync();

    public Task<Claim> MergeAsync(Actor by, Claim into, params Claim[] others) =>
        Use<MergeClaims>().RunAsync(by, into.ArticleId, Seen(into), [.. others.Select(Seen)], Stop).DoneAsync();

    /// <summary>Splits the claim before these words, which stand in one of its passages.</summary>
    public async Task<TwoClaims> SplitAsync(Actor by, Claim claim, string before) =>
        await Use<SplitClaim>().RunAsync(by, claim.Id, claim.Version, await CutAsync(claim, before), Stop).DoneAsync();

    public async Task<Cut> CutAsync(Claim claim, string before)
    {
        var passage = await PassageAsync(claim.ArticleId, before);
        return new Cut(passage.Revision, passage.Start);
    }
}
