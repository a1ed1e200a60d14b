using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.Core;

namespace Routing.Shops.Versions;

// The versions that are kept.
public sealed partial class ShopVersions
{
    /// <summary>The versions that are kept, newest first; null when they cannot be read.</summary>
    public IReadOnlyList<ShopVersion>? History(ShopId shop)
    {
        if (folder.FileOf(shop) is not { } file)
        {
            return [];
        }

        try
        {
            return HistoryOf(file).Newest(VersionFolder.MostKept);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            LogNotRead(e, file);
            return null;
        }
    }

    /// <summary>An earlier version without its secrets.</summary>
    public VersionText Document(ShopId shop, int number) => Kept(shop, number) switch
    {
        VersionText.Found found => new VersionText.Found(HiddenSecrets.Hide(found.Document)),
        var other => other,
    };

    private VersionText Kept(ShopId shop, int number)
    {
        if (folder.FileOf(shop) is not { } file)
        {
            return new VersionText.NoSuchVersion();
        }

        try
        {
            var history = HistoryOf(file);
            if (history.Text(number) is { } text && Read(text) is { } document)
            {
                return new VersionText.Found(document);
            }

            if (!history.Has(number))
            {
                return new VersionText.NoSuchVersion();
            }

            LogDamaged(number, file);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            LogNotRead(e, file);
        }

        return new VersionText.Unreadable();
    }

    // What lies in the history was taken once, and may have been damaged since.
    private static JsonObject? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text.TrimStart('\uFEFF')) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
