using FactCheck.Claims;
using FactCheck.Live;

namespace FactCheck.Web.Components.Workbench;

/// <content>How this person splits the text: the browser's steps, its sentence list, and what nobody has covered.</content>
public sealed partial class WorkbenchPage
{
    /// <summary>Carries out a step that the browser sent; what was refused stands beside the text, and the selection stays.</summary>
    internal async Task<StepAnswer> TakeStepAsync(BrowserStep step)
    {
        if (IsBusy)
        {
            return new StepAnswer(false, Again: true);
        }

        var outcome = await RunAsync((actor, cancellation) => Splitter.TakeAsync(actor, bench.Board, open, step, cancellation));
        if (outcome is Outcome<StepDone>.Done { Value: var done })
        {
            await SavedAsync(done.Said);
            if (done.Claim is { } claim && !splitting && !listing && step.Act != "passage")
            {
                await OpenAsync(claim);
            }
            else if (done.Claim is { } made && browser is not null)
            {
                afterwards = side => side.PointOutAsync(made);
            }
        }

        StateHasChanged();
        return new StepAnswer(outcome is { IsDone: true });
    }

    /// <summary>The next sentence that nobody has covered, from this offset on and then from the start of the text.</summary>
    internal int[]? NextOpen(int after)
    {
        var sentences = bench.Board.Sentences;
        var uncovered = Enumerable.Range(0, sentences.Count).Where(i => bench.Board.Coverage.Sentences[i] == SentenceCover.Open).Select(i => sentences[i]).ToList();
        if (uncovered.Count == 0)
        {
            Announcer.Say("Every sentence is covered.");
            return null;
        }

        var at = uncovered.FindIndex(sentence => sentence.Start >= after);
        var next = uncovered[Math.Max(0, at)];
        return [next.Start, next.End];
    }

    /// <summary>Tells the others which words are selected on this page.</summary>
    internal void Selecting(SelectedWords? words) =>
        live?.Select(words is null || (words.Revision == bench.Board.Revision.Id && words.Start >= 0 && words.End <= bench.Board.Revision.Text.Length) ? words : null);

    /// <summary>The browser began or ended split mode; the sentence list is a part of it.</summary>
    internal async Task SplittingAsync(bool isOn)
    {
        splitting = isOn;
        if (!isOn && listing)
        {
            await ToggleSentencesAsync();
            StateHasChanged();
        }
    }

    private Task ToggleSentencesAsync()
    {
        listing = !listing;
        inTray = false;
        if (listing)
        {
            afterwards = side => side.FocusSentencesAsync();
        }

        return Task.CompletedTask;
    }

    private async Task UncoverAsync(ClearanceId id)
    {
        if (await RunAsync((actor, cancellation) => Uncover.RunAsync(actor, id, cancellation)) is { IsDone: true })
        {
            await SavedAsync("Taken back: to be looked at again.");
        }
    }
}
