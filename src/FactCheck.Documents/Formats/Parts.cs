namespace FactCheck.Documents.Formats;

/// <summary>Collects the sheets or slides of a file, as far as its text may go.</summary>
internal sealed class Parts(ReadingLimits limits, CancellationToken cancellation)
{
    private readonly List<(string Place, Draft Draft)> all = [];
    private int left = limits.TextLength;

    /// <summary>What was read, in the order of the file.</summary>
    public IReadOnlyList<(string Place, Draft Draft)> All => all;

    /// <summary>Reads one more part; false where the text may be no longer, so that the next ones need not be tried.</summary>
    public bool Add(string place, Action<ManuscriptBuilder> read)
    {
        var builder = new ManuscriptBuilder(left, cancellation) { Place = place };
        var isWhole = true;
        try
        {
            read(builder);
            builder.End();
        }
        catch (UnreadableException full) when (full.Refusal.Field == "text")
        {
            builder.Missed.Add(FormattableString.Invariant($"the text has more than {limits.TextLength:N0} characters: what comes after this place cannot be searched"), "", place);
            isWhole = false;
        }

        left -= Math.Min(left, builder.Blocks.Sum(block => block.Text.Length + 1));
        all.Add((place, new Draft(builder.Blocks, new Properties(), builder.Missed)));
        return isWhole;
    }
}
