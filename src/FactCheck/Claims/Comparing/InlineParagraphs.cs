namespace FactCheck.Claims.Comparing;

/// <summary>Reads the paragraphs of a row as one text: what went stands where it stood, before what came.</summary>
internal sealed class InlineParagraphs(
    ComparedSide before, ComparedSide after, SentenceFates fates, SentenceStretches stretches, ParagraphForms forms, (int First, int End) old, (int First, int End) current)
{
    // Old sentences that have no place of their own in the new text, by their order.
    private readonly Queue<int> gone = new(Enumerable.Range(old.First, old.End - old.First).SelectMany(before.SentencesOf).Where(sentence => fates.KeptOld(sentence) is null));

    // The old and the new sentence that were read last of those that kept their place.
    private (int Old, int New)? last;

    public IReadOnlyList<ComparedParagraph> Read()
    {
        var paragraphs = new List<ComparedParagraph>();
        var isApart = !Enumerable.Range(current.First, current.End - current.First).SelectMany(after.SentencesOf).Any(sentence => fates.KeptNew(sentence) is not null);
        if (isApart)
        {
            paragraphs.AddRange(Enumerable.Range(old.First, old.End - old.First).Select(paragraph =>
                Stretching.Paragraph(paragraph, before.Forms[paragraph].Kind, before.SentencesOf(paragraph).Select(stretches.Old), null)));
            gone.Clear();
        }

        for (var paragraph = current.First; paragraph < current.End; paragraph++)
        {
            var form = forms.Read(paragraph);
            paragraphs.Add(Stretching.Paragraph(paragraph, after.Forms[paragraph].Kind, Stretches(paragraph).ToList(), form));
        }

        return paragraphs;
    }

    private IEnumerable<ComparedStretch> Stretches(int paragraph)
    {
        foreach (var sentence in after.SentencesOf(paragraph))
        {
            if (fates.KeptNew(sentence) is { } pair && sentence == pair.New)
            {
                foreach (var stretch in Gone(until: pair.Old))
                {
                    yield return stretch;
                }

                // Two old paragraphs that run on in one.
                if (last is { } read && before.ParagraphOf(read.Old) != before.ParagraphOf(pair.Old) && sentence != after.SentencesOf(paragraph).First())
                {
                    yield return stretches.Break(RunMark.Deleted, read.Old, read.New);
                }

                last = (pair.OldEnd - 1, pair.NewEnd - 1);
            }

            yield return stretches.Both(sentence);
        }

        foreach (var stretch in AtTheEnd(paragraph))
        {
            yield return stretch;
        }
    }

    // What went from the paragraph that ends here, and whether it goes on in the next one.
    private IEnumerable<ComparedStretch> AtTheEnd(int paragraph)
    {
        var next = Enumerable.Range(paragraph + 1, current.End - paragraph - 1).SelectMany(after.SentencesOf).Select(fates.KeptNew).FirstOrDefault(pair => pair is not null);
        while (gone.TryPeek(out var sentence) && (next is null || (sentence < next.Old && before.ParagraphOf(sentence) != before.ParagraphOf(next.Old))))
        {
            yield return stretches.Old(gone.Dequeue());
        }

        if (last is { } read && next is not null && before.ParagraphOf(read.Old) == before.ParagraphOf(next.Old))
        {
            yield return stretches.Break(RunMark.Inserted, read.Old, read.New);
        }
    }

    private IEnumerable<ComparedStretch> Gone(int until)
    {
        while (gone.TryPeek(out var sentence) && sentence < until)
        {
            yield return stretches.Old(gone.Dequeue());
        }
    }
}
