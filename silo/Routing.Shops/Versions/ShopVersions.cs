using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Routing.Core;
using Routing.Core.Policies;

namespace Routing.Shops.Versions;

/// <summary>
/// Changes shop files from within the server. The file stays the one truth: a change is checked by its reader,
/// replaces it in one move, and is kept as a numbered version beside it. A file that was edited by hand is a version
/// too. Several servers over one folder take turns; the files they leave are always whole.
/// </summary>
public sealed partial class ShopVersions
{
    private readonly ShopFolder folder;
    private readonly ShopCatalog catalog;
    private readonly TimeProvider time;
    private readonly Action<SaveStep> reached;

    public ShopVersions(ShopFolder folder, ShopCatalog catalog, TimeProvider time)
        : this(folder, catalog, time, _ => { })
    {
    }

    internal ShopVersions(ShopFolder folder, ShopCatalog catalog, TimeProvider time, Action<SaveStep> reached) =>
        (this.folder, this.catalog, this.time, this.reached) = (folder, catalog, time, reached);

    /// <summary>The settings as they stand; null when no file is known for the shop.</summary>
    public async Task<ShopSettings?> Look(ShopId shop, CancellationToken cancellation)
    {
        if (folder.FileOf(shop) is not { } file)
        {
            return null;
        }

        var turn = await Turn(file, cancellation);
        using (turn.Held)
        {
            var (now, whyNot) = Stands(turn);
            return new(now.Version, HiddenSecrets.Hide(now.Document), now.Mistakes, whyNot);
        }
    }

    /// <summary>The versions that are kept, newest first.</summary>
    public IReadOnlyList<ShopVersion> History(ShopId shop) =>
        folder.FileOf(shop) is { } file ? HistoryOf(file).Newest(VersionFolder.MostKept) : [];

    /// <summary>A version without its secrets; null when it is not kept.</summary>
    public JsonObject? Document(ShopId shop, int number) =>
        folder.FileOf(shop) is { } file && HistoryOf(file).Text(number) is { } text
            ? HiddenSecrets.Hide(Parsed(text))
            : null;

    /// <summary>Makes a changed document the shop's file.</summary>
    /// <param name="basedOn">The hash of the version it was made from.</param>
    /// <param name="sent">The whole document as JSON, with what was hidden still hidden.</param>
    /// <param name="passwords">The hashes of new passwords, by agent.</param>
    public Task<SaveOutcome> Save(
        ShopId shop,
        string basedOn,
        ReadOnlyMemory<byte> sent,
        IReadOnlyDictionary<string, string> passwords,
        VersionAuthor by,
        CancellationToken cancellation) =>
        Change(shop, basedOn, by, backTo: null, now =>
        {
            var (document, mistakes) = SentDocument.Read(sent);
            return document is null ? (null, mistakes) : (document, HiddenSecrets.PutBack(document, now, passwords));
        }, cancellation);

    /// <summary>
    /// Whether a document would be saved now, before the work that new passwords take: <see cref="SaveOutcome.Saved"/>
    /// with the version that stands when it would, otherwise what saving would answer. Nothing is changed.
    /// </summary>
    /// <param name="accounts">The agents who are to have new passwords.</param>
    public Task<SaveOutcome> Try(
        ShopId shop,
        string basedOn,
        ReadOnlyMemory<byte> sent,
        IEnumerable<string> accounts,
        CancellationToken cancellation) =>
        Change(shop, basedOn, by: null, backTo: null, now =>
        {
            var (document, mistakes) = SentDocument.Read(sent);
            var passwords = accounts.ToDictionary(id => id, _ => HiddenSecrets.Nobodys, StringComparer.Ordinal);
            return document is null ? (null, mistakes) : (document, HiddenSecrets.PutBack(document, now, passwords));
        }, cancellation);

    /// <summary>
    /// Makes an earlier version the shop's file once more, as a new version. Accounts that there are keep their
    /// passwords; those that come back have the ones they had.
    /// </summary>
    public Task<SaveOutcome> GoBack(
        ShopId shop, string basedOn, int number, VersionAuthor by, CancellationToken cancellation) =>
        Change(shop, basedOn, by, number, now =>
            folder.FileOf(shop) is { } file && HistoryOf(file).Text(number) is { } text
                ? (HiddenSecrets.WithPasswordsOf(Parsed(text), now), [])
                : (null, []), cancellation);

    // By nobody it is only tried.
    private async Task<SaveOutcome> Change(
        ShopId shop,
        string basedOn,
        VersionAuthor? by,
        int? backTo,
        Func<JsonObject, (JsonObject? Document, IReadOnlyList<Mistake> Mistakes)> make,
        CancellationToken cancellation)
    {
        if (folder.FileOf(shop) is not { } file)
        {
            return new SaveOutcome.NoSuchVersion();
        }

        var turn = await Turn(file, cancellation);
        using (turn.Held)
        {
            var (now, whyNot) = Stands(turn);
            if (whyNot is not null)
            {
                return new SaveOutcome.NotKept(whyNot);
            }

            if (now.Mistakes.Count > 0)
            {
                return new SaveOutcome.NotKept($"The file itself has mistakes, first: {now.Mistakes[0]}.");
            }

            if (now.Version.Hash != basedOn)
            {
                return new SaveOutcome.Outdated(now.Version, Since(turn.History, basedOn));
            }

            var (document, mistakes) = make(now.Document);
            return document is null
                ? mistakes.Count == 0 ? new SaveOutcome.NoSuchVersion() : new SaveOutcome.Wrong(mistakes)
                : Keep(turn, now, document, mistakes, by, backTo);
        }
    }

    private SaveOutcome Keep(
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

        var changes = ShopChanges.Between(now.Document, document);
        if (changes.Count == 0 || by is null)
        {
            return new SaveOutcome.Saved(now.Version);
        }

        var version = VersionOf(
            turn.History.Next, time.GetUtcNow().ToUnixTimeMilliseconds(), by, text, changes, backTo);
        try
        {
            turn.History.Note(version, now.Version.Hash, text);
            reached(SaveStep.Noted);
            SafeFiles.Write(turn.File, text, mode: null);
            reached(SaveStep.Replaced);
            turn.History.Finish(version.Number);
            reached(SaveStep.Recorded);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!IsInForce(turn, version))
            {
                return new SaveOutcome.NotKept(e.Message);
            }
        }

        // Whoever reads that it is saved finds it served; the other servers see the file within two seconds.
        folder.Take(turn.File);
        catalog.TakeFrom(folder);
        return new SaveOutcome.Saved(version);
    }

    // The shop file alone decides. What lies beside it is settled by whoever looks next, if it cannot be now.
    private static bool IsInForce(Turned turn, ShopVersion version)
    {
        var isInForce = false;
        try
        {
            var hash = HashOf(File.ReadAllBytes(turn.File));
            isInForce = hash == version.Hash;
            turn.History.Settle(hash);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return isInForce;
        }

        return isInForce;
    }

    // Who could change it then? The file may be so, but the page must not shut itself out.
    private static IEnumerable<Mistake> NoLead(ShopFile? file) =>
        file is null || file.Agents.Any(agent => agent.Role == StaffRole.Lead)
            ? []
            : [new("$.agents", "has no lead; at least one must remain")];

    private static IReadOnlyList<ShopVersion> Since(VersionFolder history, string basedOn) =>
        [.. history.Newest(VersionFolder.MostKept).TakeWhile(version => version.Hash != basedOn).Reverse()];

    private static ShopVersion VersionOf(
        int number, long at, VersionAuthor? by, byte[] text, IReadOnlyList<ShopChange> changes, int? backTo) => new(
        number,
        at,
        by,
        HashOf(text),
        backTo,
        [.. changes.Take(ShopChanges.Most)],
        Math.Max(0, changes.Count - ShopChanges.Most));

    private static VersionFolder HistoryOf(string file) => new(
        Path.Combine(Path.GetDirectoryName(file)!, "history", Path.GetFileNameWithoutExtension(file)));

    private static string HashOf(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));

    // The reader has taken it already, so it is JSON and an object.
    private static JsonObject Parsed(string text) => JsonNode.Parse(text.TrimStart('\uFEFF'))!.AsObject();

    private sealed record Turned(string File, VersionFolder History, IDisposable? Held, string? WhyNot);

    private sealed record Standing(ShopVersion Version, JsonObject Document, IReadOnlyList<Mistake> Mistakes);
}
