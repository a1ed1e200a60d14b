namespace Routing.Tidy.Tests;

/// <summary>The working files of this repository, without what is built or fetched.</summary>
internal static class Repository
{
    private static readonly string[] Made =
        ["bin", "obj", "node_modules", "dist", "artifacts", "TestResults", ".git", ".vs", ".idea"];

    private static readonly string[] Text =
        [".cs", ".ts", ".tsx", ".csproj", ".props", ".targets", ".json", ".md", ".txt", ".editorconfig"];

    public static readonly string Root = FindRoot();

    private static readonly Lazy<IReadOnlyList<SourceFile>> AllFiles = new(
        () => [.. Walk(new(Root)).Order(StringComparer.Ordinal).Select(Read)]);

    public static IReadOnlyList<SourceFile> Files => AllFiles.Value;

    public static IEnumerable<SourceFile> CSharp => Files.Where(file => file.IsCSharp);

    /// <summary>C#, TypeScript and TSX.</summary>
    public static IEnumerable<SourceFile> Code => Files.Where(file => file.IsCSharp || file.IsScript);

    public static IEnumerable<SourceFile> Projects =>
        Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal));

    public static SourceFile? Find(string path) => Files.SingleOrDefault(file => file.Path == path);

    /// <summary>Every file and folder, from the root.</summary>
    public static IReadOnlySet<string> Paths() =>
        WalkAll(new(Root)).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> WalkAll(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(file => file.FullName).Concat(
            folder.EnumerateDirectories()
                .Where(inner => !Made.Contains(inner.Name))
                .SelectMany(inner => WalkAll(inner).Prepend(inner.FullName)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Routing.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("no Routing.sln above the tests");
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => Text.Contains(file.Extension)).Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(inner => !Made.Contains(inner.Name)).SelectMany(Walk));

    private static SourceFile Read(string file) =>
        new(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file).ReplaceLineEndings("\n"));
}
