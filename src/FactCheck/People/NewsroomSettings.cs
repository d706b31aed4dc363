namespace FactCheck.People;

/// <summary>What a newsroom chooses for itself; a new member's default is what stood before it was there.</summary>
public sealed record NewsroomSettings
{
    /// <summary>A changed comma, dash or quotation mark inside a claim reopens it, as a changed word does.</summary>
    public bool MarksReopen { get; init; }

    /// <summary>Mails about an unpublished article hold its headline and the claim's words; never those of a claim that a confidential source speaks to.</summary>
    public bool DraftInMails { get; init; }

    /// <summary>Every verdict is followed by a second one, given by somebody who has not seen the first.</summary>
    public bool BlindSecond { get; init; }

    /// <summary>Where an editor decided against somebody, readers are told who disagreed and why.</summary>
    public bool PublishDissent { get; init; }

    /// <summary>Publishing, correcting and retracting take two editors.</summary>
    public bool TwoPublish { get; init; }

    /// <summary>The address of the licence under which programs may take the published claim reviews over; nothing where there is none.</summary>
    public string? ClaimReviewLicence { get; init; } = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>A claim that is central or legally risky needs two independent sources, one of them primary, before a verdict is proposed.</summary>
    public bool TwoSources { get; init; } = true;
}
