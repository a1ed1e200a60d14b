using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Tidy.Tests.Checks;

/// <summary>Where types stand and what tests are called.</summary>
internal static partial class Types
{
    /// <summary>
    /// A file has one public type. Values may stand beside it or beside one another: records, record structs,
    /// enums and delegates; nested types belong to their outer one.
    /// </summary>
    public static IEnumerable<Finding> OnePerFile(SourceFile file) =>
        file.Root().DescendantNodes()
            .OfType<BaseTypeDeclarationSyntax>()
            .Where(type => type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax)
            .Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword))
            .Where(type => type is not (RecordDeclarationSyntax or EnumDeclarationSyntax))
            .Skip(1)
            .Select(type => file.Find(type, $"{type.Identifier} is a second public type; give it a file of its own"));

    /// <summary>A namespace is the project's root namespace and the folders below it.</summary>
    /// <param name="rootOf">The root namespace and the folder of the project that a file belongs to.</param>
    public static IEnumerable<Finding> InTheirFolders(
        SourceFile file, Func<SourceFile, (string Root, string Folder)> rootOf)
    {
        var (root, folder) = rootOf(file);
        var below = file.Folder[folder.Length..].Replace('/', '.');
        foreach (var space in file.Root().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
        {
            if (space is not FileScopedNamespaceDeclarationSyntax)
            {
                yield return file.Find(space, "a namespace is file-scoped");
            }

            if (space.Name.ToString() != root + below)
            {
                yield return file.Find(space, $"the namespace is {space.Name}; its folder says {root + below}");
            }
        }
    }

    /// <summary>A test is called Subject_Situation_Outcome.</summary>
    public static IEnumerable<Finding> TestNames(SourceFile file) =>
        file.Root().DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.SelectMany(list => list.Attributes)
                .Any(attribute => attribute.Name.ToString() is "Fact" or "Theory" or "Property"))
            .Where(method => !TestName().IsMatch(method.Identifier.Text))
            .Select(method => file.Find(method, $"{method.Identifier} is not Subject_Situation_Outcome"));

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*(_[A-Z0-9][A-Za-z0-9]*){2,}$")]
    private static partial Regex TestName();
}
