using FactCheck.Articles;
using FactCheck.People;
using Xunit;

namespace FactCheck.Browser;

/// <summary>The sample newsroom, shared by every journey that leaves the sample's own articles as they are.</summary>
public sealed class SampleHost() : WebHost(isSample: true), IAsyncLifetime
{
    public const string Mireille = "Mireille Roche";
    public const string Awa = "Awa Sidibé";
    public const string Tomas = "Tomas Lind";
    public const string Idrissa = "Idrissa Keïta";

    /// <summary>The sample's people, ready to act.</summary>
    public IReadOnlyDictionary<string, Actor> People { get; private set; } = new Dictionary<string, Actor>();

    public Article Konna { get; private set; } = null!;

    public Article Council { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Start();
        var (people, articles) = await Database.ReadAsync(
            async session => (await session.People.AllAsync(default), await session.Articles.AllAsync(default)), default);
        People = people.ToDictionary(person => person.DisplayName, person => new Actor(person.Id, person.Roles), StringComparer.Ordinal);
        Konna = articles.Single(article => article.Headline.Contains("Konna", StringComparison.Ordinal));
        Council = articles.Single(article => article.Status == ArticleStatus.Published);
    }
}
