namespace FactCheck.Web.Sample;

/// <summary>The sample is made by the use cases; one that refuses is a bug of the sample.</summary>
internal static class Seeding
{
    public static async Task<T> OrThrowAsync<T>(this Task<Outcome<T>> outcome) => (await outcome).OrThrow();

    public static T OrThrow<T>(this Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Done done => done.Value,
        Outcome<T>.Refused refused => throw new InvalidOperationException($"The sample was refused: {refused.Refusal.Message}"),
        _ => throw new InvalidOperationException($"The sample met {outcome.GetType().Name}."),
    };
}
