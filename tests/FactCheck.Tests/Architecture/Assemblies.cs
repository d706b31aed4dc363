using System.Reflection;
using ArchUnitNET.Loader;
using FactCheck.Documents;
using FactCheck.Public;
using FactCheck.Storage;
using FactCheck.Web.Api;

namespace FactCheck.Tests.Architecture;

/// <summary>Our assemblies, and what they are made of.</summary>
internal static class Assemblies
{
    public static readonly Assembly Domain = typeof(Outcome<>).Assembly;
    public static readonly Assembly Storage = typeof(StorageRegistration).Assembly;
    public static readonly Assembly Documents = typeof(ManuscriptReader).Assembly;
    public static readonly Assembly Public = typeof(PublicPageAttribute).Assembly;
    public static readonly Assembly Web = typeof(ApiActor).Assembly;

    public static readonly Assembly[] Ours = [Domain, Storage, Documents, Public, Web];

    /// <summary>Types with their dependencies, down to what their methods call.</summary>
    public static readonly ArchUnitNET.Domain.Architecture Built = new ArchLoader().LoadAssemblies(Ours).Build();

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Whether the compiler made it, with a name that nobody wrote.</summary>
    public static bool IsWritten(MemberInfo member) =>
        !member.Name.Contains('<', StringComparison.Ordinal)
        && !member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        && (member.DeclaringType is null || IsWritten(member.DeclaringType));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FactCheck.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
