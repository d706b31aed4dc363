using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MudBlazor;

namespace FactCheck.Web.Components.Layout;

/// <summary>
/// What MudBlazor's sheet must know of the theme, as a sheet of its own: made once and kept by browsers, where its
/// provider would write it into every page and every circuit.
/// </summary>
internal static class ThemeSheet
{
    private static readonly byte[] Css = Encoding.UTF8.GetBytes(new Written().ToSheet());

    /// <summary>Its lasting address: other content has another one.</summary>
    public static string Address { get; } = string.Create(
        CultureInfo.InvariantCulture, $"css/theme.{Convert.ToHexStringLower(SHA256.HashData(Css).AsSpan(0, 5))}.css");

    public static void MapThemeSheet(this IEndpointRouteBuilder routes) => routes.MapGet("/" + Address, (HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Css, "text/css; charset=utf-8");
    }).AllowAnonymous();

    private sealed class Written : MudThemeProvider
    {
        public Written() => Theme = Layout.Theme.Desk;

        public string ToSheet()
        {
            var sheet = new StringBuilder(":root{");
            GenerateTheme(sheet);
            return sheet.Append('}').ToString();
        }
    }
}
