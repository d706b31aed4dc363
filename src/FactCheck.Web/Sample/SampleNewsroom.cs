namespace FactCheck.Web.Sample;

/// <summary>Fills an empty database with the sample newsroom.</summary>
internal sealed class SampleNewsroom(SamplePeople people, SampleArticles articles)
{
    /// <summary>Runs the ordinary use cases in the names of the sample's people.</summary>
    public async Task FillAsync(CancellationToken cancellation) =>
        await articles.FillAsync(await people.JoinAsync(cancellation), cancellation);
}
