using Routing.Shops.Versions;
using Xunit;
using static Routing.Shops.Tests.Versions.VersionScene;

namespace Routing.Shops.Tests.Versions;

public sealed class ShopVersionsTests : IDisposable
{
    private readonly VersionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Look_FirstTime_TheFileIsVersionOneByNobody()
    {
        var settings = await scene.Look();

        Assert.Null(settings.WhyNot);
        Assert.Empty(settings.Mistakes);
        Assert.Equal((1, null), (settings.Version.Number, settings.Version.By));
        Assert.Equal(settings.Version.Hash, (await scene.Look()).Version.Hash);
        Assert.Single(scene.History());
    }

    [Fact]
    public async Task Save_ChangedRanking_IsServedWrittenAndInTheHistory()
    {
        var saved = Assert.IsType<SaveOutcome.Saved>(await scene.Save(Ranking("weighted"), LeadTwo));

        Assert.Equal((2, LeadTwo), (saved.Version.Number, saved.Version.By));
        Assert.Equal(
            new ShopChange("$.queues[pre-sale].ranking", ShopChangeKind.Changed, "\"leastLoaded\"", "\"weighted\""),
            Assert.Single(saved.Version.Changes));
        Assert.Equal("weighted", (string?)scene.OnDisk()["queues"]![0]!["ranking"]);
        Assert.Equal([2, 1], scene.History().Select(version => version.Number));
        Assert.Equal("leastLoaded", (string?)scene.Document(1)["queues"]![0]!["ranking"]);
    }

    [Fact]
    public async Task Save_FirstNumberOfTheRules_IsAChangeOfThatNumber()
    {
        var saved = Assert.IsType<SaveOutcome.Saved>(
            await scene.Save(shop => shop["policy"] = ShopFiles.Json("""{ "lateAfterSeconds": 90 }""")));

        Assert.Equal(
            new ShopChange("$.policy.lateAfterSeconds", ShopChangeKind.Added, After: "90"),
            Assert.Single(saved.Version.Changes));
    }

    [Fact]
    public async Task Save_Answered_TheServerServesItAlready()
    {
        var server = scene.NewServer();
        await scene.Save(Ranking("roundRobin"), server: server);

        Assert.Equal(Core.Policies.Ranking.RoundRobin, scene.Catalog.Shop(Demo)!.File.Queues[0].Ranking);
    }

    [Fact]
    public async Task Save_NothingDiffers_IsTheSameVersion()
    {
        var saved = Assert.IsType<SaveOutcome.Saved>(await scene.Save(_ => { }));

        Assert.Equal(1, saved.Version.Number);
    }

    [Fact]
    public async Task Save_MadeFromAnOlderVersion_IsRefusedWithWhatChangedAndByWhom()
    {
        var seen = await scene.Look();
        await scene.Save(Ranking("weighted"), LeadTwo);
        await scene.Save(Kept(7), LeadTwo);

        var refused = Assert.IsType<SaveOutcome.Outdated>(await scene.SaveFrom(seen, Kept(30)));

        Assert.Equal(3, refused.Now.Number);
        Assert.Equal([2, 3], refused.Since.Select(version => version.Number));
        Assert.All(refused.Since, version => Assert.Equal(LeadTwo, version.By));
        Assert.Equal(7, (int?)scene.OnDisk()["keepTranscriptsDays"]);
    }

    [Fact]
    public async Task Save_WithMistakes_TellsThemAllAndChangesNothing()
    {
        var refused = Assert.IsType<SaveOutcome.Wrong>(await scene.Save(shop =>
        {
            shop["keepTranscriptsDays"] = 0;
            shop["queues"]![0]!["neighbours"] = ShopFiles.Json("""["nowhere"]""");
            shop["texts"]!["zh"]!["welcome"] = "{who}";
        }));

        Assert.Equal(
            ["$.keepTranscriptsDays", "$.queues[0].neighbours[0]", "$.texts.zh.welcome"],
            refused.Mistakes.Select(mistake => mistake.Path).Order(StringComparer.Ordinal));
        Assert.Equal(180, (int?)scene.OnDisk()["keepTranscriptsDays"]);
        Assert.Single(scene.History());
    }

    [Theory]
    [InlineData("""{"shop":"demo","shop":"demo"}""")]
    [InlineData("""{"shop":"\ud800"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Save_WhatIsNoDocument_IsAMistakeAtTheTop(string sent)
    {
        var seen = await scene.Look();
        var refused = Assert.IsType<SaveOutcome.Wrong>(await scene.Server.Save(
            Demo, seen.Version.Hash, System.Text.Encoding.UTF8.GetBytes(sent), new Dictionary<string, string>(),
            LeadOne, TestContext.Current.CancellationToken));

        Assert.Equal("$", refused.Mistakes[0].Path);
    }

    [Fact]
    public async Task Save_NoLeadLeft_IsAMistake()
    {
        var refused = Assert.IsType<SaveOutcome.Wrong>(await scene.Save(shop =>
        {
            foreach (var agent in shop["agents"]!.AsArray())
            {
                agent!["role"] = "agent";
            }
        }));

        Assert.Equal("$.agents", Assert.Single(refused.Mistakes).Path);
    }

    [Fact]
    public async Task Save_FileEditedMeanwhile_IsRefusedAndTheEditIsAVersionByNobody()
    {
        var seen = await scene.Look();
        scene.Edit(Kept(9));

        var refused = Assert.IsType<SaveOutcome.Outdated>(await scene.SaveFrom(seen, Kept(30)));

        Assert.Equal((2, null), (refused.Now.Number, refused.Now.By));
        Assert.Equal("$.keepTranscriptsDays", Assert.Single(refused.Now.Changes).Path);
        Assert.Equal(9, (int?)scene.OnDisk()["keepTranscriptsDays"]);
    }

    [Fact]
    public async Task Save_FileEditedWithMistakes_IsRefusedAndTheLastGoodVersionIsShown()
    {
        await scene.Look();
        scene.Edit(Kept(0));

        var settings = await scene.Look();
        var refused = Assert.IsType<SaveOutcome.NotKept>(await scene.SaveFrom(settings, Kept(30)));

        Assert.Equal("$.keepTranscriptsDays", Assert.Single(settings.Mistakes).Path);
        Assert.Equal(180, (int?)settings.Document["keepTranscriptsDays"]);
        Assert.Contains("$.keepTranscriptsDays", refused.Why, StringComparison.Ordinal);
        Assert.Equal(0, (int?)scene.OnDisk()["keepTranscriptsDays"]);
    }

    [Fact]
    public async Task Save_FolderCannotBeWritten_IsSaidWhenItIsOpened()
    {
        File.WriteAllText(Path.GetDirectoryName(scene.HistoryPath)!, "in the way");

        var settings = await scene.Look();

        Assert.NotNull(settings.WhyNot);
        Assert.Equal("pre-sale", (string?)settings.Document["queues"]![0]!["id"]);
        Assert.IsType<SaveOutcome.NotKept>(await scene.SaveFrom(settings, Kept(30)));
    }

    [Fact]
    public async Task Save_MoreThanAreKept_TheOldestGo()
    {
        for (var days = 1; days <= VersionFolder.MostKept + 2; days++)
        {
            Assert.IsType<SaveOutcome.Saved>(await scene.Save(Kept(days)));
        }

        var kept = scene.History();

        Assert.Equal(VersionFolder.MostKept, kept.Count);
        Assert.Equal((VersionFolder.MostKept + 3, 4), (kept[0].Number, kept[^1].Number));
        Assert.IsType<VersionText.NoSuchVersion>(scene.Server.Document(Demo, 3));
    }

    [Fact]
    public async Task GoBack_EarlierVersion_IsANewOneWithTodaysPasswords()
    {
        var first = await scene.Look();
        var password = "pbkdf2-sha256$10000$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        await scene.SaveFrom(first, Ranking("weighted"), passwords: new() { ["lin"] = password });
        await scene.Save(shop => shop["agents"]!.AsArray().RemoveAt(3));

        var back = Assert.IsType<SaveOutcome.Saved>(await scene.GoBack(1));

        Assert.Equal((4, 1), (back.Version.Number, back.Version.BackTo));
        Assert.Equal(
            ["$.queues[pre-sale].ranking", "$.agents[mei]"], back.Version.Changes.Select(change => change.Path));
        Assert.Equal(password, (string?)scene.OnDisk()["agents"]![2]!["passwordHash"]);
        Assert.Equal("mei", (string?)scene.OnDisk()["agents"]![3]!["id"]);
    }

    [Fact]
    public async Task GoBack_VersionThatIsNotKept_IsRefused() =>
        Assert.IsType<SaveOutcome.NoSuchVersion>(await scene.GoBack(7));
}
