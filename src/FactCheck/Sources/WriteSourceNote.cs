using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person writes on a source's reliability, in their own name.</summary>
public sealed class WriteSourceNote(IDatabase database, TimeProvider clock)
{
    /// <summary>Adds the note to those that are there.</summary>
    public Task<Outcome<SourceNote>> RunAsync(Actor actor, SourceId id, string? typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var text = Typed.Text(typed);
        return database.WriteAsync<SourceNote>(
            async session =>
            {
                if (await session.Sources.FindAsync(id, cancellation) is not { } source)
                {
                    return new Outcome<SourceNote>.Missing();
                }

                if ((await CaptureAccess.MayChangeAsync(session, actor, source, cancellation)
                    ?? Typed.Required("note", text, Typed.MostParagraph, "Write what you think of it, and why.")) is { } refused)
                {
                    return refused;
                }

                var note = new SourceNote { Id = clock.New<SourceNoteId>(), SourceId = source.Id, Text = text!, WrittenBy = actor.Id, WrittenAt = clock.Now() };
                await session.SourceNotes.AddAsync(note, cancellation);
                await session.RecordAsync(ChangeKind.SourceNoted, actor, note.WrittenAt, null, null, cancellation, ("source", source.Id), ("note", note.Id));
                return note;
            },
            cancellation);
    }
}
