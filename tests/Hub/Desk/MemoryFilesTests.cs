using Routing.Hub.Desk;

namespace Routing.Hub.Tests.Desk;

public sealed class MemoryFilesTests : FileStoreContract
{
    private protected override IFileStore Files { get; } = new MemoryFiles();
}
