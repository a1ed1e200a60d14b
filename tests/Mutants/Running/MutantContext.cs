using System.Reflection;
using System.Runtime.Loader;

namespace Routing.Mutants.Running;

/// <summary>
/// One mutant with the tests around it: every assembly of this repository is loaded anew, the core from the mutant's
/// file; all others are shared, and stay warm.
/// </summary>
internal sealed class MutantContext(string core) : AssemblyLoadContext(isCollectible: true)
{
    private const string Ours = "Routing.";

    private static readonly string[] Folders = [.. Room.Tests.Select(path => Path.GetDirectoryName(path)!).Distinct()];

    /// <summary>Lets what is shared be found beside the tests.</summary>
    public static void Prepare() => Default.Resolving += (context, name) =>
        Find(name) is { } path ? context.LoadFromAssemblyPath(path) : null;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name?.StartsWith(Ours, StringComparison.Ordinal) != true)
        {
            return null;
        }

        // From a stream, so that no file is held.
        var path = assemblyName.Name == "Routing.Core" ? core : Find(assemblyName);
        return path is null ? null : LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
    }

    private static string? Find(AssemblyName name) =>
        Folders.Select(folder => Path.Combine(folder, $"{name.Name}.dll")).FirstOrDefault(File.Exists);
}
