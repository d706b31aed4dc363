using System.Globalization;

namespace FactCheck.Sources;

/// <summary>How somebody was talked to, or something was observed: who, when, how and on what terms.</summary>
public sealed record Contact
{
    /// <summary>Who was talked to; nothing for an observation.</summary>
    public string? With { get; init; }

    /// <summary>Who talked to them for the newsroom, or who observed.</summary>
    public string? By { get; init; }

    /// <summary>When: a day, or a day and a time: 2013-01-10 or 2013-01-10 14:30.</summary>
    public string? On { get; init; }

    /// <summary>By what means they talked; nothing for an observation.</summary>
    public ContactWay? Way { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>On what terms they talked; nothing for an observation.</summary>
    public Consent? Consent { get; init; }

    /// <summary>What readers are told instead of a name, where they talked on background.</summary>
    public string? DescribedAs { get; init; }

    /// <summary>Whether the talk was recorded, and with consent.</summary>
    public RecordingConsent Recorded { get; init; }

    /// <summary>The day alone.</summary>
    public string? Day => On is { Length: >= 10 } on ? on[..10] : On;

    internal Contact Cleaned(SourceKind kind) => this with
    {
        With = kind == SourceKind.Call ? Typed.Line(With) : null,
        By = Typed.Line(By),
        On = Typed.Line(On),
        Way = kind == SourceKind.Call ? Way : null,
        Place = Typed.Line(Place),
        Consent = kind == SourceKind.Call ? Consent : null,
        DescribedAs = kind == SourceKind.Call && Consent == Sources.Consent.OnBackground ? Typed.Line(DescribedAs) : null,
        Recorded = kind == SourceKind.Call ? Recorded : RecordingConsent.NotRecorded,
    };

    internal Refusal? Check(SourceKind kind) => kind == SourceKind.Call
        ? Typed.Required("contact.with", With, Typed.MostLine, "Say who was talked to.")
            ?? Typed.Required("contact.by", By, Typed.MostLine, "Say who talked to them.")
            ?? CheckDay()
            ?? (Way is { } way && Enum.IsDefined(way) ? null : Refusal.Invalid("contact.way", "Choose how they talked."))
            ?? Typed.TooLong("contact.place", Place, Typed.MostLine)
            ?? (Consent is { } consent && Enum.IsDefined(consent) ? null : Refusal.Invalid("contact.consent", "Choose the terms that were agreed."))
            ?? (Consent == Sources.Consent.OnBackground
                ? Typed.Required("contact.describedAs", DescribedAs, Typed.MostLine, "Write how readers are told of them: on background the name stays inside.")
                : null)
            ?? (Enum.IsDefined(Recorded) ? null : Refusal.Invalid("contact.recorded", "Choose whether it was recorded."))
        : Typed.Required("contact.by", By, Typed.MostLine, "Say who observed.")
            ?? CheckDay()
            ?? Typed.Required("contact.place", Place, Typed.MostLine, "Say where it was observed.");

    private Refusal? CheckDay() =>
        On is null ? Refusal.Invalid("contact.on", "Say when it was.")
        : DateTime.TryParseExact(On, ["yyyy-MM-dd", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null
        : Refusal.Invalid("contact.on", "Write the day, and the time where it is known, as 2013-01-10 or 2013-01-10 14:30.");
}

/// <summary>By what means somebody was talked to.</summary>
public enum ContactWay
{
    Telephone,
    Video,
    InPerson,
    Message,
    Other,
}

/// <summary>On what terms somebody talked to the newsroom.</summary>
public enum Consent
{
    /// <summary>Their words and their name may be published.</summary>
    OnTheRecord,

    /// <summary>Their words may be published, their name may not: a description that was agreed stands for it.</summary>
    OnBackground,

    /// <summary>What they said may be used, but neither their words nor any description of them.</summary>
    NotForAttribution,

    /// <summary>Nothing of it may be published, not even that it was.</summary>
    OffTheRecord,
}

/// <summary>Whether a talk was recorded.</summary>
public enum RecordingConsent
{
    NotRecorded,
    WithConsent,
    WithoutConsent,
}
