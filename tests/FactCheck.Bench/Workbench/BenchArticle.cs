using System.Text.Json;
using Microsoft.Playwright;

namespace FactCheck.Bench.Workbench;

/// <summary>An article with its claims, made through the API by the person who is signed in.</summary>
internal sealed record BenchArticle(string Id, BenchText Text, IReadOnlyList<(int Start, int End)> Claims)
{
    public string Address => $"/articles/{Id}";

    public static async Task<BenchArticle> MakeAsync(IBrowserContext person, int words, int claims)
    {
        var text = new BenchText(words);
        var article = await PostAsync(person, "/api/articles", new { headline = $"The harbour plan in {words} words", authorName = "Bench", text = text.Text });
        var id = article.GetProperty("id").GetString()!;
        var revision = article.GetProperty("currentRevision").GetString()!;
        var passages = text.Overlapping(claims);
        foreach (var (start, end) in passages)
        {
            var quote = text.Text[start..end];
            await PostAsync(
                person,
                $"/api/articles/{id}/claims",
                new { passages = new[] { new { revision, start, end } }, fields = new { wording = quote[..Math.Min(quote.Length, 120)].Trim() } });
        }

        return new BenchArticle(id, text, passages);
    }

    private static async Task<JsonElement> PostAsync(IBrowserContext person, string path, object body)
    {
        var response = await person.APIRequest.PostAsync(path, new() { DataObject = body, Timeout = 120_000 });
        return response.Ok
            ? (await response.JsonAsync())!.Value
            : throw new InvalidOperationException($"{path} answered {response.Status}: {await response.TextAsync()}");
    }
}
