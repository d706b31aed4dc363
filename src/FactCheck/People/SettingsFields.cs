namespace FactCheck.People;

/// <summary>What an administrator writes into the newsroom's settings; what is left out stays as it is.</summary>
public sealed record SettingsFields
{
    /// <summary>The newsroom's name, as pages and feeds print it.</summary>
    public string? Name { get; init; }

    /// <summary>See <see cref="NewsroomSettings.MarksReopen"/>.</summary>
    public bool? MarksReopen { get; init; }

    /// <summary>See <see cref="NewsroomSettings.DraftInMails"/>.</summary>
    public bool? DraftInMails { get; init; }

    /// <summary>See <see cref="NewsroomSettings.BlindSecond"/>.</summary>
    public bool? BlindSecond { get; init; }

    /// <summary>See <see cref="NewsroomSettings.PublishDissent"/>.</summary>
    public bool? PublishDissent { get; init; }

    /// <summary>See <see cref="NewsroomSettings.TwoPublish"/>.</summary>
    public bool? TwoPublish { get; init; }

    /// <summary>See <see cref="NewsroomSettings.ClaimReviewLicence"/>; empty takes it away.</summary>
    public string? ClaimReviewLicence { get; init; }

    /// <summary>See <see cref="NewsroomSettings.TwoSources"/>.</summary>
    public bool? TwoSources { get; init; }
}
