using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Writes the words of one sheet or slide of an OpenDocument file, as they are shown.</summary>
internal sealed class OdfPart(ManuscriptBuilder builder) : XmlWalk
{
    private readonly Stack<Row> rows = new();
    private int paragraphs;

    public void Read(XmlReader xml, CancellationToken cancellation)
    {
        Walk(xml, cancellation);
        builder.End();
    }

    protected override bool Enter(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "forms" or "shapes" or "styles" or "desc":
                return false;
            case "table-row":
                rows.Push(new Row());
                return true;
            case "table-cell":
                rows.TryPeek(out var row);
                if (row is not null)
                {
                    row.IsNewCell = true;
                }

                return true;
            case "annotation":
                // It stands inside its cell, before the cell's own words.
                if (rows.Count > 0)
                {
                    BeginWords();
                    builder.Write("Comment: ");
                }

                return true;
            case "creator" or "date" or "initials":
                return false;
            case "notes":
                builder.Begin();
                builder.Mark("Notes: ");
                return true;
            case "p" or "h":
                paragraphs++;
                if (rows.Count == 0)
                {
                    builder.Begin();
                }
                else
                {
                    builder.Write(" ");
                }

                return true;
            case "s" or "tab" or "line-break":
                builder.Write(" ");
                return true;
            default:
                return true;
        }
    }

    protected override void Leave(string name)
    {
        switch (name)
        {
            case "p" or "h":
                paragraphs--;
                if (rows.Count == 0)
                {
                    builder.End();
                }

                break;
            case "table-row":
                if (rows.Pop().IsOpen)
                {
                    builder.EndRow();
                }

                break;
            case "notes":
                builder.Mark("");
                break;
        }
    }

    protected override void Write(string words)
    {
        if (paragraphs > 0 && words.Length > 0)
        {
            BeginWords();
            builder.Write(words);
        }
    }

    // A row begins with its first words: a sheet has a million rows without any.
    private void BeginWords()
    {
        if (!rows.TryPeek(out var row) || !row.IsNewCell)
        {
            return;
        }

        if (row.IsOpen)
        {
            builder.NextCell();
        }
        else
        {
            builder.BeginRow();
        }

        (row.IsOpen, row.IsNewCell) = (true, false);
    }

    private sealed class Row
    {
        public bool IsOpen { get; set; }

        public bool IsNewCell { get; set; }
    }
}
