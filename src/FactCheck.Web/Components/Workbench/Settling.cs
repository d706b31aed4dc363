namespace FactCheck.Web.Components.Workbench;

/// <summary>The passage that is open in the tray and waits for words of the text.</summary>
/// <param name="Name">"claim 7".</param>
/// <param name="PutAsync">Puts it where the selection is.</param>
public sealed record Settling(string Name, Func<Task> PutAsync);
