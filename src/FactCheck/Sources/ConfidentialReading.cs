using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Writes down who read what identifies a confidential source.</summary>
internal static class ConfidentialReading
{
    /// <summary>Records the reading, by ids alone.</summary>
    public static Task RecordReadingAsync(this ISession session, Actor actor, TimeProvider clock, Source source, string what, CancellationToken cancellation) =>
        session.RecordAsync(ChangeKind.ConfidentialSourceRead, actor, clock.Now(), null, null, cancellation, ("source", source.Id), ("what", what));
}
