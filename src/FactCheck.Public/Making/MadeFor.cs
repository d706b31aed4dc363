namespace FactCheck.Public.Making;

/// <summary>For which site a page is being made, where that is not the request's own: a stand-in that is replaced when it is sent.</summary>
internal sealed record MadeFor(Uri Site);
