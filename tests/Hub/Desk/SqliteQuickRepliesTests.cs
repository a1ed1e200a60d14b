using Routing.Hub.Desk;
using Xunit;

namespace Routing.Hub.Tests.Desk;

public sealed class SqliteQuickRepliesTests : QuickRepliesContract, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routing-");
    private SqliteQuickReplies replies;

    public SqliteQuickRepliesTests() => replies = Open();

    private protected override IQuickReplies Replies => replies;

    public void Dispose()
    {
        replies.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Keep_ThenOpenedAgain_IsStillThere()
    {
        await Keep("a", "1");
        replies.Dispose();
        replies = Open();

        Assert.Equal([new("a", "1")], await Own(new("lin")));
    }

    private SqliteQuickReplies Open() => new(Path.Combine(folder.FullName, "beside", "quick-replies.db"));
}
