using FactCheck.Web.Configuration;

namespace FactCheck.Web.Hosting;

/// <summary>Keeps a second sample from starting afresh under the feet of the first.</summary>
internal static class SampleLock
{
    /// <summary>Held until it is disposed; throws <see cref="SettingsException"/> where another process holds it.</summary>
    internal static FileStream Take(string folder)
    {
        var file = Path.Combine(folder, "sample.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException wrong)
        {
            throw new SettingsException($"A sample newsroom is running on {folder}. Stop it first, or name another DataFolder.", wrong);
        }
    }
}
