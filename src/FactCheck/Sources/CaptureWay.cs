namespace FactCheck.Sources;

/// <summary>How a capture came to be.</summary>
public enum CaptureWay
{
    /// <summary>This server asked an address.</summary>
    Fetched,

    /// <summary>A person brought a file.</summary>
    Uploaded,
}
