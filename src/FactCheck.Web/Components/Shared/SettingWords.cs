namespace FactCheck.Web.Components.Shared;

/// <summary>What each of the newsroom's settings is called, on its page and in the audit alike.</summary>
public static class SettingWords
{
    public const string Name = "The newsroom’s name";

    public const string MarksReopen = "A changed comma, dash or quotation mark inside a claim reopens it";

    public const string BlindSecond = "A second verdict is given by somebody who has not seen the first";

    public const string PublishDissent = "Readers see who disagreed, and why, where an editor decided";

    public const string TwoPublish = "Publishing, correcting and retracting take two editors";

    public const string ClaimReviewLicence = "Licence of the published claim reviews";

    public const string TwoSources = "A claim that is central or legally risky needs two independent sources, one of them primary";

    public const string DraftInMails = "Mails may hold headlines and claims of drafts";

    /// <summary>The words for a setting as changes keep it; its bare name where it is not known.</summary>
    public static string Of(string? setting) => setting switch
    {
        "name" => Name,
        "marksReopen" => MarksReopen,
        "blindSecond" => BlindSecond,
        "publishDissent" => PublishDissent,
        "twoPublish" => TwoPublish,
        "claimReviewLicence" => ClaimReviewLicence,
        "twoSources" => TwoSources,

        "draftInMails" => DraftInMails,
        _ => setting ?? "",
    };
}
