namespace FactCheck.Sources;

/// <summary>How far a capture is.</summary>
public enum CaptureState
{
    Waiting,
    Running,
    Kept,
    Failed,
}
