using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Shared;

namespace FactCheck.Web.Components.Workbench;

/// <content>What others do at this moment, as this person sees and hears it.</content>
public sealed partial class WorkbenchPage
{
    /// <summary>The article is not this person's to read any more: nothing of it stays on the page.</summary>
    private void Lose()
    {
        (bench.Board, open) = (null!, null);
        Refusal = Refusal.NotNow("missing", "There is no such article any more, or you may not read it.");
        StateHasChanged();
    }

    private void Tell(IReadOnlyList<Change> changes)
    {
        // What others do to other claims leaves this person's last step as it is: nobody's page reads it again for that.
        if (changes.Any(change => change.PersonId == bench.Me.Id || change.ClaimId is not { } claim || bench.LastStep?.Claims.Contains(claim) == true))
        {
            // Drawn with the board that is read next.
            steps++;
        }

        foreach (var change in changes.Where(change => change.PersonId is { } by && by != bench.Me.Id))
        {
            var number = bench.Board.Claims.FirstOrDefault(claim => claim.Claim.Id == change.ClaimId)?.Claim.Number;
            if (change.ClaimId is { } changed)
            {
                bench.ChangedBy = new Dictionary<ClaimId, PersonId>(bench.ChangedBy) { [changed] = change.PersonId!.Value };
            }

            Announcer.Murmur($"{bench.NameOf(change.PersonId)} {ChangeWords.Of(change, bench.Person)}{(number is null ? "" : $" (claim {number})")}.");
        }
    }

    private void Meet(IReadOnlyList<Here> now)
    {
        _ = TellPeersAsync(now);
        var faces = now.Select(one => (one.Person, one.Claim, one.Writing)).ToList();
        if (faces.SequenceEqual(met))
        {
            return;
        }

        foreach (var (person, claim, what) in faces.Where(one => one.Writing is not null && one.Person != bench.Me.Id).Except(met))
        {
            var number = bench.Board.Claims.FirstOrDefault(one => one.Claim.Id == claim)?.Claim.Number;
            Announcer.Murmur($"{bench.Person(person).DisplayName} is writing in {what}{(number is null ? "" : $" (claim {number})")}.");
        }

        met = faces;
        bench.WritingAt = now.Where(one => one.Writing is not null && one.Person != bench.Me.Id).ToDictionary(one => one.Person, one => one.Writing!);
        here = [.. now.Select(one => bench.Person(one.Person))];
        bench.At = now.Where(one => one.Claim is not null && one.Person != bench.Me.Id)
            .GroupBy(one => one.Claim!.Value)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Person>)[.. group.Select(one => bench.Person(one.Person))]);
        sequence++;
        StateHasChanged();
    }

    /// <summary>What the others have selected is drawn by the browser alone: the article stays as it is.</summary>
    private async Task TellPeersAsync(IReadOnlyList<Here> now)
    {
        var peers = now
            .Where(one => one.Selected is not null && one.Person != bench.Me.Id && one.Selected.Revision == bench.Board.Revision.Id)
            .Select(one => Peer.Of(bench, one.Person, one.Selected!))
            .ToList();
        var shown = string.Join('\n', peers);
        if (browser is { IsOpen: true } side && shown != peersShown)
        {
            peersShown = shown;
            await side.ShowPeersAsync(peers);
        }
    }
}
