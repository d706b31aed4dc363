namespace FactCheck.Articles;

/// <summary>Reads what a person brings into a manuscript, within limits of its own; it saves nothing.</summary>
public interface IManuscriptReader
{
    /// <summary>
    /// The manuscript, or a refusal in the person's words; what is larger than the limits has the code
    /// <see cref="TooLarge"/>. The manuscript's text is as <see cref="Typed.Text"/> leaves it, so that offsets hold when it is saved.
    /// </summary>
    Task<Outcome<Manuscript>> ReadAsync(Intake intake, CancellationToken cancellation);

    /// <summary>The code of a refusal because of size.</summary>
    public const string TooLarge = "too-large";
}
