using FactCheck.Web.Components.Shared;

namespace FactCheck.Web.Components.Workbench;

/// <summary>A reason, note, question or answer as it was sent, and the form that keeps it until it is saved.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Form">Its form; told when it is saved.</param>
public sealed record Written(string? Text, KeptForm Form)
{
    /// <summary>It is saved: nothing of it is unfinished any more.</summary>
    public Task DoneAsync() => Form.DoneAsync();
}
