using FactCheck.Published;

namespace FactCheck.Public.Making;

/// <summary>A publication that is not public: the pages of this one request are made of it as they would be if it were.</summary>
/// <param name="Publication">What would be published.</param>
/// <param name="Earlier">The publications before it, newest first, as they would stand then.</param>
public sealed record PreviewedPublication(Publication Publication, IReadOnlyList<Publication> Earlier);
