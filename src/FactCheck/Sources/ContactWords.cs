namespace FactCheck.Sources;

/// <summary>How a talk or an observation is told, on the desk and to readers.</summary>
public static class ContactWords
{
    /// <summary>By what means: "by telephone".</summary>
    public static string Of(ContactWay way) => way switch
    {
        ContactWay.Telephone => "by telephone",
        ContactWay.Video => "by video",
        ContactWay.InPerson => "in person",
        ContactWay.Message => "by message",
        _ => "by other means",
    };

    /// <summary>On what terms: "on background".</summary>
    public static string Of(Consent consent) => consent switch
    {
        Consent.OnTheRecord => "on the record",
        Consent.OnBackground => "on background",
        Consent.NotForAttribution => "not for attribution",
        _ => "off the record",
    };

    /// <summary>What the terms allow, in a sentence.</summary>
    public static string MeaningOf(Consent consent) => consent switch
    {
        Consent.OnTheRecord => "Readers see the words and who said them.",
        Consent.OnBackground => "Readers see the words, and a description instead of the name.",
        Consent.NotForAttribution => "Readers see that somebody was consulted, neither words nor name.",
        _ => "Readers see nothing of it, and no verdict can rest on it alone.",
    };

    /// <summary>Whether it was recorded, in words.</summary>
    public static string Of(RecordingConsent recorded) => recorded switch
    {
        RecordingConsent.WithConsent => "recorded with consent",
        RecordingConsent.WithoutConsent => "recorded without consent",
        _ => "not recorded",
    };

    /// <summary>What readers are told of how it came about; no name that the terms keep inside.</summary>
    public static string ForReaders(SourceKind kind, Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return kind == SourceKind.Observation
            ? $"observed for us in {contact.Place}"
            : string.Join(", ", new[]
            {
                contact.Consent == Consent.OnTheRecord ? contact.With : null,
                contact.Way is { } way ? "talked to us " + Of(way) : null,
                contact.Consent is { } consent ? Of(consent) : null,
            }.OfType<string>());
    }
}
