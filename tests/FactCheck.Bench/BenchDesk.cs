using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Sources;
using FactCheck.Storage;
using FactCheck.Storage.Migrations;
using FactCheck.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Bench;

/// <summary>A newsroom in this process with one article and some claims, all behind the real use cases.</summary>
internal sealed class BenchDesk(ServiceProvider services, Actor checker, SourceId source, List<Claim> claims) : IAsyncDisposable
{
    public Actor Checker => checker;

    public SourceId Source => source;

    public List<Claim> Claims => claims;

    public static async Task<BenchDesk> OpenAsync(string connection, int count)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddFactCheckStorage(connection)
            .AddUseCases()
            .BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigration>().RunAsync(CancellationToken.None);
        var database = services.GetRequiredService<IDatabase>();
        var person = new Person { Id = TimeProvider.System.New<PersonId>(), DisplayName = "Bench", Roles = [Role.Editor, Role.Checker] };
        await database.WriteAsync<bool>(
            async session =>
            {
                await session.People.AddAsync(person, TimeProvider.System.Now(), CancellationToken.None);
                await session.People.GiveRolesAsync(person.Id, person.Roles, CancellationToken.None);
                return true;
            },
            CancellationToken.None);
        var actor = new Actor(person.Id, person.Roles);
        var article = Done(await services.GetRequiredService<CreateArticle>().RunAsync(
            actor,
            new NewArticle { Headline = "Bench", AuthorName = "Bench", Text = "The council approved 3,300 troops for the mission." },
            CancellationToken.None));
        var source = Done(await services.GetRequiredService<AddSource>().RunAsync(
            actor, new SourceFields { Title = "Minutes of the council" }, CancellationToken.None));
        var claims = new List<Claim>();
        for (var i = 0; i < count; i++)
        {
            claims.Add(Done(await services.GetRequiredService<AddClaim>().RunAsync(
                actor, article.Id, [new Passage(article.CurrentRevision, 0, 20)], new ClaimFields { Wording = "The council approved it." }, CancellationToken.None)));
        }

        return new BenchDesk(services, actor, source.Id, claims);
    }

    /// <summary>A use case, or another part of the program.</summary>
    public T Use<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();

    public static T Done<T>(Outcome<T> outcome) => outcome is Outcome<T>.Done done
        ? done.Value
        : throw new InvalidOperationException($"The bench was not done: {outcome}");
}
