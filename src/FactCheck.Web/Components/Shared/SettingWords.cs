namespace FactCheck.Web.Components.Shared;

/// <summary>What each of the newsroom's settings is called, on its page and in the audit alike.</summary>
public static class SettingWords
{
    public const string Name = "The newsroom’s name";

    public const string MarksReopen = "A changed comma, dash or quotation mark inside a claim reopens it";

    /// <summary>The words for a setting as changes keep it; its bare name where it is not known.</summary>
    public static string Of(string? setting) => setting switch
    {
        "name" => Name,
        "marksReopen" => MarksReopen,
        _ => setting ?? "",
    };
}
