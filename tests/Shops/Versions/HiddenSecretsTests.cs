using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.Shops.Versions;
using Xunit;
using static Routing.Shops.Tests.Versions.VersionScene;

namespace Routing.Shops.Tests.Versions;

public sealed class HiddenSecretsTests : IDisposable
{
    private const string Password =
        "pbkdf2-sha256$10000$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private readonly VersionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Settings_WhateverIsShown_HoldsNoSecret()
    {
        var seen = await scene.Look();
        await scene.SaveFrom(seen, Ranking("weighted"), passwords: new() { ["lin"] = Password });
        scene.Edit(shop =>
        {
            shop["secret"] = "another secret of thirty-two characters";
            shop["agents"]!.AsArray().RemoveAt(5);
        });
        var shown = JsonSerializer.Serialize(new object[]
        {
            await scene.Look(), scene.History(), scene.Document(1),
            scene.Document(2),
        });

        Assert.DoesNotContain("pbkdf2", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("demo-shop-secret", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("another secret", shown, StringComparison.Ordinal);
        Assert.Contains("$.agents[lin].passwordHash", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_RenamedAccount_KeepsItsPassword()
    {
        var before = HashOf("lin");

        Assert.IsType<SaveOutcome.Saved>(await scene.Save(shop => Agent(shop, "lin")["id"] = "lin2"));

        Assert.Equal(before, HashOf("lin2"));
    }

    [Fact]
    public async Task Save_SecondAccountWithTheSamePassword_NeedsItsOwn()
    {
        var refused = Assert.IsType<SaveOutcome.Wrong>(await scene.Save(shop =>
        {
            var copy = Agent(shop, "lin").DeepClone();
            copy["id"] = "copied";
            shop["agents"]!.AsArray().Add(copy);
        }));

        Assert.EndsWith("].passwordHash", Assert.Single(refused.Mistakes).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_NewAccountWithAPassword_HasItsHash()
    {
        var saved = await scene.SaveFrom(
            await scene.Look(),
            shop =>
            {
                var made = Agent(shop, "lin").DeepClone().AsObject();
                made["id"] = "new";
                made.Remove("passwordHash");
                shop["agents"]!.AsArray().Add(made);
            },
            passwords: new() { ["new"] = Password });

        Assert.IsType<SaveOutcome.Saved>(saved);
        Assert.Equal(Password, HashOf("new"));
    }

    [Fact]
    public async Task Save_PasswordForNobody_IsAMistake()
    {
        var refused = Assert.IsType<SaveOutcome.Wrong>(await scene.SaveFrom(
            await scene.Look(), Ranking("weighted"), passwords: new() { ["nobody"] = Password }));

        Assert.Equal("$.passwords.nobody", Assert.Single(refused.Mistakes).Path);
    }

    [Fact]
    public async Task Try_WhatWouldBeSaved_ChangesNothing()
    {
        var seen = await scene.Look();
        var changed = seen.Document.DeepClone().AsObject();
        Ranking("weighted")(changed);
        var before = HashOf("lin");

        var fine = await Try(seen.Version.Hash, changed, "lin");
        var wrong = await Try(seen.Version.Hash, changed, "nobody");
        var late = await Try("another", changed, "lin");

        Assert.Equal(1, Assert.IsType<SaveOutcome.Saved>(fine).Version.Number);
        Assert.Equal("$.passwords.nobody", Assert.IsType<SaveOutcome.Wrong>(wrong).Mistakes[0].Path);
        Assert.IsType<SaveOutcome.Outdated>(late);
        Assert.Equal(before, HashOf("lin"));
        Assert.Single(scene.History());
    }

    [Fact]
    public async Task Save_HashInsteadOfAPassword_IsAMistake()
    {
        var refused = Assert.IsType<SaveOutcome.Wrong>(
            await scene.Save(shop => Agent(shop, "lin")["passwordHash"] = Password));

        Assert.Equal("$.agents[2].passwordHash", Assert.Single(refused.Mistakes).Path);
    }

    [Theory]
    [InlineData("shop", "other")]
    [InlineData("secret", "a secret that somebody else has thought up")]
    [InlineData("secretEnvironment", "PATH")]
    public async Task Save_WhatIsFixed_CannotBeChanged(string member, string value)
    {
        var refused = Assert.IsType<SaveOutcome.Wrong>(await scene.Save(shop => shop[member] = value));

        Assert.Equal($"$.{member}", Assert.Single(refused.Mistakes).Path);
    }

    private Task<SaveOutcome> Try(string basedOn, JsonObject document, string account) => scene.Server.Try(
        Demo, basedOn, Bytes(document), [account], TestContext.Current.CancellationToken);

    private static JsonNode Agent(JsonObject shop, string id) =>
        shop["agents"]!.AsArray().Single(agent => (string?)agent!["id"] == id)!;

    private string? HashOf(string agent) => (string?)Agent(scene.OnDisk(), agent)["passwordHash"];
}
