namespace FactCheck.Claims.Comparing;

/// <summary>Reads the paragraphs of a row as one text: what went stands where it stood, before what came.</summary>
internal sealed class InlineParagraphs(TextComparison texts, int oldFirst, int oldEnd, int newFirst, int newEnd)
{
    // Old sentences that have no place of their own in the new text, by their order.
    private readonly Queue<int> gone = new(Enumerable.Range(oldFirst, oldEnd - oldFirst).SelectMany(texts.OldSentences).Where(sentence => texts.KeptOld(sentence) is null));

    // The old and the new sentence that were read last of those that kept their place.
    private (int Old, int New)? last;

    public IReadOnlyList<ComparedParagraph> Read()
    {
        var paragraphs = new List<ComparedParagraph>();
        var isApart = !Enumerable.Range(newFirst, newEnd - newFirst).SelectMany(texts.NewSentences).Any(sentence => texts.KeptNew(sentence) is not null);
        if (isApart)
        {
            paragraphs.AddRange(Enumerable.Range(oldFirst, oldEnd - oldFirst).Select(paragraph =>
                Stretching.Paragraph(paragraph, texts.OldKind(paragraph), texts.OldSentences(paragraph).Select(texts.OldStretch), null)));
            gone.Clear();
        }

        for (var paragraph = newFirst; paragraph < newEnd; paragraph++)
        {
            var form = texts.FormOf(paragraph);
            paragraphs.Add(Stretching.Paragraph(paragraph, texts.NewKind(paragraph), Stretches(paragraph).ToList(), form));
        }

        return paragraphs;
    }

    private IEnumerable<ComparedStretch> Stretches(int paragraph)
    {
        foreach (var sentence in texts.NewSentences(paragraph))
        {
            if (texts.KeptNew(sentence) is { } pair && sentence == pair.New)
            {
                foreach (var stretch in Gone(before: pair.Old))
                {
                    yield return stretch;
                }

                // Two old paragraphs that run on in one.
                if (last is { } read && texts.OldParagraphOf(read.Old) != texts.OldParagraphOf(pair.Old) && sentence != texts.NewSentences(paragraph).First())
                {
                    yield return texts.Break(RunMark.Deleted, read.Old, read.New);
                }

                last = (pair.OldEnd - 1, pair.NewEnd - 1);
            }

            yield return texts.BothStretch(sentence);
        }

        foreach (var stretch in AtTheEnd(paragraph))
        {
            yield return stretch;
        }
    }

    // What went from the paragraph that ends here, and whether it goes on in the next one.
    private IEnumerable<ComparedStretch> AtTheEnd(int paragraph)
    {
        var next = Enumerable.Range(paragraph + 1, newEnd - paragraph - 1).SelectMany(texts.NewSentences).Select(texts.KeptNew).FirstOrDefault(pair => pair is not null);
        while (gone.TryPeek(out var old) && (next is null || (old < next.Old && texts.OldParagraphOf(old) != texts.OldParagraphOf(next.Old))))
        {
            yield return texts.OldStretch(gone.Dequeue());
        }

        if (last is { } read && next is not null && texts.OldParagraphOf(read.Old) == texts.OldParagraphOf(next.Old))
        {
            yield return texts.Break(RunMark.Inserted, read.Old, read.New);
        }
    }

    private IEnumerable<ComparedStretch> Gone(int before)
    {
        while (gone.TryPeek(out var old) && old < before)
        {
            yield return texts.OldStretch(gone.Dequeue());
        }
    }
}
