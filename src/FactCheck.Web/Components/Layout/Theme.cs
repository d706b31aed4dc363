using MudBlazor;

namespace FactCheck.Web.Components.Layout;

/// <summary>What MudBlazor must know by number; its colours come from css/tokens.css by way of css/mud.css.</summary>
internal static class Theme
{
    private static readonly string[] Interface = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "DejaVu Sans", "sans-serif"];

    /// <summary>Both themes in one: the tokens choose.</summary>
    public static MudTheme Desk { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", AppbarHeight = "52px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Interface, FontSize = "14px", LineHeight = "20px", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Interface, FontSize = "13px", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
        },
    };
}
