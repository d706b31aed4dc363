namespace FactCheck.Documents.Formats;

/// <summary>The fields of a Word document that stand open; one that links leads the words it shows to its address.</summary>
internal sealed class DocxFields(ManuscriptBuilder builder)
{
    private const int MostCode = 4_000;

    private readonly Stack<Field> open = new();

    /// <summary>Takes a field's beginning, the place where its code ends and its words begin, or its end.</summary>
    public void Enter(string? type)
    {
        switch (type)
        {
            case "begin":
                open.Push(new Field(builder.Address));
                break;
            case "separate" when open.TryPeek(out var field):
                if (AddressOf(field.Code) is { } to)
                {
                    builder.Lead(to);
                }

                break;
            case "end" when open.TryPop(out var field):
                builder.Lead(field.Before);
                break;
        }
    }

    /// <summary>Takes a piece of the innermost field's code.</summary>
    public void Write(string code)
    {
        if (open.TryPeek(out var field) && field.Code.Length < MostCode)
        {
            field.Code += code;
        }
    }

    /// <summary>The address to which a field of this code leads, if it links at all.</summary>
    public static string? AddressOf(string code)
    {
        var words = code.Trim();
        if (!words.StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var quote = words.IndexOf('"', StringComparison.Ordinal);
        var end = quote < 0 ? -1 : words.IndexOf('"', quote + 1);
        return end > quote ? words[(quote + 1)..end] : null;
    }

    private sealed class Field(string? before)
    {
        public string? Before => before;

        public string Code { get; set; } = "";
    }
}
