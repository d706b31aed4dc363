using FactCheck.Live;

namespace FactCheck.Storage.Live;

/// <summary>Where the chain grows during one act: it counts only if the act is kept.</summary>
internal sealed class ChainEnd(ChainHead head)
{
    private readonly List<Change> recorded = [];

    public ChainHead Head { get; private set; } = head;

    public IReadOnlyList<Change> Recorded => recorded;

    public void Append(Change change, string hash)
    {
        Head = new() { Sequence = change.Sequence, Hash = hash };
        recorded.Add(change);
    }
}
