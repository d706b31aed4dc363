using CsCheck;
using FactCheck.Articles;
using FactCheck.Documents;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class MutationTests
{
    private static readonly (string Name, byte[] Content)[] Valid =
    [
        ("draft.docx", Docx.Of(Docx.Styled("Harbour to close", "Title") + Docx.P("One.") + Docx.Point("Two", 2) + Docx.Table(2, [Docx.P("a"), Docx.P("b")]) + $"<w:p><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>", $"<w:footnote w:id=\"7\">{Docx.P("Note.")}</w:footnote>")),
        ("draft.odt", OdtTests.Odt("<text:h>Head</text:h><text:p>One <text:span text:style-name=\"T2\">2</text:span>.</text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>")),
        ("draft.pdf", PdfTests.Pdf(["The council met on Tuesday to decide whether the infor-", "mation should be given to all those who live there."], ["Page two."])),
        ("draft.html", "<html><body><h1>Head</h1><table><tr><td>a<td>b</table><ol><li>One<li>Two</ol><blockquote><p>“Q”</blockquote><a href='https://example.org'>x</a><pre>a\nb</pre></html>"u8.ToArray()),
        ("draft.md", "# Head\n\n> Quote\n\n1. One\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[x](https://example.org) `code`"u8.ToArray()),
        ("draft.txt", [.. System.Text.Encoding.Unicode.Preamble, .. System.Text.Encoding.Unicode.GetBytes("Head of it\n\nOne café.\ta\tb\n")]),
    ];

    [Fact]
    public void A_broken_file_is_a_manuscript_or_a_refusal_and_nothing_else()
    {
        var thrown = new System.Collections.Concurrent.ConcurrentDictionary<string, string>();
        Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte, Gen.Int[0, 3]).Array[1, 12], Gen.Int[0, 4]).Sample(
            (which, edits, cut) =>
            {
                var (name, original) = Valid[which];
                var content = original.ToList();
                foreach (var (at, with, kind) in edits.Where(_ => content.Count > 1))
                {
                    var place = at % content.Count;
                    switch (kind)
                    {
                        case 0:
                            content[place] = with;
                            break;
                        case 1:
                            content.RemoveAt(place);
                            break;
                        case 2:
                            content.Insert(place, with);
                            break;
                        default:
                            content.AddRange(content.Skip(place).Take(with).ToList());
                            break;
                    }
                }

                var bytes = cut == 0 ? content.Take(content.Count / 2).ToArray() : [.. content];
                var outcome = Reading.TryAsync(bytes, name, new ReadingLimits { Time = TimeSpan.FromSeconds(10) }, broken: wrong => thrown[name + " " + wrong.GetType().Name] = wrong.ToString()).GetAwaiter().GetResult();
                switch (outcome)
                {
                    case Outcome<Manuscript>.Done done:
                        Reading.Checked(done.Value);
                        break;
                    case Outcome<Manuscript>.Refused { Refusal: { Message.Length: > 0, Field: "file" } }:
                        break;
                    default:
                        Assert.Fail($"{name}: {outcome}");
                        break;
                }
            },
            iter: 400,
            threads: 1);

        // Only a foreign parser may throw what nobody foresaw; what is ours must not.
        Assert.DoesNotContain(thrown, pair => !pair.Key.StartsWith("draft.pdf", StringComparison.Ordinal) && !pair.Value.Contains("at Markdig", StringComparison.Ordinal) && !pair.Value.Contains("at AngleSharp", StringComparison.Ordinal));
    }
}
