namespace FactCheck.Sources;

/// <summary>A file in the archive, by its content.</summary>
/// <param name="Hash">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
/// <param name="Bytes">How many they are.</param>
public sealed record StoredFile(string Hash, long Bytes);
