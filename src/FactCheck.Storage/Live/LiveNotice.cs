using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Storage.Live;

/// <summary>What one node tells the others of what no table holds.</summary>
/// <param name="Node">Who says it.</param>
/// <param name="Seen">What pages of that node show of themselves now.</param>
/// <param name="Own">Whose own pages are to wake.</param>
/// <param name="Asks">Whether it asks the others to say everything they have.</param>
internal sealed record LiveNotice(string Node, IReadOnlyList<Sighting> Seen, IReadOnlyList<PersonId> Own, bool Asks);
