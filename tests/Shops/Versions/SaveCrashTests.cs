using Routing.Shops.Versions;
using Xunit;
using static Routing.Shops.Tests.Versions.VersionScene;

namespace Routing.Shops.Tests.Versions;

/// <summary>What remains when a server ends in the middle of saving, and when several save at once.</summary>
public sealed class SaveCrashTests : IDisposable
{
    private readonly VersionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(nameof(SaveStep.Noted), 1)]
    [InlineData(nameof(SaveStep.Replaced), 2)]
    [InlineData(nameof(SaveStep.Recorded), 2)]
    public async Task Save_CrashBehindAStep_HappenedOrNeverWas(string step, int newest)
    {
        await CrashBehind(Enum.Parse<SaveStep>(step));

        var settings = await scene.Look();

        Assert.Equal(newest, settings.Version.Number);
        Assert.Equal(newest == 2 ? LeadTwo : null, settings.Version.By);
        Assert.Equal(newest == 2 ? 7 : 180, (int?)settings.Document["keepTranscriptsDays"]);
        Assert.Equal(newest, scene.History().Count);
        Assert.Empty(Directory.GetFiles(scene.HistoryPath, "*.pending"));
        var next = Assert.IsType<SaveOutcome.Saved>(await scene.Save(Ranking("weighted")));
        Assert.Equal(newest + 1, next.Version.Number);
    }

    [Theory]
    [InlineData(nameof(SaveStep.Noted), false)]
    [InlineData(nameof(SaveStep.Replaced), true)]
    [InlineData(nameof(SaveStep.Recorded), true)]
    public async Task Save_DiskFailsBehindAStep_AnswersWhatTheFileSays(string step, bool isSaved)
    {
        var failing = scene.NewServer(reached =>
        {
            if (reached == Enum.Parse<SaveStep>(step))
            {
                throw new IOException("the disk is full");
            }
        });

        var outcome = await scene.Save(Kept(7), LeadTwo, failing);

        Assert.Equal(isSaved, outcome is SaveOutcome.Saved { Version.Number: 2 });
        Assert.Equal(isSaved, outcome is not SaveOutcome.NotKept);
        Assert.Equal(isSaved ? 7 : 180, (int?)scene.OnDisk()["keepTranscriptsDays"]);
        Assert.Equal(isSaved ? 7 : 180, scene.Catalog.Shop(Demo)!.File.KeepTranscriptsDays);
        Assert.Equal(isSaved ? 2 : 1, (await scene.Look()).Version.Number);
    }

    [Fact]
    public async Task Save_CrashAndThenAnEditByHand_BothAreInTheHistory()
    {
        await CrashBehind(SaveStep.Replaced);
        scene.Edit(Kept(9));

        await scene.Look();

        var history = scene.History();
        Assert.Equal([3, 2, 1], history.Select(version => version.Number));
        Assert.Equal([null, LeadTwo, null], history.Select(version => version.By));
    }

    [Fact]
    public async Task Save_FileLeftAside_IsSweptAndNeverServed()
    {
        await scene.Look();
        var aside = scene.Path + ".0.part";
        await File.WriteAllTextAsync(aside, "{", TestContext.Current.CancellationToken);

        await scene.Look();

        Assert.False(File.Exists(aside));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"version\":{},\"before\":\"\"}")]
    [InlineData("no JSON")]
    public async Task Save_NewestVersionIsCorrupt_GoesOnBehindIt(string corrupt)
    {
        await scene.Save(Kept(7));
        await File.WriteAllTextAsync(
            Path.Combine(scene.HistoryPath, "0002.json"), corrupt, TestContext.Current.CancellationToken);

        var settings = await scene.Look();
        var saved = Assert.IsType<SaveOutcome.Saved>(await scene.Save(Kept(8)));

        Assert.Null(settings.WhyNot);
        Assert.Equal((3, 7), (settings.Version.Number, (int?)settings.Document["keepTranscriptsDays"]));
        Assert.Equal(4, saved.Version.Number);
    }

    [Fact]
    public async Task Save_FileIsAway_IsNotKeptAndTheLastGoodVersionIsShown()
    {
        var seen = await scene.Look();
        File.Delete(scene.Path);

        var settings = await scene.Look();
        var refused = await scene.SaveFrom(seen, Kept(7));

        Assert.NotNull(settings.WhyNot);
        Assert.Equal(180, (int?)settings.Document["keepTranscriptsDays"]);
        Assert.IsType<SaveOutcome.NotKept>(refused);
    }

    [Fact]
    public async Task Save_ManyServersAtOnce_OneOfEachRoundWins()
    {
        var servers = Enumerable.Range(0, 4).Select(_ => scene.NewServer()).ToArray();
        for (var round = 1; round <= 5; round++)
        {
            var seen = await scene.Look();
            var outcomes = await Task.WhenAll(servers.Select((server, index) => Task.Run(() => scene.SaveFrom(
                seen, Kept((round * 10) + index), new($"lead{index}", "One of them"), server))));

            Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
            Assert.Equal(3, outcomes.OfType<SaveOutcome.Outdated>().Count());
        }

        Assert.Equal([6, 5, 4, 3, 2, 1], scene.History().Select(version => version.Number));
        Assert.Equal((await scene.Look()).Version.Hash, scene.History()[0].Hash);
    }

    private async Task CrashBehind(SaveStep step)
    {
        await scene.Look();
        var failing = scene.NewServer(reached =>
        {
            if (reached == step)
            {
                throw new InvalidOperationException("the server ended");
            }
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => scene.Save(Kept(7), LeadTwo, failing));
    }
}
