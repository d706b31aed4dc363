using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace FactCheck.Tests.Architecture;

public sealed partial class NamingTests
{
    private static readonly string[] Endings = ["Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Dto"];

    /// <summary>The glossary's last column; "version" and "draft" mean other things that are ours.</summary>
    private static readonly HashSet<string> Banned = new(StringComparer.OrdinalIgnoreCase)
    {
        "story", "stories", "post", "posts", "document", "documents", "item", "items", "assertion", "fact", "facts", "statement", "statements",
        "speaker", "claimer", "highlight", "highlights", "span", "spans", "range", "ranges", "skip", "ignore", "reference", "citation", "link", "links",
        "proof", "attachment", "snapshot", "scrape", "backup", "ruling", "finding", "result", "results", "score", "grade", "label", "labels",
        "moderation", "moderator", "qa", "approval", "ok", "request", "ticket", "report", "release", "erratum", "fix", "delete", "unpublish",
        "event", "events", "activity", "user", "users",
    };

    [Fact]
    public void No_type_is_named_for_what_it_could_be_anything_of() =>
        Assert.DoesNotContain(Types().Select(type => type.Name.Split('`')[0]), name => Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)));

    [Fact]
    public void The_words_the_glossary_bans_are_in_no_name_of_ours()
    {
        var found = BannedWords().Where(name => !IsAllowed(name.Name, name.Word)).Select(name => $"{name.Name} ({name.Word})").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void Nothing_is_allowed_that_no_name_uses()
    {
        var used = BannedWords().ToList();
        Assert.All(Allowed, allowed => Assert.True(
            used.Exists(name => name.Name.StartsWith(allowed.Where, StringComparison.Ordinal) && name.Word.Equals(allowed.Word, StringComparison.OrdinalIgnoreCase)),
            $"{allowed.Where} {allowed.Word}: {allowed.Why}"));
    }

    [Fact]
    public void The_glossary_and_this_list_ban_the_same_words()
    {
        var glossary = File.ReadAllText(Path.Combine(Assemblies.Root, "docs", "glossary.md"));
        var words = Rows().Matches(glossary)
            .SelectMany(row => Aside().Replace(row.Groups["not"].Value, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word is not ("Not" or "---" or "version" or "draft" or "selection" or "log entry"))
            .ToList();
        Assert.True(words.Count > 40);
        Assert.DoesNotContain(words, word => !Banned.Contains(word));
    }

    [Fact]
    public void Every_public_type_says_in_a_sentence_what_it_is()
    {
        foreach (var assembly in Assemblies.Ours)
        {
            var summaries = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
                .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")?.Value.Trim() ?? "", StringComparer.Ordinal);
            var silent = assembly.GetExportedTypes()
                .Where(type => Assemblies.IsWritten(type) && type.Namespace is not null && !IsPage(type))
                .Where(type => !(summaries.GetValueOrDefault("T:" + type.FullName!.Replace('+', '.')) is { Length: > 0 } summary && summary.TrimEnd().EndsWith('.')))
                .Select(type => type.FullName);
            Assert.Empty(silent);
        }
    }

    // A page's or component's markup says what it is.
    private static bool IsPage(Type type) => typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type) || type.Name is "Program" or "_Imports";

    private static IEnumerable<Type> Types() => Assemblies.Ours.SelectMany(assembly => assembly.GetTypes()).Where(type => Assemblies.IsWritten(type) && type.Namespace?.StartsWith("FactCheck", StringComparison.Ordinal) == true);

    private static IEnumerable<(string Where, string Name)> Names()
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var type in Types())
        {
            var generated = type.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "GeneratedCodeAttribute");
            yield return (type.Namespace!, type.Name);
            foreach (var member in type.GetMembers(Declared).Where(member => !generated && Assemblies.IsWritten(member) && member is not (Type or ConstructorInfo)))
            {
                if (member is MethodInfo { IsSpecialName: true } || Inherits(member))
                {
                    continue;
                }

                yield return (type.FullName!, member.Name);
                foreach (var parameter in (member as MethodInfo)?.GetParameters() ?? [])
                {
                    yield return ($"{type.FullName}.{member.Name}", parameter.Name ?? "");
                }
            }

            foreach (var parameter in type.GetConstructors(Declared).SelectMany(constructor => constructor.GetParameters()))
            {
                yield return (type.FullName!, parameter.Name ?? "");
            }
        }
    }

    /// <summary>Whether a framework's base type or interface gave the method its name.</summary>
    private static bool Inherits(MemberInfo member) =>
        member is MethodInfo method
        && ((method.IsVirtual && method.GetBaseDefinition().DeclaringType!.Assembly is var of && !Assemblies.Ours.Contains(of))
            || (method.IsVirtual && method.DeclaringType!.GetInterfaces().Where(face => !Assemblies.Ours.Contains(face.Assembly))
                .Any(face => face.GetMethods().Any(named => named.Name == method.Name || method.Name.EndsWith("." + named.Name, StringComparison.Ordinal)))));

    private static IEnumerable<(string Name, string Word)> BannedWords() =>
        Names().SelectMany(name => Words(name.Name).Where(Banned.Contains).Select(word => (name.Where + "." + name.Name, word)));

    // Our own name, and the design's name for a reviewer's act.
    private static IEnumerable<string> Words(string name) =>
        Word().Matches(name.Replace("FactCheck", "", StringComparison.Ordinal).Replace("equestChanges", "", StringComparison.Ordinal)).Select(match => match.Value);

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.None, 1_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\|(?:[^|]*\|){2}(?<not>[^|]*)\|", RegexOptions.Multiline, 1_000)]
    private static partial Regex Rows();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.None, 1_000)]
    private static partial Regex Aside();

    /// <summary>Words that the framework, another format or the design itself gives: where, which and why.</summary>
    private static readonly (string Where, string Word, string Why)[] Allowed =
    [
        ("FactCheck.Claims.ClaimKind.", "Event", "one of the kinds of claim"),
        ("FactCheck.Claims.Signs.", "Event", "what a claim of that kind shows"),
        ("FactCheck.Claims.Vocabulary.", "Events", "words for what happened"),
        ("FactCheck.Sources.SourceKind.", "Document", "one of the kinds of source"),
        ("FactCheck.Web.Sample.SampleSources.", "Document", "one of the kinds of source"),
        ("FactCheck.Web.Sample.SampleShelf.", "Report", "what a sample source is called"),
        ("FactCheck.Web.Sample.SampleShelf.", "Statement", "what a sample source is called"),
        ("FactCheck.Web.Sample.SampleShelf.", "Release", "what a sample source is called"),
        ("FactCheck.People.OneTimeLink", "Link", "an address that opens once, not a source"),
        ("FactCheck.Web.Components.People.", "link", "an address that opens once, not a source"),
        ("FactCheck.Public.Parts.AnnotatedText.", "Link", "HTML’s word"),
        ("FactCheck.Published.AtomFeed.", "Link", "Atom’s element"),
        ("FactCheck.Web.", "Label", "HTML’s word for what names a field"),
        ("FactCheck.People.", "User", "Identity’s user name"),
        ("FactCheck.Storage.People.AccountStore.", "User", "Identity’s user name"),
        ("FactCheck.Storage.Identity.", "User", "Identity’s word"),
        ("FactCheck.Web.Account.", "users", "Identity’s UserManager"),
        ("FactCheck.Public.", "Request", "an HTTP request"),
        ("FactCheck.Web.Hosting.", "Request", "an HTTP request"),
        ("FactCheck.Web.Configuration.MailSettings.", "User", "the name by which we sign in to the mail server"),
        ("FactCheck.Web.Configuration.ServerSettings.", "Request", "an HTTP request"),
        ("FactCheck.Web.Components.Workbench.ReviewActions.", "Request", "to request changes, as the design says"),
        ("FactCheck.Web.Components.Layout.Top.", "Facts", "the line of figures beside a headline"),
        ("FactCheck.Storage.Dialects.KeepingConnection.", "Statements", "SQL’s word"),
        ("FactCheck.Storage.Live.ChainReport", "Report", "what verifying found, printed"),
    ];

    private static bool IsAllowed(string name, string word) =>
        Allowed.Any(allowed => name.StartsWith(allowed.Where, StringComparison.Ordinal) && word.Equals(allowed.Word, StringComparison.OrdinalIgnoreCase));
}
