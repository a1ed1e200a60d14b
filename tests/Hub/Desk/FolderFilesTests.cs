using Routing.Hub.Desk;

namespace Routing.Hub.Tests.Desk;

public sealed class FolderFilesTests : FileStoreContract, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routing-");
    private readonly FolderFiles files;

    public FolderFilesTests() => files = new(Path.Combine(folder.FullName, "files"));

    private protected override IFileStore Files => files;

    public void Dispose()
    {
        files.Dispose();
        folder.Delete(recursive: true);
    }
}
