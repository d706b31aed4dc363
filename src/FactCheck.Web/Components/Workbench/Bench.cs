using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.People;

namespace FactCheck.Web.Components.Workbench;

/// <summary>What the parts of one workbench share.</summary>
public sealed class Bench
{
    /// <summary>The article as it was last read.</summary>
    public ArticleBoard Board { get; internal set; } = null!;

    public Actor Me { get; internal set; } = null!;

    /// <summary>Who else is here, and at which claim.</summary>
    public IReadOnlyDictionary<ClaimId, IReadOnlyList<Person>> At { get; internal set; } = new Dictionary<ClaimId, IReadOnlyList<Person>>();

    /// <summary>Who else is writing just now, and in what.</summary>
    public IReadOnlyDictionary<PersonId, string> WritingAt { get; internal set; } = new Dictionary<PersonId, string>();

    /// <summary>Who else changed a claim last, since this page was opened.</summary>
    public IReadOnlyDictionary<ClaimId, PersonId> ChangedBy { get; internal set; } = new Dictionary<ClaimId, PersonId>();

    /// <summary>The step that this person would undo next, as it was last read.</summary>
    public StepTaken? LastStep { get; internal set; }

    /// <summary>Tells the others what is being written on this page.</summary>
    public Action<string> Writing { get; internal init; } = _ => { };

    /// <summary>The claims picked to act on together; nothing while none are being picked.</summary>
    public IReadOnlySet<ClaimId>? Picked { get; internal set; }

    /// <summary>Shows what was saved and says it; awaits the article to be read anew.</summary>
    public Func<string, Task> SavedAsync { get; internal init; } = null!;

    /// <summary>Shows what stands now where somebody was faster, and says so; where there is nothing else to do, as after a save.</summary>
    public Func<string, Task>? OvertakenAsync { get; internal init; }

    /// <summary>The words selected in the article, or nothing.</summary>
    public Func<Task<Passage?>> SelectionAsync { get; internal init; } = null!;

    /// <summary>Opens a claim's card, or closes the open one.</summary>
    public Func<ClaimId?, Task> OpenAsync { get; internal init; } = null!;

    /// <summary>Picks exactly these claims.</summary>
    public Func<IEnumerable<ClaimId>, Task> PickAsync { get; internal init; } = null!;

    /// <summary>Opens the next suggestion in the text after this claim, where there is one.</summary>
    public Func<ClaimId, Task> OpenNextSuggestionAsync { get; internal init; } = null!;

    /// <summary>The passage that is open in the tray, while one is.</summary>
    public Settling? Settling { get; internal set; }

    /// <summary>Tells the text's toolbar which passage of the tray waits for a selection, or that none does.</summary>
    public Func<Settling?, Task> SettlingAsync { get; internal init; } = null!;

    /// <summary>Shows the words between two UTF-16 offsets of the text; none where they are the same.</summary>
    public Func<int, int, Task> ShowAsync { get; internal init; } = null!;

    /// <summary>Opens the tray in the place of the cards, or closes it.</summary>
    public Func<bool, Task> OpenTrayAsync { get; internal init; } = null!;

    /// <summary>The person, or a stand-in for somebody unknown.</summary>
    public Person Person(PersonId id) => Board.People.TryGetValue(id, out var person) ? person : new Person { Id = id, DisplayName = "Somebody" };

    /// <summary>"you", or the person's name.</summary>
    public string NameOf(PersonId? id) => id is not { } known ? "nobody" : known == Me.Id ? "you" : Person(known).DisplayName;
}
