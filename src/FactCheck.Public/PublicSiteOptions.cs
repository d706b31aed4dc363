namespace FactCheck.Public;

/// <summary>What the public site must be told.</summary>
public sealed class PublicSiteOptions
{
    /// <summary>The absolute http or https address that readers use; where there is none, each request's own scheme and host.</summary>
    public Uri? Address { get; set; }

    /// <summary>How many notices about errors one network may send in ten minutes.</summary>
    public int NoticesPerNetwork { get; set; } = 5;

    /// <summary>How many all may send together in ten minutes.</summary>
    public int NoticesInAll { get; set; } = 100;
}
