using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Closes what somebody typed with the server's keys, so that the database alone does not tell it.</summary>
public interface IUnfinishedSeal
{
    /// <summary>Unreadable for everybody but this person's own requests to this newsroom's servers.</summary>
    string Close(PersonId person, string text);

    /// <summary>Nothing where the keys are other ones by now, or it was closed for somebody else.</summary>
    string? Open(PersonId person, string sealedText);
}
