using System.Xml;

namespace FactCheck.Documents.Formats;

/// <summary>Writes the words of one slide or of its notes.</summary>
internal sealed class PptxSlide(ManuscriptBuilder builder) : XmlWalk
{
    private bool isText;
    private bool isNextCell;

    public void Read(XmlReader xml, CancellationToken cancellation)
    {
        Walk(xml, cancellation);
        builder.End();
    }

    protected override bool Enter(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "sld" when xml.GetAttribute("show") is "0" or "false":
                builder.Miss("this slide is hidden in the file and was read all the same", "");
                return true;
            case "Fallback":
                // What stands before it once more, as a picture or for older programs.
                return false;
            case "fld" when xml.GetAttribute("type") is "slidenum":
                return false;
            case "p":
                builder.Begin();
                return true;
            case "br":
                builder.Write(" ");
                return true;
            case "t":
                isText = true;
                return true;
            case "tr":
                builder.BeginRow();
                isNextCell = false;
                return true;
            case "tc":
                if (isNextCell)
                {
                    builder.NextCell();
                }

                isNextCell = true;
                return true;
            default:
                return true;
        }
    }

    protected override void Leave(string name)
    {
        switch (name)
        {
            case "p":
                builder.End();
                break;
            case "t":
                isText = false;
                break;
            case "tr":
                builder.EndRow();
                break;
        }
    }

    protected override void Write(string words)
    {
        if (isText)
        {
            builder.Write(words);
        }
    }
}
