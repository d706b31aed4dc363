namespace FactCheck.Web.Sample;

/// <summary>Fills an empty database with the sample newsroom.</summary>
public sealed class SampleNewsroom(SamplePeople people)
{
    /// <summary>Runs the ordinary use cases in the names of the sample's people.</summary>
    public async Task FillAsync(CancellationToken cancellation) => await people.JoinAsync(cancellation);
}
