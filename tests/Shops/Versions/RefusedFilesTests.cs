using Routing.Core.Policies;
using Routing.Shops.Versions;
using Xunit;
using static Routing.Shops.Tests.Versions.VersionScene;

namespace Routing.Shops.Tests.Versions;

/// <summary>What a lead is told when the server's files do not do what they should, and what is left of it.</summary>
public sealed class RefusedFilesTests : IDisposable
{
    private readonly VersionScene scene = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Look_FolderCannotBeWritten_TellsNoPathAndLogsIt()
    {
        File.WriteAllText(Path.GetDirectoryName(scene.HistoryPath)!, "in the way");

        var settings = await scene.Look();
        var refused = Assert.IsType<SaveOutcome.NotKept>(await scene.SaveFrom(settings, Kept(30)));

        Assert.Equal(settings.WhyNot, refused.Why);
        Assert.DoesNotContain(scene.Folder, refused.Why, StringComparison.Ordinal);
        Assert.Contains(scene.HistoryPath, scene.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_DiskFails_TellsNoPathAndLogsIt()
    {
        var failing = scene.NewServer(_ => throw new IOException($"the disk of {scene.Folder} is full"));

        var refused = Assert.IsType<SaveOutcome.NotKept>(await scene.Save(Kept(7), LeadTwo, failing));

        Assert.DoesNotContain(scene.Folder, refused.Why, StringComparison.Ordinal);
        Assert.Contains($"the disk of {scene.Folder} is full", scene.Log.Text, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(scene.HistoryPath, "*.pending"));
    }

    [Fact]
    public async Task Look_FilesLeftAside_AreSweptInTheHistoryToo()
    {
        await scene.Look();
        string[] left =
        [
            Path.Combine(scene.HistoryPath, "0002.pending.a.part"),
            scene.Path + ".b.part",
            scene.Path + ".b.part.c.part",
        ];
        await Task.WhenAll(left.Select(file => File.WriteAllTextAsync(file, "{", Cancellation)));
        var others = Path.Combine(scene.Folder, "another.json.d.part");
        await File.WriteAllTextAsync(others, "{", Cancellation);

        await scene.Look();

        Assert.DoesNotContain(left, File.Exists);
        Assert.True(File.Exists(others), "another shop's server may be writing it");
    }

    [Fact]
    public async Task Save_WhatIsFoundWhileItIsHeld_RefusesIt()
    {
        var isHeld = false;
        scene.Check.Find = () =>
        {
            isHeld = !CanLock();
            return Task.FromResult<IReadOnlyList<Mistake>>([new("$.queues", "lacks one where 2 wait")]);
        };

        var refused = Assert.IsType<SaveOutcome.Wrong>(await scene.Save(Kept(7)));

        Assert.True(isHeld, "another server could have saved meanwhile");
        Assert.Equal("$.queues", Assert.Single(refused.Mistakes).Path);
        Assert.Equal(180, (int?)scene.OnDisk()["keepTranscriptsDays"]);
        Assert.True(CanLock());
    }

    [Fact]
    public async Task Document_HeldByAnother_IsUnreadableAndNothingIsChanged()
    {
        await scene.Save(Kept(7));
        await using var held = new FileStream(
            Path.Combine(scene.HistoryPath, "0001.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.IsType<VersionText.Unreadable>(scene.Server.Document(Demo, 1));
        var refused = Assert.IsType<SaveOutcome.NotKept>(await scene.GoBack(1));

        Assert.DoesNotContain(scene.Folder, refused.Why, StringComparison.Ordinal);
        Assert.Contains("0001.json", scene.Log.Text, StringComparison.Ordinal);
        Assert.Equal([2], scene.History().Select(version => version.Number));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("null")]
    [InlineData("[1]")]
    public async Task Document_Damaged_IsUnreadableAndTheNextSaveGoesOn(string text)
    {
        await scene.Save(Kept(7));
        var file = Path.Combine(scene.HistoryPath, "0002.json");
        var kept = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(file, Cancellation))!;
        kept["text"] = text;
        await File.WriteAllTextAsync(file, kept.ToJsonString(), Cancellation);

        Assert.IsType<VersionText.Unreadable>(scene.Server.Document(Demo, 2));
        Assert.IsType<SaveOutcome.NotKept>(await scene.GoBack(2));
        scene.Edit(Kept(8));
        Assert.Equal(3, (await scene.Look()).Version.Number);
        Assert.IsType<SaveOutcome.Saved>(await scene.Save(Kept(9)));
    }

    private bool CanLock()
    {
        try
        {
            using var held = new FileStream(
                Path.Combine(scene.HistoryPath, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
