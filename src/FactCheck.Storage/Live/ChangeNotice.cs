using System.Globalization;

namespace FactCheck.Storage.Live;

/// <summary>What one node tells the others: that the chain grew, and how far.</summary>
internal readonly record struct ChangeNotice(NodeName Node, long Sequence)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Node.Value} {Sequence}");

    public static bool TryParse(string text, out ChangeNotice notice)
    {
        var parts = text.Split(' ');
        if (parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            notice = new(new(parts[0]), sequence);
            return true;
        }

        notice = default;
        return false;
    }
}
