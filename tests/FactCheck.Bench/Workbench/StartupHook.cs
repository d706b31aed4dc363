using System.IO.Pipes;
using FactCheck.Bench.Workbench;

/// <summary>
/// Runs inside the measured server before its own first line, where the runtime looks for it by this name: the product
/// has no way to be asked for its memory, and needs none.
/// </summary>
#pragma warning disable CA1050, MA0047 // The runtime finds it by its name, which has no namespace.
internal static class StartupHook
#pragma warning restore CA1050, MA0047
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(HeldMemory.Pipe) is { } name)
        {
            new Thread(() => Answer(name)) { IsBackground = true, Name = "bench" }.Start();
        }
    }

    private static void Answer(string name)
    {
        while (true)
        {
            using var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1);
            pipe.WaitForConnection();
            for (var i = 0; i < 3; i++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            pipe.Write(BitConverter.GetBytes(GC.GetTotalMemory(forceFullCollection: true)));
            pipe.Flush();
        }
    }
}
