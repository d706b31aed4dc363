using System.Runtime.InteropServices;

namespace FactCheck.Storage.Archive;

/// <summary>Puts on disk which files a folder holds; .NET flushes files only.</summary>
internal static class Folders
{
    private const int ReadOnlyFolder = 0x10000;
    private const int ReadOnlyFolderMac = 0x100000;

    /// <summary>Returns when the folder's entries are on disk.</summary>
    public static void Flush(string folder)
    {
        // Windows writes a folder's entries with the file.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = OpenFolder(folder, OperatingSystem.IsMacOS() ? ReadOnlyFolderMac : ReadOnlyFolder);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        }

        try
        {
            if (FlushFolder(handle) != 0)
            {
                throw new IOException($"The folder {folder} cannot be flushed (error {Marshal.GetLastPInvokeError()}).");
            }
        }
        finally
        {
            _ = CloseFolder(handle);
        }
    }

    /// <summary>Makes the folder with all above it, private to this account, and puts each new one on disk.</summary>
    public static void Make(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var above = Path.GetDirectoryName(folder)!;
        Make(above);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Flush(above);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFolder([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushFolder(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CloseFolder(int handle);
}
