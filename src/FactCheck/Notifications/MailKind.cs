namespace FactCheck.Notifications;

/// <summary>What a mail is for.</summary>
public enum MailKind
{
    /// <summary>What a person wants to know at once.</summary>
    AtOnce,

    /// <summary>What a person wants to know once a day.</summary>
    Digest,

    /// <summary>Asks whether the address is the person's.</summary>
    Confirm,
}
