namespace FactCheck.Web.Components.Layout;

/// <summary>What the page says to a screen reader: own acts at once, those of others gathered for five seconds.</summary>
public sealed class Announcer
{
    private readonly Lock gate = new();
    private readonly List<string> waiting = [];

    /// <summary>Raised when there is something to say.</summary>
    public event Action? Spoke;

    /// <summary>The sentence to be read out.</summary>
    public string Saying { get; private set; } = "";

    /// <summary>Says it at once.</summary>
    public void Say(string sentence)
    {
        Saying = sentence;
        Spoke?.Invoke();
    }

    /// <summary>Says it with the next batch.</summary>
    public void Murmur(string sentence)
    {
        lock (gate)
        {
            waiting.Add(sentence);
        }
    }

    /// <summary>Says what was gathered, if anything.</summary>
    public void Flush()
    {
        string batch;
        lock (gate)
        {
            if (waiting.Count == 0)
            {
                return;
            }

            batch = waiting.Count > 3 ? $"{waiting.Count} changes by others. Last: {waiting[^1]}" : string.Join(" ", waiting);
            waiting.Clear();
        }

        Say(batch);
    }
}
