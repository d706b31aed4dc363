using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Published;
using FactCheck.Sources;

namespace FactCheck.Web.Sample;

/// <summary>Fills the sample newsroom with its articles: one half way through its check, and one published.</summary>
internal sealed class SampleArticles(
    CreateArticle create, SaveRevision saveRevision, PublishArticle publish, SampleSources sources, SampleDesk desk, IDatabase database, TimeProvider clock)
{
    public async Task FillAsync(SampleActors cast, CancellationToken cancellation)
    {
        var shelf = await sources.EnterAsync(cast, cancellation);
        await PublishedAsync(cast, shelf, cancellation);
        await HalfWayAsync(cast, shelf, cancellation);
    }

    private async Task<Article> CreateAsync(SampleActors cast, string headline, string text, DateOnly dated, TimeSpan due, CancellationToken cancellation)
    {
        var deadline = clock.Now() + due;
        return (await create.RunAsync(
            cast.Author,
            new NewArticle
            {
                Headline = headline,
                AuthorName = "Idrissa Keïta",
                AuthorId = cast.Author.Id,
                Deadline = new DateTimeOffset(deadline.Year, deadline.Month, deadline.Day, deadline.Hour, 0, 0, TimeSpan.Zero),
                DatedOn = dated,
                Policy = ReviewPolicy.TwoSignOffs,
                Text = text,
            },
            cancellation)).OrThrow();
    }

    private async Task PublishedAsync(SampleActors cast, SampleShelf shelf, CancellationToken stop)
    {
        var article = await CreateAsync(cast, SampleTexts.CouncilHeadline, SampleTexts.Council, new DateOnly(2012, 12, 20), TimeSpan.FromHours(2), stop);

        var vote = await desk.ClaimAsync(article, cast.Awa, "adopted Resolution 2085 on 20 December 2012, by 15 votes to none", "The Security Council adopted Resolution 2085 on 20 December 2012 by 15 votes to none.", ClaimKind.Event, null, stop, ClaimPriority.High);
        vote = await desk.StartAsync(vote, cast.Awa, stop);
        vote = await desk.AttachAsync(vote, cast.Awa, shelf.VoteRelease, Stance.Supports, "[in our words] Adopted on 20 December 2012 with 15 votes in favour and none against.", "SC/10870", stop);
        vote = await desk.AttachAsync(vote, cast.Awa, shelf.Resolution, Stance.Supports, "[in our words] Adopted by the Security Council at its 6,898th meeting, on 20 December 2012.", "opening of S/RES/2085", stop);
        vote = await desk.ProposeAsync(vote, cast.Awa, "accurate", "The Council’s own record gives the day and the vote: fifteen in favour, none against.", stop);
        vote = await desk.SignOffAsync(vote, cast.Tomas, stop);
        await desk.SignOffAsync(vote, cast.Editor, stop);

        var meeting = await desk.ClaimAsync(article, cast.Awa, "at its 6,898th meeting", "The vote was taken at the Council’s 6,898th meeting.", ClaimKind.Number, null, stop);
        meeting = await desk.StartAsync(meeting, cast.Awa, stop);
        meeting = await desk.AttachAsync(meeting, cast.Awa, shelf.Resolution, Stance.Supports, "[in our words] Adopted by the Security Council at its 6,898th meeting, on 20 December 2012.", "opening of S/RES/2085", stop);
        meeting = await desk.ProposeAsync(meeting, cast.Awa, "accurate", "The resolution’s opening names the meeting.", stop);
        meeting = await desk.SignOffAsync(meeting, cast.Tomas, stop);
        await desk.SignOffAsync(meeting, cast.Editor, stop);

        var papers = await desk.ClaimAsync(article, cast.Tomas, "The draft before the Council carried the number S/2012/946", "The draft was S/2012/946 and followed the Secretary-General’s letter S/2012/926.", ClaimKind.Event, null, stop, ClaimPriority.Low);
        papers = await desk.StartAsync(papers, cast.Tomas, stop);
        papers = await desk.AttachAsync(papers, cast.Tomas, shelf.Draft, Stance.Supports, "[in our words] The draft carries the number S/2012/946.", null, stop);
        papers = await desk.AttachAsync(papers, cast.Tomas, shelf.Letter, Stance.Context, "[in our words] The letter carries the number S/2012/926.", null, stop);
        papers = await desk.ProposeAsync(papers, cast.Tomas, "accurate", "Both numbers are those of the Council’s papers.", stop);
        papers = await desk.SignOffAsync(papers, cast.Awa, stop);
        await desk.SignOffAsync(papers, cast.Editor, stop);

        var size = await desk.ClaimAsync(article, cast.Tomas, "sets the force at 3,300 troops", "Resolution 2085 sets the size of the force at 3,300.", ClaimKind.Number, null, stop, ClaimPriority.High);
        size = await desk.StartAsync(size, cast.Tomas, stop);
        size = await desk.AttachAsync(size, cast.Tomas, shelf.VoiceOnSize, Stance.Contradicts, "[in our words] The resolution does not set the size of the force.", null, stop);
        size = await desk.AttachAsync(size, cast.Tomas, shelf.ReutersOnSize, Stance.Context, "[in our words] Up to 3,300 are expected.", null, stop);
        size = await desk.AttachAsync(size, cast.Tomas, shelf.Abuja, Stance.Context, "[in our words] The figure comes from the summit of West African leaders.", null, stop);
        size = await desk.AttachAsync(size, cast.Awa, shelf.Diplomat, Stance.Context, "[in our words] Confirmed that the resolution sets no number.", "by telephone", stop);
        size = await desk.ProposeAsync(size, cast.Tomas, "inaccurate", "The number exists, but not in the resolution: it comes from the West African summit in Abuja in November. The resolution sets no size.", stop);
        size = await desk.SignOffAsync(size, cast.Awa, stop);
        await desk.SignOffAsync(size, cast.Editor, stop);

        var letter = await desk.ClaimAsync(article, cast.Tomas, "It followed a letter from the Secretary-General", "The resolution followed a letter from the Secretary-General, S/2012/926.", ClaimKind.Cause, null, stop);
        letter = await desk.StartAsync(letter, cast.Tomas, stop);
        letter = await desk.AttachAsync(letter, cast.Tomas, shelf.Letter, Stance.Supports, null, "not read in full", stop);
        letter = await desk.ProposeAsync(letter, cast.Tomas, "unproven", "The letter is named among the resolution’s papers; we have not read its text.", stop);
        letter = await desk.SignOffAsync(letter, cast.Awa, stop);
        await desk.SignOffAsync(letter, cast.Editor, stop);

        await desk.ClearAsync(article, cast.Editor, stop, "That number travelled quickly through the first reports.", "How soon anybody will deploy is a matter for another day.");
        await desk.DismissSuggestionsAsync(article, cast.Editor, stop);
        var ready = await database.ReadAsync(session => session.Articles.FindAsync(article.Id, stop), stop);
        (await publish.RunAsync(cast.Editor, article.Id, ready!.Version, new() { Topics = "Mali, Security Council" }, stop)).OrThrow();
    }

    private async Task HalfWayAsync(SampleActors cast, SampleShelf shelf, CancellationToken stop)
    {
        var article = await CreateAsync(cast, SampleTexts.KonnaHeadline, SampleTexts.KonnaFirst, new DateOnly(2013, 1, 10), TimeSpan.FromHours(5), stop);

        var request = await desk.ClaimAsync(article, cast.Awa, "asked France for military help", "Mali’s interim president asked France for military help on 10 January.", ClaimKind.Event, "diplomats at the United Nations", stop, ClaimPriority.Central);
        request = await desk.StartAsync(request, cast.Awa, stop);
        request = await desk.AttachAsync(request, cast.Awa, shelf.PressOnLetters, Stance.Supports, "[in our words] The Secretary-General received a letter stating the intention to request French help.", null, stop);
        request = await desk.AttachAsync(request, cast.Awa, shelf.January14, Stance.Supports, "at the request and with the consent", null, stop);
        request = await desk.AttachAsync(request, cast.Awa, shelf.Diplomat, Stance.Supports, "[in our words] Confirmed that the letter was received on 10 January.", "by telephone", stop);
        request = await desk.ProposeAsync(request, cast.Awa, "accurate", "A letter stating the request reached the Secretary-General on 10 January, and a United Nations statement of 14 January speaks of Mali’s request and consent.", stop);
        request = await desk.SignOffAsync(request, cast.Tomas, stop);
        await desk.SignOffAsync(request, cast.Editor, stop);

        var capture = await desk.ClaimAsync(article, cast.Awa, "the capture of Konna", "Konna was captured on 10 January 2013.", ClaimKind.Event, null, stop, ClaimPriority.Central);
        capture = await desk.StartAsync(capture, cast.Awa, stop);
        capture = await desk.AttachAsync(capture, cast.Awa, shelf.KonnaStatement, Stance.Supports, "terrorist and extremist groups", "SC/10878", stop);
        capture = await desk.AttachAsync(capture, cast.Tomas, shelf.VoiceOnKonna, Stance.Contradicts, "[in our words] The defence ministry denied the loss that day.", null, stop);
        capture = await desk.ProposeAsync(capture, cast.Awa, "accurate", "The Security Council deplored the capture the same day. The ministry’s denial stands alone against it.", stop);
        await desk.SignOffAsync(capture, cast.Tomas, stop);

        var distance = await desk.ClaimAsync(article, cast.Tomas, "50 kilometres from Mopti", "Konna lies 50 kilometres from Mopti.", ClaimKind.Place, null, stop, ClaimPriority.Low);
        distance = await desk.StartAsync(distance, cast.Awa, stop);
        distance = await desk.AttachAsync(distance, cast.Awa, shelf.ReutersOnKonna, Stance.Supports, "[in our words] 50 km", null, stop);
        distance = await desk.AttachAsync(distance, cast.Awa, shelf.PressOnLetters, Stance.Contradicts, "[in our words] 70 km", null, stop);
        distance = await desk.AttachAsync(distance, cast.Awa, shelf.VoiceOnKonna, Stance.Contradicts, "[in our words] 25 km", null, stop);
        distance = await desk.ProposeAsync(distance, cast.Awa, "unproven", "Three agencies give three distances, from 25 to 70 kilometres, and none says how it was measured.", stop);
        distance = await desk.SignOffAsync(distance, cast.Tomas, stop);
        await desk.RequestChangesAsync(distance, cast.Editor, "A map settles this. Measure it, or ask the author to drop the figure.", stop);

        var vote = await desk.ClaimAsync(article, cast.Tomas, "the Security Council unanimously approved the intervention force", "The Security Council approved the intervention force unanimously.", ClaimKind.Event, null, stop, ClaimPriority.High);
        vote = await desk.StartAsync(vote, cast.Tomas, stop);
        vote = await desk.AttachAsync(vote, cast.Tomas, shelf.VoteRelease, Stance.Supports, "[in our words] 15 votes in favour, none against.", "SC/10870", stop);
        vote = await desk.AttachAsync(vote, cast.Tomas, shelf.Resolution, Stance.Supports, "[in our words] Adopted at the 6,898th meeting, on 20 December 2012.", "opening of S/RES/2085", stop);
        await desk.ProposeAsync(vote, cast.Tomas, "accurate", "Resolution 2085 was adopted on 20 December 2012 with fifteen votes in favour and none against.", stop);

        var size = await desk.ClaimAsync(article, cast.Tomas, "sending a 3,300-strong force", "The Security Council approved a force of 3,300.", ClaimKind.Number, null, stop, ClaimPriority.Central);
        size = await desk.StartAsync(size, cast.Tomas, stop);
        size = await desk.AttachAsync(size, cast.Tomas, shelf.VoiceOnSize, Stance.Contradicts, "[in our words] The resolution does not set the size of the force.", null, stop);
        size = await desk.AttachAsync(size, cast.Tomas, shelf.ReutersOnSize, Stance.Supports, "[in our words] Up to 3,300 are expected.", null, stop);
        await desk.AttachAsync(size, cast.Tomas, shelf.Abuja, Stance.Context, "[in our words] The figure comes from the summit in Abuja.", null, stop);

        var taken = await desk.ClaimAsync(article, cast.Awa, "taken by Islamists", "Konna was taken by Islamists.", ClaimKind.Name, null, stop, ClaimPriority.High);
        taken = await desk.StartAsync(taken, cast.Awa, stop);
        taken = await desk.AttachAsync(taken, cast.Awa, shelf.PressOnLetters, Stance.Supports, "[in our words] Ansar Dine claimed the capture.", null, stop);
        taken = await desk.AttachAsync(taken, cast.Awa, shelf.ReutersOnKonna, Stance.Contradicts, "[in our words] A MUJWA spokesman claimed the capture.", null, stop);
        taken = await desk.AttachAsync(taken, cast.Awa, shelf.CouncilReport, Stance.Context, "[in our words] Names Ansar Dine with AQIM.", null, stop);
        taken = await desk.ProposeAsync(taken, cast.Awa, "needs-context", "The word covers several groups, and two of them claim the town: the draft should say so.", stop);
        await desk.SignOffAsync(taken, cast.Tomas, stop);

        var denial = await desk.ClaimAsync(article, cast.Awa, "Mali’s defence ministry denied the loss that day", "Mali’s defence ministry denied the loss of Konna on 10 January.", ClaimKind.Quote, "Voice of America", stop);
        await desk.AskAsync(denial, cast.Awa, "Do you have the ministry’s own words, or only the broadcast?", stop);

        var said = await desk.ClaimAsync(article, cast.Awa, "France’s ambassador said that a similar letter had gone to President Hollande", "A similar letter went to President Hollande.", ClaimKind.Quote, "France’s ambassador", stop);
        await desk.SetAsideAsync(said, cast.Editor, "Attributed and not material: the first letter carries the story.", stop);

        await desk.ClearAsync(
            article, cast.Editor, stop,
            "For people on the road south, it was a night of waiting.",
            "The appeal overtakes a slower plan.",
            "Whether that plan still fits the week’s events is another question.",
            "Much about the town’s fall remains open.",
            "A reader should expect the first accounts to change.",
            "A short letter can move faster than a long plan.",
            "The coming days will show how far.");
        await desk.DismissSuggestionsAsync(article, cast.Editor, stop, "Abuja", "6,898th", "SC/10878");

        (await saveRevision.RunAsync(cast.Author, article.Id, (await database.ReadAsync(session => session.Articles.FindAsync(article.Id, stop), stop))!.Version, new NewRevision { Text = SampleTexts.KonnaSecond, Note = "Names the group after the agencies’ reports" }, stop)).OrThrow();

        var begun = await desk.SayAsync(distance, cast.Awa, "Three agencies, three distances, from 25 to 70 kilometres (#3.1, #3.2, #3.3). Does anybody say how it was measured? @Tomas Lind", null, stop);
        await desk.SayAsync(distance, cast.Tomas, "None of them. @Mireille Roche, we would measure it on a map, or the author drops the figure.", begun, stop);
        await desk.SuggestAsync(
            size, cast.Tomas, "sending a 3,300-strong force to Mali", "a force expected to be up to 3,300 strong", "The resolution sets no size. Reuters writes of up to 3,300 expected, and the figure comes from the summit in Abuja.", stop);
    }
}
