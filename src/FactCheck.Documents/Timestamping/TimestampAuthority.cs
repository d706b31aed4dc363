namespace FactCheck.Documents.Timestamping;

/// <summary>An authority that signs that something existed at a moment.</summary>
/// <param name="Name">What it is called in this newsroom.</param>
/// <param name="Address">Where it is asked.</param>
/// <param name="TrustFile">A PEM file with the certificates that its signature must lead to; nothing, and the roots that this machine trusts count.</param>
public sealed record TimestampAuthority(string Name, Uri Address, string? TrustFile);
