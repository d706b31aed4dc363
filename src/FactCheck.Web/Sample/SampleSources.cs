using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Web.Sample;

/// <summary>The sources of the sample, each with its title, publisher, date and document number.</summary>
internal sealed class SampleSources(AddSource add, GroupSources group, WriteSourceNote write)
{
    private const string UnitedNations = "United Nations";
    private const string SecondHand = "Read second-hand, in a later summary of the reporting.";

    public async Task<SampleShelf> EnterAsync(SampleActors cast, CancellationToken cancellation)
    {
        async Task<SourceId> Enter(Actor by, SourceFields fields) => (await add.RunAsync(by, fields, cancellation)).OrThrow().Id;

        var shelf = new SampleShelf
        {
            Resolution = await Enter(cast.Awa, Document("Resolution 2085 (2012), S/RES/2085", UnitedNations, "2012-12-20", "Only its opening was read, not the full operative text.")),
            VoteRelease = await Enter(cast.Awa, Document("Press release SC/10870 on the adoption of Resolution 2085", UnitedNations, "2012-12-20")),
            Draft = await Enter(cast.Awa, Document("Draft resolution S/2012/946", UnitedNations, "2012-12")),
            Letter = await Enter(cast.Awa, Document("Letter from the Secretary-General, S/2012/926", UnitedNations, "2012", "Its text was not read; the resolution’s papers name it.")),
            VoiceOnSize = await Enter(cast.Tomas, Page("Report on the resolution and the size of the force", "Voice of America", "2012-12", SecondHand)),
            ReutersOnSize = await Enter(cast.Tomas, Page("Report on the expected strength of the force", "Reuters", "2012-12-21", SecondHand)),
            Abuja = await Enter(cast.Tomas, Document("ECOWAS summit, Abuja", "ECOWAS", "2012-11-11", "The figure of 3,300 was not confirmed in the communiqué itself.")),
            AfricanUnion = await Enter(cast.Tomas, Document("Peace and Security Council, 341st meeting", "African Union", "2012-11-13", "The figure of 3,300 was not confirmed in the communiqué itself.")),
            KonnaStatement = await Enter(cast.Awa, Document("Security Council press statement on Mali, SC/10878 (AFR/2502)", UnitedNations, "2013-01-10")),
            PressOnLetters = await Enter(cast.Awa, Page("Report on President Traoré’s letter and on Ansar Dine’s claim to Konna", "Associated Press", "2013-01", SecondHand)),
            ReutersOnKonna = await Enter(cast.Tomas, Page("Report on the MUJWA spokesman’s claim to Konna", "Reuters", "2013-01", SecondHand)),
            VoiceOnKonna = await Enter(cast.Tomas, Page("Report on the defence ministry’s denial", "Voice of America", "2013-01-10", SecondHand)),
            CouncilReport = await Enter(cast.Tomas, Page("Account of the fall of Konna", "Security Council Report", "2013", SecondHand)),
            January14 = await Enter(cast.Awa, Document("Statement of 14 January on action at Mali’s request and with its consent", UnitedNations, "2013-01-14")),
            Diplomat = await Enter(cast.Awa, new SourceFields
            {
                Kind = SourceKind.Call,
                Title = "A diplomat with knowledge of the letters",
                IsPrimary = true,
                IsConfidential = true,
                WithheldBecause = "the source would be at risk",
                Notes = "Agreed to be described, not named.",
                Contact = new Contact
                {
                    With = "A diplomat",
                    By = "Awa Sidibé",
                    On = "2013-01-10",
                    Way = ContactWay.Telephone,
                    Consent = Consent.OnBackground,
                    DescribedAs = "a diplomat with knowledge of the letters",
                },
            }),
        };

        // The African Union took the figure up from the summit: two papers, one origin.
        await group.RunAsync(cast.Tomas, [new(shelf.Abuja, 1), new(shelf.AfricanUnion, 1)], new GroupChoice(Name: "ECOWAS summit in Abuja"), cancellation).OrThrowAsync();
        await write.RunAsync(cast.Tomas, shelf.VoiceOnKonna, "Its distance from Konna to Mopti, 25 km, is half of what Reuters gives and well under half of what the Associated Press gives.", cancellation).OrThrowAsync();
        await write.RunAsync(cast.Awa, shelf.ReutersOnKonna, "Attributes the fall of the town to other fighters than the Associated Press does: never the only source for who took it.", cancellation).OrThrowAsync();
        await write.RunAsync(cast.Editor, shelf.ReutersOnKonna, "Agreed. For that it fell, the Council’s own statement is nearer.", cancellation).OrThrowAsync();
        return shelf;
    }

    private static SourceFields Document(string title, string publisher, string on, string? notes = null) =>
        new() { Kind = SourceKind.Document, Title = title, Publisher = publisher, PublishedOn = on, IsPrimary = true, Notes = notes };

    private static SourceFields Page(string title, string publisher, string on, string? notes = null) =>
        new() { Kind = SourceKind.Page, Title = title, Publisher = publisher, PublishedOn = on, Notes = notes };
}

/// <summary>The sample's sources by name.</summary>
internal sealed record SampleShelf
{
    public required SourceId Resolution { get; init; }

    public required SourceId VoteRelease { get; init; }

    public required SourceId Draft { get; init; }

    public required SourceId Letter { get; init; }

    public required SourceId VoiceOnSize { get; init; }

    public required SourceId ReutersOnSize { get; init; }

    public required SourceId Abuja { get; init; }

    public required SourceId AfricanUnion { get; init; }

    public required SourceId KonnaStatement { get; init; }

    public required SourceId PressOnLetters { get; init; }

    public required SourceId ReutersOnKonna { get; init; }

    public required SourceId VoiceOnKonna { get; init; }

    public required SourceId CouncilReport { get; init; }

    public required SourceId January14 { get; init; }

    public required SourceId Diplomat { get; init; }
}
