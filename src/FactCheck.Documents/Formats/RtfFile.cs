namespace FactCheck.Documents.Formats;

/// <summary>Reads the words of a rich text file; pictures, objects and everything that is not text is passed over.</summary>
internal static class RtfFile
{
    public static Draft Read(byte[] content, ReadingLimits limits, CancellationToken cancellation)
    {
        var builder = new ManuscriptBuilder(limits.TextLength, cancellation);
        var text = new RtfText(builder);
        var tokens = new RtfTokens(content);
        while (tokens.Next() is { } token)
        {
            cancellation.ThrowIfCancellationRequested();
            text.Take(token, tokens);
        }

        text.End();
        return text.IsWhole ? new Draft(builder.Blocks, new Properties(), builder.Missed)
            : builder.Blocks.Count > 0 ? Cut(builder)
            : throw new UnreadableException("file", "This file is cut off or damaged, and no words are left in it. Send it again.");
    }

    private static Draft Cut(ManuscriptBuilder builder)
    {
        builder.Missed.Add("the file is cut off or damaged: what stands up to there was read", "", null);
        return new Draft(builder.Blocks, new Properties(), builder.Missed);
    }
}
