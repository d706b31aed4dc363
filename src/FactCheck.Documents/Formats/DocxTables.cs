namespace FactCheck.Documents.Formats;

/// <summary>The tables of a Word document that stand open, read row by row.</summary>
internal sealed class DocxTables(ManuscriptBuilder builder)
{
    private readonly Stack<Table> open = new();

    public void Enter(string name)
    {
        switch (name)
        {
            case "tbl":
                builder.End();
                open.Push(new Table());
                break;
            case "gridCol" when open.TryPeek(out var table):
                table.Columns++;
                break;
            case "tr" when open.TryPeek(out var table):
                table.Cells = 0;

                // A table of one column only frames its paragraphs.
                table.IsRow = table.Columns != 1;
                if (table.IsRow)
                {
                    builder.BeginRow();
                }

                break;
            case "tc" when open.TryPeek(out var table) && table.IsRow && table.Cells++ > 0:
                builder.NextCell();
                break;
        }
    }

    public void Leave(string name)
    {
        if (name == "tbl")
        {
            open.TryPop(out _);
        }
        else if (name == "tr" && open.TryPeek(out var table) && table.IsRow)
        {
            table.IsRow = false;
            builder.EndRow();
        }
    }

    private sealed class Table
    {
        public int Columns { get; set; }

        public int Cells { get; set; }

        public bool IsRow { get; set; }
    }
}
