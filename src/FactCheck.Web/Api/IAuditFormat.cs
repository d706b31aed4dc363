using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Web.Api;

/// <summary>How an export of the audit record is written.</summary>
internal interface IAuditFormat
{
    string MediaType { get; }

    string Ending { get; }

    /// <summary>Writes what comes before the first change.</summary>
    Task BeginAsync(Stream output, CancellationToken cancellation);

    /// <summary>Writes one page of changes.</summary>
    Task WriteAsync(Stream output, IReadOnlyList<Change> changes, IReadOnlyDictionary<PersonId, Person> people, CancellationToken cancellation);
}
