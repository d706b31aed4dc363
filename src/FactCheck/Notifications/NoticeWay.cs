namespace FactCheck.Notifications;

/// <summary>How somebody wants to be told of a kind; by mail means in the app too.</summary>
public enum NoticeWay
{
    Off,
    InApp,
    MailAtOnce,
    MailDigest,
}
