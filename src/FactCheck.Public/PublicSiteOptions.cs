namespace FactCheck.Public;

/// <summary>What the public site must be told.</summary>
public sealed class PublicSiteOptions
{
    /// <summary>The absolute http or https address that readers use; where there is none, each request's own scheme and host.</summary>
    public Uri? Address { get; set; }
}
