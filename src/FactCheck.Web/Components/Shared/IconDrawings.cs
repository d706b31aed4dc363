using System.Collections.Frozen;

namespace FactCheck.Web.Components.Shared;

/// <summary>The drawings of the icons, each in a square of 16 units and in the colour of its words.</summary>
internal static class IconDrawings
{
    private static readonly FrozenDictionary<string, string> Drawings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["suggested"] = """<circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="1.6 2"/>""",
        ["tocheck"] = """<circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        ["checking"] = """<circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor"/>""",
        ["review"] = """<path d="M1.5 8S4 3.6 8 3.6 14.5 8 14.5 8 12 12.4 8 12.4 1.5 8 1.5 8z" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="8" r="2" fill="currentColor"/>""",
        ["signed"] = """<circle cx="8" cy="8" r="6.6" fill="currentColor"/><path d="M4.9 8.2l2.2 2.2 4-4.5" fill="none" stroke="var(--t,#fff)" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["changes"] = """<path d="M8 1.4 14.8 13.6H1.2z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/><path d="M8 6v3.6M8 11.6v.2" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>""",
        ["recheck"] = """<path d="M13.3 6.5A5.6 5.6 0 1 0 13.6 9" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/><path d="M14.2 2.8v4h-4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["accurate"] = """<path d="M2.8 8.6l3.4 3.4 7-8" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["context"] = """<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor"/>""",
        ["inaccurate"] = """<path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>""",
        ["unproven"] = """<path d="M5.2 5.6a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.4 1-1.4 2" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/><circle cx="8.1" cy="13" r="1.2" fill="currentColor"/>""",
        ["outdated"] = """<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.6V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>""",
        ["doc"] = """<path d="M4 1.5h5l3.5 3.5v9.5H4z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/><path d="M6 8h4.5M6 10.5h4.5" stroke="currentColor" stroke-width="1.3"/>""",
        ["lock"] = """<rect x="3" y="7" width="10" height="7" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" fill="none" stroke="currentColor" stroke-width="1.5"/>""",
        ["plus"] = """<path d="M8 3v10M3 8h10" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>""",
        ["search"] = """<circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M10.5 10.5 14 14" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>""",
        ["desk"] = """<path d="M2 4h12M2 8h12M2 12h7" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>""",
        ["link"] = """<path d="M6.5 9.5 9.5 6.5M7 4.5l1.3-1.3a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5l-1.3 1.3a3 3 0 0 1-4.3-4.3L4.7 7.2" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>""",
        ["people"] = """<circle cx="6" cy="5.5" r="2.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M1.5 13.5c.3-2.7 2-4 4.5-4s4.2 1.3 4.5 4M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12 9.9c1.5.5 2.3 1.7 2.5 3.6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>""",
        ["aside"] = """<circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M4.2 11.8 11.8 4.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["cleared"] = """<path d="M3 8h10" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["close"] = """<path d="M4 4l8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["keys"] = """<rect x="1.5" y="4" width="13" height="8.5" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M4 6.8h.1M6.7 6.8h.1M9.3 6.8h.1M12 6.8h.1M5 9.8h6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["theme"] = """<circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 2.2a5.8 5.8 0 0 1 0 11.6z" fill="currentColor"/>""",
        ["leave"] = """<path d="M6.5 2.5H3v11h3.5M10 5l3 3-3 3M13 8H6.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["audit"] = """<path d="M8 4.5V8l2.4 1.6M2.5 8a5.5 5.5 0 1 1 1.6 3.9M2.3 12.7l.2-2.7 2.7.2" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["back"] = """<path d="M9.5 3.5 5 8l4.5 4.5" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["query"] = """<path d="M2 3h12v8H8l-3.5 2.8V11H2z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["page"] = """<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M2 8h12M8 2c2.6 3.4 2.6 8.6 0 12M8 2c-2.6 3.4-2.6 8.6 0 12" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["data"] = """<ellipse cx="8" cy="4" rx="5" ry="2" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M3 4v8c0 1.1 2.2 2 5 2s5-.9 5-2V4M3 8c0 1.1 2.2 2 5 2s5-.9 5-2" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["person"] = """<circle cx="8" cy="5" r="2.8" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M2.8 14c.3-3 2.2-4.5 5.2-4.5s4.9 1.5 5.2 4.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["recording"] = """<rect x="6" y="1.8" width="4" height="7.4" rx="2" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["image"] = """<rect x="1.8" y="2.8" width="12.4" height="10.4" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.4"/><circle cx="5.4" cy="6.2" r="1.2" fill="currentColor"/><path d="M2.5 12l3.7-3.6 2.4 2.3 2.2-2 2.9 2.8" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/>""",
        ["call"] = """<path d="M4.2 2.2 6 2l1.2 3-1.5 1.3a8 8 0 0 0 4 4L11 8.8l3 1.2-.2 1.8c-.1 1-1 1.7-2 1.6A11 11 0 0 1 2.6 4.200c-.1-1 .6-1.900 1.600-2z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/>""",
        ["weighty"] = """<path d="M8 1.800v12.400M4 14.200h8M2.200 4.400h11.600M2.200 4.400 .8 9h4zM13.800 4.400 11.200 9h4z" fill="none" stroke="currentColor" stroke-width="1.300" stroke-linejoin="round" stroke-linecap="round"/>""",
        ["split"] = """<path d="M2 4h12M2 8h5M9.5 8H14M2 12h12" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["publish"] = """<path d="M8 13.5V3M4 6.8 8 2.8l4 4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["edit"] = """<path d="M10.8 2.7l2.5 2.5L5.5 13H3v-2.5z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["external"] = """<path d="M6.5 3.5H3v9.5h9.5V9.5M9 2.8h4.2V7M13 3 7.5 8.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>""",
        ["bell"] = """<path d="M3.2 11.6c1-1 1.3-2.2 1.3-4.4a3.5 3.5 0 0 1 7 0c0 2.2.3 3.4 1.3 4.4zM6.6 13.4a1.5 1.5 0 0 0 2.8 0" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>""",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The icons that there are.</summary>
    public static IReadOnlyCollection<string> Names => Drawings.Keys;

    /// <summary>An icon as markup in one piece. An element that another one draws would cost the browser a tree of its own for each; a name that none has draws an empty square.</summary>
    public static string Of(string name) =>
        $"""<svg class="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{Drawings.GetValueOrDefault(name)}</svg>""";
}
