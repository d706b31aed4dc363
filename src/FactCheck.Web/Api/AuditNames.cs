using FactCheck.People;

namespace FactCheck.Web.Api;

/// <summary>The names of an export, looked up beside the record, which holds none.</summary>
internal static class AuditNames
{
    internal static Person Of(IReadOnlyDictionary<PersonId, Person> people, PersonId id) =>
        people.TryGetValue(id, out var person) ? person : new Person { Id = id, DisplayName = "Somebody" };
}
