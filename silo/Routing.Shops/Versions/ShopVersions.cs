using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
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
    private readonly IShopCheck check;
    private readonly ILogger<ShopVersions> log;
    private readonly Action<SaveStep> reached;

    public ShopVersions(
        ShopFolder folder, ShopCatalog catalog, TimeProvider time, IShopCheck check, ILogger<ShopVersions> log)
        : this(folder, catalog, time, check, log, _ => { })
    {
    }

    internal ShopVersions(
        ShopFolder folder,
        ShopCatalog catalog,
        TimeProvider time,
        IShopCheck check,
        ILogger<ShopVersions> log,
        Action<SaveStep> reached)
    {
        (this.folder, this.catalog, this.time) = (folder, catalog, time);
        (this.check, this.log, this.reached) = (check, log, reached);
    }

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
        Kept(shop, number) switch
        {
            VersionText.Found found => Change(
                shop,
                basedOn,
                by,
                number,
                now => (HiddenSecrets.WithPasswordsOf(found.Document, now), []),
                cancellation),
            VersionText.Unreadable => Task.FromResult<SaveOutcome>(new SaveOutcome.NotKept(
                $"Version {number} cannot be read on the server; its log says why.")),
            _ => Task.FromResult<SaveOutcome>(new SaveOutcome.NoSuchVersion()),
        };

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
                return new SaveOutcome.Outdated(now.Version, Since(shop, basedOn));
            }

            var (document, mistakes) = make(now.Document);
            return document is null
                ? mistakes.Count == 0 ? new SaveOutcome.NoSuchVersion() : new SaveOutcome.Wrong(mistakes)
                : await Keep(turn, now, document, mistakes, by, backTo);
        }
    }

    // Who could change it then? The file may be so, but the page must not shut itself out.
    private static IEnumerable<Mistake> NoLead(ShopFile? file) =>
        file is null || file.Agents.Any(agent => agent.Role == StaffRole.Lead)
            ? []
            : [new("$.agents", "has no lead; at least one must remain")];

    // What is not to be had is not told; that it is outdated is what counts.
    private IReadOnlyList<ShopVersion> Since(ShopId shop, string basedOn) =>
        [.. (History(shop) ?? []).TakeWhile(version => version.Hash != basedOn).Reverse()];

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

    private static bool IsOfFiles(Exception e) => e is IOException or UnauthorizedAccessException;

    private sealed record Turned(string File, VersionFolder History, IDisposable? Held, string? WhyNot);

    private sealed record Standing(ShopVersion Version, JsonObject Document, IReadOnlyList<Mistake> Mistakes);
}
