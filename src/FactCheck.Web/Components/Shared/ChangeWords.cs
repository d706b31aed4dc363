using FactCheck.Live;
using FactCheck.People;
using FactCheck.Sources.Revisiting;

namespace FactCheck.Web.Components.Shared;

/// <summary>A change as a sentence that follows the person's name.</summary>
public static class ChangeWords
{
    /// <summary>What was done: "signed the verdict off".</summary>
    public static string Of(Change change, Func<PersonId, Person> person)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(person);
        string? Detail(string name) => change.Details.TryGetValue(name, out var value) ? value : null;
        string Because(string name = "reason") => Detail(name) is { } reason ? $": {reason}" : "";
        string Who(string name) => Guid.TryParse(Detail(name), out var id) ? person(PersonId.From(id)).DisplayName : "somebody";
        string For() => Detail("rating") is { } rating ? $" for “{rating}”" : "";
        string People(string ids) => string.Join(" and ", ids.Split(' ').Select(id => Guid.TryParse(id, out var known) ? person(PersonId.From(known)).DisplayName : "somebody"));
        string Against() => Detail("against") is { Length: > 0 } ids ? $", against {People(ids)}" : "";
        string Mentioned() => Detail("mentioned") is { Length: > 0 } ids ? $", mentioning {People(ids)}" : "";
        return change.Kind switch
        {
            ChangeKind.NewsroomFounded => "founded the newsroom",
            ChangeKind.SettingChanged => $"changed the setting “{SettingWords.Of(Detail("setting"))}” from “{Detail("from")}” to “{Detail("to")}”",
            ChangeKind.PersonInvited => "invited somebody",
            ChangeKind.InvitationRevoked => "revoked an invitation",
            ChangeKind.PersonJoined => "joined the newsroom",
            ChangeKind.RolesGiven => $"gave {Who("person")} the roles {Detail("roles")}",
            ChangeKind.PersonDisabled => $"disabled {Who("person")}",
            ChangeKind.PersonEnabled => $"enabled {Who("person")}",
            ChangeKind.PublicNameChosen => $"chose how readers are told of them: {(Detail("naming") switch { "PublicName" => "by another name", "Unnamed" => "without a name", _ => "by their own name" })}",
            ChangeKind.PersonErased => "erased the name of somebody who has left",
            ChangeKind.ArticleCreated => "created the article",
            ChangeKind.ArticleEdited => "changed the article’s fields",
            ChangeKind.RevisionSaved => $"saved revision {Detail("revision")}{Because("note")}",
            ChangeKind.ClaimSuggested => $"suggested {Detail("count") ?? "some"} sentences to check",
            ChangeKind.ClaimAdded when Detail("of") is { } of => $"made claim {Detail("number")} of a part of claim {of}: {Detail("wording")}",
            ChangeKind.ClaimAdded => $"made claim {Detail("number")}: {Detail("wording")}",
            ChangeKind.ClaimEdited when Detail("wordingWas") is { } was => $"changed the wording from “{was}” to “{Detail("wording")}”",
            ChangeKind.ClaimEdited => "changed the claim’s fields",
            ChangeKind.ClaimAccepted => "accepted the suggestion",
            ChangeKind.ClaimSetAside => $"set the claim aside{Because()}",
            ChangeKind.ClaimRestored => "restored the claim",
            ChangeKind.ClaimAssigned => $"assigned the claim to {Who("assignee")}",
            ChangeKind.ClaimStarted => "started checking",
            ChangeKind.ClaimReattached => $"attached the claim to “{Detail("words")}”",
            ChangeKind.ClaimsMerged when Detail("claims") is { Length: > 0 } merged => $"merged {(merged.Contains(',', StringComparison.Ordinal) ? "claims" : "claim")} {merged} into the claim: “{Detail("words")}”",
            ChangeKind.ClaimsMerged => $"merged {(Detail("count") == "1" ? "a suggestion" : "suggestions")} into the claim: “{Detail("words")}”",
            ChangeKind.ClaimSplit => $"split claim {Detail("into")} off, leaving “{Detail("words")}”",
            ChangeKind.PassageMoved when Detail("toClaim") is { } to => $"moved “{Detail("words")}” to claim {to}",
            ChangeKind.PassageMoved when Detail("fromClaim") is { } from => $"moved “{Detail("words")}” here from claim {from}",
            ChangeKind.PassageMoved => $"moved “{Detail("words")}” between claim and suggestion",
            ChangeKind.PassageRemoved => $"took “{Detail("words")}” away from the claim{Because()}",
            ChangeKind.StepUndone => $"undid a step: {Detail("step")}",
            ChangeKind.StepRedone => $"did a step again: {Detail("step")}",
            ChangeKind.ClaimToRecheck => $"sent the claim to re-check{Because()}",
            ChangeKind.ClaimConfirmed => $"confirmed that the verdict still holds{Because("note")}",
            ChangeKind.ClaimReopened => $"reopened the claim{Because()}",
            ChangeKind.PassageCleared => "marked a passage “nothing to check”",
            ChangeKind.ClearanceWithdrawn => "took back “nothing to check”",
            ChangeKind.SourceAdded => "entered a source",
            ChangeKind.SourceEdited => "changed a source",
            ChangeKind.SourceGrouped when Detail("group") is null => "said that a source stands by itself",
            ChangeKind.SourceGrouped => "put a source into a group that counts as one",
            ChangeKind.SourceNoted => "wrote a note on a source’s reliability",
            ChangeKind.SourcesMerged => "merged two sources into one",
            ChangeKind.SourcesParted => "took a merge of two sources back",
            ChangeKind.EvidenceMoved => "had evidence rest on another source: two were merged, or parted again",
            ChangeKind.ConfidentialSourceRead => "read a confidential source",
            ChangeKind.SourceErased => "erased who a confidential source is",
            ChangeKind.FileQuarantined => $"keeps a file back: the virus scanner found “{Detail("found")}” in it",
            ChangeKind.CaptureAsked => "had a source captured",
            ChangeKind.CaptureKept => "a capture was kept",
            ChangeKind.CaptureFailed => "a capture failed",
            ChangeKind.CaptureUploaded => "uploaded a file for a source",
            ChangeKind.CaptureDrawn => "a picture of a captured page was drawn",
            ChangeKind.PublicCopyAsked => "asked a public web archive for a copy of a source",
            ChangeKind.PublicCopyMade => "had a public copy of a source made",
            ChangeKind.PublicCopyFailed => "got no public copy of a source",
            ChangeKind.PageFlagged when Enum.TryParse<PageFate>(Detail("page"), out var page) => $"looked at a page that the claim rests on: {page.InWords()}",
            ChangeKind.PageFlagged => "flagged a page that the claim rests on",
            ChangeKind.PageFlagLifted => "a page that the claim rests on is no longer flagged",
            ChangeKind.PageFlagSettled => $"settled that a page changed or is gone{Because("note")}",
            ChangeKind.RoundAsked => "had every stored file and captured address looked at",
            ChangeKind.StoredFileDamaged => $"a stored file was found {(Detail("fault") == nameof(FileFault.Missing) ? "missing" : "changed")}: {Detail("hash")}",
            ChangeKind.StoredFileRestored => $"a stored file was found whole again: {Detail("hash")}",
            ChangeKind.TimestampsAsked => "had timestamps of a capture asked for",
            ChangeKind.TimestampKept => $"a timestamp by {Detail("authority")} was kept",
            ChangeKind.TimestampFailed => $"a timestamp by {Detail("authority")} was given up",
            ChangeKind.EvidenceAttached => $"added evidence ({Detail("stance")?.ToLowerInvariant() ?? "a source"})",
            ChangeKind.EvidenceEdited => "changed evidence",
            ChangeKind.EvidenceWithdrawn => $"withdrew evidence{Because()}",
            ChangeKind.VerdictProposed => $"proposed the verdict “{Detail("rating")}”",
            ChangeKind.VerdictWithdrawn => "withdrew the verdict",
            ChangeKind.VerdictSealed => "took in a verdict, sealed until a second person has given theirs",
            ChangeKind.SecondVerdictGiven => $"gave the second verdict, “{Detail("rating")}”; {Who("firstBy")} had given “{Detail("firstRating")}”, and neither had seen the other’s",
            ChangeKind.SecondVerdictAsked => Detail("asked") == "on" ? "asked for a blind second verdict on the claim" : "no longer asks for a blind second verdict on the claim",
            ChangeKind.SignedOff => "signed the verdict off",
            ChangeKind.SignOffsVoided => $"voided the answers to the verdict{Because("because")}",
            ChangeKind.ChangesRequested => $"requested changes{Because("note")}",
            ChangeKind.DisputeDecided => $"decided the dispute{For()}{Against()}{Because()}",
            ChangeKind.QueryAsked => Detail("follows") is null ? "asked the author" : "asked the author once more",
            ChangeKind.QueryAnswered => "answered a query",
            ChangeKind.QueryReminded => Detail("overdue") is null ? "reminded the author of a query" : "reminded the author of a query whose time is over",
            ChangeKind.CommentMade => (Detail("comment") == Detail("thread") ? "began a thread" : "replied in a thread") + Mentioned(),
            ChangeKind.CommentEdited => "edited a comment" + Mentioned(),
            ChangeKind.ThreadResolved => "resolved a thread",
            ChangeKind.ThreadReopened => "reopened a thread",
            ChangeKind.WordingSuggested when Detail("words") is not { Length: > 0 } => $"suggested to cut “{Detail("was")}”{Because()}",
            ChangeKind.WordingSuggested => $"suggested “{Detail("words")}” for “{Detail("was")}”{Because()}",
            ChangeKind.WordingAccepted when Detail("words") is not { Length: > 0 } => $"cut “{Detail("was")}” in revision {Detail("revision")}, as {Who("by")} suggested",
            ChangeKind.WordingAccepted => $"accepted “{Detail("words")}” for “{Detail("was")}” in revision {Detail("revision")}, as {Who("by")} suggested",
            ChangeKind.WordingDeclined => $"declined {Who("by")}’s suggestion for “{Detail("was")}”{Because()}",
            ChangeKind.WordingWithdrawn => $"took their suggestion for “{Detail("was")}” back",
            ChangeKind.AnnexSupplied => "added something to an answer",
            ChangeKind.DeadlineNear => Detail("over") is null ? "reminded of the deadline" : "reminded that the deadline is over",
            ChangeKind.ArticlePublished => $"published number {Detail("number")}",
            ChangeKind.ArticleRetracted => $"retracted the verdict page{Because("note")}",
            ChangeKind.WebhookAdded => "named an address that is told of publications",
            ChangeKind.WebhookRemoved => "removed an address that was told of publications",
            ChangeKind.AboutPageEdited => $"changed the public page about “{Detail("page")}”",
            ChangeKind.ErrorTold => Detail("claim") is { } told ? $"a reader told about an error in claim {told}" : "a reader told about an error on the verdict page",
            ChangeKind.NoticeSettled => $"{(Detail("state") == "TakenUp" ? "took up" : "set aside")} what a reader told{Because("note")}",
            ChangeKind.PublicationProposed => Detail("dueAt") is { } due ? $"froze a publication for {due}" : "froze a publication for another editor to confirm",
            ChangeKind.PublicationConfirmed => "confirmed the publication that waits",
            ChangeKind.PublicationWithdrawn => "took the waiting publication back",
            ChangeKind.PublicationHeld => $"a publication that was due was held{Because("because")}",
            ChangeKind.PublicationLeftBehind => $"put a notice on the verdict page: revision {Detail("revision")} has other words than the checked text",
            ChangeKind.PublicationRedacted => (Detail("withheld") is { } withheld and not "0" ? $"withheld {withheld} pieces of evidence in publication {Detail("number")}" : $"shows publication {Detail("number")} as it was published again")
                + (Detail("stillNamed") is null ? "" : "; the article’s own words still name the source: revise them"),
            ChangeKind.PublicationCaughtUp => $"took the notice off the verdict page: revision {Detail("revision")} has the checked words again",
            _ => change.Kind.ToString(),
        };
    }
}
