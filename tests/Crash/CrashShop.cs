using System.Text.Json.Nodes;
using Routing.Testing.Servers;

namespace Routing.Crash.Tests;

/// <summary>
/// The demo shop, in which transfers are asked for and happen within a second: the usual time would outlast most of the
/// chats here, and what is killed in between is what we want to see.
/// </summary>
internal sealed class CrashShop : IDisposable
{
    private static readonly string Demo =
        System.IO.Path.Combine(HubBuild.Root, "silo", "Routing.Shops", "shops", "demo.json");

    public CrashShop()
    {
        var shop = JsonNode.Parse(File.ReadAllText(Demo))!.AsObject();
        var policy = shop["policy"] as JsonObject ?? [];
        policy["transferConsentSeconds"] = 1;
        if (policy.Parent is null)
        {
            shop["policy"] = policy;
        }

        File.WriteAllText(Path, shop.ToJsonString());
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
