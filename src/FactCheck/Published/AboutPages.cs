namespace FactCheck.Published;

/// <summary>The pages on which a newsroom says how it works; what nobody has written yet says what the program itself holds to.</summary>
public static class AboutPages
{
    /// <summary>The most UTF-16 code units of a page.</summary>
    public const int Most = 50_000;

    private static readonly (string Key, string Title, string Text)[] All =
    [
        ("method", "How we check", """
            ## Before it runs

            An editor splits the article into claims: single statements that can be checked. Every sentence ends as part of a claim or is marked, by a named person, as holding nothing to check. Nothing is skipped.

            A checker looks for sources on each claim, the original ones first, and records what they say for it, against it, or around it, with the exact words and where they stand. The checker then proposes a verdict: a rating, and why.

            ## Two pairs of eyes

            A verdict counts once other people have signed it off. Nobody signs off their own work: neither the person who proposed the verdict nor the author of the article can. When the words of the article change, or new evidence arrives, the sign-offs that rested on the old state lapse and the claim is checked again.
            """),
        ("ratings", "What the verdicts mean", """
            Each claim gets one rating. It says how the claim, as it is worded, stands to the evidence; it says nothing about the intentions of who made it.
            """),
        ("sources", "Our sources", """
            We look for the original source first and say for each whether it is primary or secondary. What we read on the web is preserved when we read it, so that readers can see what we saw.

            Some sources would be at risk if they were named. Where one is withheld, the page says so and gives the reason in its place; an editor can see who it is.
            """),
        ("corrections", "How we correct", """
            A published page is never changed silently. A **correction** means that we were wrong, an **update** that there are new facts; both are published as a new, numbered page with a note on what changed and whether a rating did. The earlier page stays readable at its own address. A **retraction** withdraws a page, which stays and says so.

            All of it is listed under [Corrections](/corrections). Every verdict page has a form to tell us about an error; no account is needed.
            """),
        ("people", "Who we are", """
            Each verdict names who proposed it and who signed it off. This newsroom has not yet written more about its people.
            """),
        ("funding", "Who pays for it", """
            This newsroom has not yet written who pays for its work.
            """),
        ("contact", "Contact", """
            To tell us about an error, use the form on the verdict page. This newsroom has not yet written how else it can be reached.
            """),
    ];

    /// <summary>The pages in their order, by the name in their address.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. All.Select(page => page.Key)];

    /// <summary>Whether there is such a page.</summary>
    public static bool Has(string key) => Keys.Contains(key, StringComparer.Ordinal);

    /// <summary>Its headline.</summary>
    public static string TitleOf(string key) => All.First(page => page.Key == key).Title;

    /// <summary>What it says until somebody has written it, in Markdown.</summary>
    public static string DefaultOf(string key) => All.First(page => page.Key == key).Text;
}

/// <summary>What a newsroom says about itself on one page, in Markdown.</summary>
public sealed record AboutPage
{
    public required string Key { get; init; }

    public required string Markdown { get; init; }

    /// <summary>Counts the writes; every write names the one it saw. Nobody has written version 0.</summary>
    public int Version { get; init; }

    /// <summary>Its headline.</summary>
    public string Title => AboutPages.TitleOf(Key);

    /// <summary>The page before anybody has written it.</summary>
    public static AboutPage Unwritten(string key) => new() { Key = key, Markdown = AboutPages.DefaultOf(key) };
}
