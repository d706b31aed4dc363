using FactCheck.Articles;

namespace FactCheck.Claims.Comparing;

/// <summary>Cuts compared words into runs and joins what reads as one.</summary>
internal static class Stretching
{
    internal static ComparedParagraph Paragraph(int paragraph, FormattingKind? kind, IEnumerable<ComparedStretch> stretches, int? form)
    {
        var joined = new List<ComparedStretch>();
        foreach (var stretch in stretches.Where(stretch => stretch.Runs.Count > 0))
        {
            if (joined.Count > 0 && joined[^1].Kind == stretch.Kind && joined[^1].Difference == stretch.Difference && stretch.Kind != StretchKind.Break)
            {
                joined[^1] = stretch with { Runs = Joined(joined[^1].Runs, stretch.Runs) };
            }
            else
            {
                joined.Add(stretch);
            }
        }

        return new ComparedParagraph(paragraph + 1, kind, joined, form);
    }

    private static List<ComparedRun> Joined(IReadOnlyList<ComparedRun> runs, IReadOnlyList<ComparedRun> others)
    {
        var joined = runs.ToList();
        foreach (var run in others)
        {
            if (joined.Count > 0 && joined[^1].Mark == run.Mark)
            {
                joined[^1] = run with { Text = joined[^1].Text + run.Text };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    // Deleted words of two paragraphs stand in one line.
    internal static string Flat(string words) => words.Replace("\n", " ¶ ", StringComparison.Ordinal);

    internal static IEnumerable<ComparedRun> Blank(string text, int end, int until) =>
        end < until ? [new ComparedRun(RunMark.Same, text[end..until])] : [];

    internal static IEnumerable<ComparedRun> Cut(string text, int start, int end, IEnumerable<WordRun> runs, Func<WordRun, (int Start, int End)> of, RunMark mark)
    {
        var any = false;
        foreach (var run in runs)
        {
            var (from, until) = (Math.Max(of(run).Start, start), Math.Min(of(run).End, end));
            if (from < until)
            {
                any = true;
                yield return new ComparedRun(run.IsSame ? RunMark.Same : mark, text[from..until]);
            }
        }

        if (!any)
        {
            yield return new ComparedRun(RunMark.Same, text[start..end]);
        }
    }
}
