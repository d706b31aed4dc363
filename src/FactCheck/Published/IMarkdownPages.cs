namespace FactCheck.Published;

/// <summary>Makes HTML of the Markdown that an administrator wrote.</summary>
public interface IMarkdownPages
{
    /// <summary>HTML without anything that could run, load or submit; addresses lead to the web, to this site or to a mailbox.</summary>
    string ToHtml(string markdown);
}
