using FactCheck.Live;

namespace FactCheck.Web.Components.Shared;

/// <summary>A field of a form that keeps what is typed.</summary>
public interface IFormField
{
    /// <summary>What the form calls it.</summary>
    string Name { get; }

    /// <summary>Whether somebody else changed what the person is changing, and the person has not decided yet.</summary>
    bool IsContested { get; }

    /// <summary>Takes what others wrote where the person changed nothing.</summary>
    Task FollowAsync();

    /// <summary>Takes back what was typed before, unless the person has filled it in since.</summary>
    Task RestoreAsync(TypedField typed);

    /// <summary>Holds again what it held when it was opened, or what stands by now.</summary>
    Task ResetAsync();

    /// <summary>Puts the cursor into it.</summary>
    ValueTask FocusAsync();
}
