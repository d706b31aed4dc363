namespace FactCheck.Articles;

/// <summary>Whose sign-offs a verdict of the article needs.</summary>
public enum ReviewPolicy
{
    OneSignOff,
    TwoSignOffs,
    Unanimous,
}
