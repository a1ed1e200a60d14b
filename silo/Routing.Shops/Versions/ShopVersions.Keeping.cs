using System.Text.Json.Nodes;
using Routing.Core.Policies;

namespace Routing.Shops.Versions;

// How a changed document becomes the shop's file.
public sealed partial class ShopVersions
{
    private const string NotWritten =
        "The shop's file or its history cannot be written on the server; its log says why.";

    private async Task<SaveOutcome> Keep(
        Turned turn,
        Standing now,
        JsonObject document,
        IReadOnlyList<Mistake> mistakes,
        VersionAuthor? by,
        int? backTo)
    {
        var text = ShopText.Of(document);
        var reading = ShopFileReader.Read(text);
        var all = mistakes.Concat(reading.Mistakes).Concat(NoLead(reading.File))
            .DistinctBy(mistake => mistake.Path).ToList();
        if (all.Count > 0)
        {
            return new SaveOutcome.Wrong(all);
        }

        // The turn is held: nobody saves anything between what is found here and what is written.
        if (await check.Of(now.Document, reading.File!) is { Count: > 0 } found)
        {
            return new SaveOutcome.Wrong(found);
        }

        var changes = ShopChanges.Between(now.Document, document);
        if (changes.Count == 0 || by is null)
        {
            return new SaveOutcome.Saved(now.Version);
        }

        return Write(turn, now, by, text, changes, backTo);
    }

    private SaveOutcome Write(
        Turned turn,
        Standing now,
        VersionAuthor by,
        byte[] text,
        IReadOnlyList<ShopChange> changes,
        int? backTo)
    {
        ShopVersion? version = null;
        try
        {
            version = VersionOf(
                turn.History.Next, time.GetUtcNow().ToUnixTimeMilliseconds(), by, text, changes, backTo);
            turn.History.Note(version, now.Version.Hash, text);
            reached(SaveStep.Noted);
            SafeFiles.Write(turn.File, text, mode: null);
            reached(SaveStep.Replaced);
            turn.History.Finish(version.Number);
            reached(SaveStep.Recorded);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            LogNotWritten(e, turn.File);
            if (version is null || !IsInForce(turn, version))
            {
                return new SaveOutcome.NotKept(NotWritten);
            }
        }

        // Whoever reads that it is saved finds it served; the other servers see the file within two seconds.
        folder.Take(turn.File);
        catalog.TakeFrom(folder);
        return new SaveOutcome.Saved(version);
    }

    // The shop file alone decides. What lies beside it is settled by whoever looks next, if it cannot be now.
    private bool IsInForce(Turned turn, ShopVersion version)
    {
        var isInForce = false;
        try
        {
            var hash = HashOf(File.ReadAllBytes(turn.File));
            isInForce = hash == version.Hash;
            turn.History.Settle(hash);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            LogNotWritten(e, turn.File);
        }

        return isInForce;
    }
}
