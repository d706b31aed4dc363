using FactCheck.Documents.Formats;

namespace FactCheck.Documents.Capturing;

/// <summary>Tells from what a packed file holds whether it is an office file, and which.</summary>
internal static class PackedType
{
    /// <summary>Why a packed file that is none is not taken.</summary>
    public static Refusal Archive => Refusal.Invalid("file", "This is a packed archive. Unpack it and bring the files in it.");

    /// <summary>What the whole file is; refused where its own description makes it no office file, or it has none that can be read.</summary>
    public static Outcome<string> Of(Stream whole, ReadingLimits limits)
    {
        try
        {
            using var package = Package.Open(whole, limits);
            return package.Kind switch
            {
                PackageKind.Docx => MediaTypes.Docx,
                PackageKind.Xlsx => MediaTypes.Xlsx,
                PackageKind.Pptx => MediaTypes.Pptx,
                PackageKind.Odt => MediaTypes.Odt,
                PackageKind.Ods => MediaTypes.Ods,
                PackageKind.Odp => MediaTypes.Odp,
                _ => Archive,
            };
        }
        catch (InvalidDataException)
        {
            return Refusal.Invalid("file", "This is a packed archive or an office file, and it is cut off or damaged: the list of what is in it, which stands at its end, cannot be read. Send it again, or open it in the program that made it and save it anew.");
        }
    }
}
