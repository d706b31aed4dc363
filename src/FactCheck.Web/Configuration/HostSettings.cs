using System.ComponentModel.DataAnnotations;

namespace FactCheck.Web.Configuration;

/// <summary>Where this server keeps its files and at which address people reach it.</summary>
public sealed record HostSettings
{
    /// <summary>The folder of the database file, its backups and the keys; relative to the working directory.</summary>
    [Required]
    public string DataFolder { get; init; } = "data";

    /// <summary>The address in people's browsers, such as https://factcheck.example; used in links that leave the page.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Whether people reach this server by HTTPS, its own or a proxy's.</summary>
    internal bool IsHttps => string.Equals(PublicAddress?.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);
}
