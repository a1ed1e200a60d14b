namespace Routing.Contracts.Tests.Sqlite;

/// <summary>A folder of its own for one test; gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routing-");

    public string JournalPath => PathOf("routing.db");

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>The names of the files in it, sorted.</summary>
    public string[] Files() => [.. folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Delete(recursive: true);
}
