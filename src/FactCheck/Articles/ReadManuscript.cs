using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>Whoever may bring a draft has a paste, a file or an address read, and sees what it holds before anything is saved.</summary>
public sealed class ReadManuscript(IManuscriptReader reader)
{
    /// <summary>Reads and saves nothing; refused to whoever could save neither an article nor a revision.</summary>
    public async Task<Outcome<Manuscript>> RunAsync(Actor actor, Intake intake, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(intake);

        // Whose article it will be is not known before it is saved; saving asks again.
        var own = new Circumstances(IsAuthor: true);
        return Permissions.Check(actor, Act.CreateArticle, own) is { } refused && Permissions.Check(actor, Act.SaveRevision, own) is not null
            ? refused
            : await reader.ReadAsync(intake, cancellation);
    }
}
