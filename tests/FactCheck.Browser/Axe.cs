using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FactCheck.Browser;

/// <summary>Looks for what axe finds wrong with a page, for whoever cannot see it or uses it by keys.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Every rule in the light, and once more in the dark the one that colours can break; on a part of the page where one is named.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, string name, string within = "html")
    {
        // The title comes a moment after the page that turns interactive; one that never comes fails here.
        await page.WaitForFunctionAsync("() => document.title !== ''");
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        List<string> found = [.. (await RunAsync("{}")).Select(violation => $"{name}: {violation}")];
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        found.AddRange((await RunAsync("{ runOnly: ['color-contrast'] }")).Select(violation => $"{name}, in the dark: {violation}"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return found;

        Task<string[]> RunAsync(string options) => page.EvaluateAsync<string[]>(
            $$"""
            async within => {
              const result = await axe.run(within, { resultTypes: ['violations'], ...{{options}} });
              if (result.passes.length === 0) throw new Error('axe looked at nothing');
              return result.violations.map(violation => `${violation.id} (${violation.impact}) at ` + violation.nodes.slice(0, 4)
                .map(node => `${node.target} ${node.html.slice(0, 160)} — ${node.failureSummary}`).join(' | '));
            }
            """,
            within);
    }
}
