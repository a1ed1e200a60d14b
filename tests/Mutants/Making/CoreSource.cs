using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Routing.Mutants.Making;

/// <summary>The source of Routing.Core, as it is built, with one file replaced by a mutant's.</summary>
internal sealed class CoreSource
{
    private const string Assembly = "Routing.Core";

    // What the project's settings add: the implicit usings, and the version that those who refer to the core expect.
    private const string FromTheProject = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        [assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    private readonly ImmutableSortedDictionary<string, SyntaxTree> files;
    private readonly CSharpCompilation core;

    private CoreSource(ImmutableSortedDictionary<string, SyntaxTree> files)
    {
        this.files = files;
        core = CSharpCompilation.Create(
            Assembly,
            files.Values.Append(Parse(FromTheProject)),
            Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
                .Select(path => MetadataReference.CreateFromFile(path)),
            new(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                // Only errors matter here; looking for nulls would take half of the time.
                warningLevel: 0));
    }

    public static CoreSource Read(string folder) => new(
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(
                path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
                path => Parse(File.ReadAllText(path)),
                StringComparer.Ordinal)
            .RemoveRange(BuiltFiles(folder)));

    /// <summary>Every mutant of the deciders and rules; what only checks them is not mutated.</summary>
    public IEnumerable<Mutant> Mutants() =>
        files.Where(file => IsRule(file.Key)).SelectMany(file => MutantMaker.Of(file.Key, file.Value))
            .DistinctBy(mutant => (mutant.File, mutant.Text));

    /// <summary>Compiles the core as it is, into a file.</summary>
    /// <returns>What is wrong with it; null when it compiles.</returns>
    public string? Compile(string into) => Emit(core, into);

    /// <summary>Compiles a mutant into a file.</summary>
    /// <returns>False for one that is no valid code, and so proves nothing.</returns>
    public bool TryCompile(Mutant mutant, string into) =>
        Emit(core.ReplaceSyntaxTree(files[mutant.File], Parse(mutant.Text)), into) is null;

    private static string? Emit(CSharpCompilation compilation, string into)
    {
        using var file = File.Create(into);
        var mistakes = compilation.Emit(file).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);
        return mistakes.FirstOrDefault()?.ToString();
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Parsing);

    private static bool IsRule(string file) =>
        (file.StartsWith("AgentQueue/", StringComparison.Ordinal)
            || file.StartsWith("BuyerSession/", StringComparison.Ordinal))
        && !file.EndsWith("Invariants.cs", StringComparison.Ordinal);

    private static IEnumerable<string> BuiltFiles(string folder) =>
        new[] { "bin", "obj" }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)
            .SelectMany(built => Directory.EnumerateFiles(built, "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
}
