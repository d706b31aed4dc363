using System.Collections.Concurrent;
using FactCheck.Sources;

namespace FactCheck.Web.Jobs;

/// <summary>What each running capture of this process is at, for the pages that show it.</summary>
public sealed class CaptureProgress
{
    private readonly ConcurrentDictionary<CaptureId, string> stages = new();

    /// <summary>Is told which capture moved on.</summary>
    public event Action<CaptureId>? Moved;

    /// <summary>What the capture is at, in words, or nothing where it does not run here.</summary>
    public string? Of(CaptureId id) => stages.TryGetValue(id, out var stage) ? stage : null;

    internal void Say(CaptureId id, string stage)
    {
        stages[id] = stage;
        Moved?.Invoke(id);
    }

    internal void End(CaptureId id)
    {
        stages.TryRemove(id, out _);
        Moved?.Invoke(id);
    }
}
