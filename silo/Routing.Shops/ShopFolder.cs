using Routing.Core;
using Routing.Core.Policies;

namespace Routing.Shops;

/// <summary>A file's mistakes, for who has to correct it.</summary>
public sealed record FileMistake(string File, Mistake Mistake)
{
    public override string ToString() => $"{File}: {Mistake}";
}

/// <summary>
/// The shop files of a server: one file, or every *.json of a folder. <see cref="Poll"/> notices changes by time and
/// size, and takes a file only when it has been still between two polls, so that a half-written one is not read.
/// </summary>
/// <param name="path">The file or the folder.</param>
/// <param name="environment">The environment variables that may hold secrets; null on a host that needs no secrets,
/// which then has none.</param>
public sealed class ShopFolder(string path, Func<string, string?>? environment)
{
    private readonly Dictionary<string, Known> known = new(StringComparer.Ordinal);

    // A file may be taken while the others are looked at.
    private readonly Lock gate = new();

    private sealed record Known(DateTime WrittenAt, long Length, bool IsRead, ServedShop? Shop);

    /// <summary>Every shop that is served; a file that turned wrong, or is gone, keeps what it last said.</summary>
    public IReadOnlyList<ServedShop> Shops
    {
        get
        {
            lock (gate)
            {
                return [.. known.Values.Select(file => file.Shop).OfType<ServedShop>()];
            }
        }
    }

    /// <summary>Reads all files now.</summary>
    public IReadOnlyList<FileMistake> ReadAll()
    {
        lock (gate)
        {
            var files = Files();
            return files.Count == 0
                ? [new(path, new("$", "is no shop file and no folder that holds one (*.json)"))]
                : [.. files.SelectMany(file => Read(file))];
        }
    }

    /// <summary>Reads files that changed and are still since the last poll; null when none did.</summary>
    public IReadOnlyList<FileMistake>? Poll()
    {
        lock (gate)
        {
            var still = Files().Where(IsChangedAndStill).ToArray();
            return still.Length == 0 ? null : [.. still.SelectMany(file => Read(file))];
        }
    }

    /// <summary>The file that describes a shop; null when none does.</summary>
    public string? FileOf(ShopId shop)
    {
        lock (gate)
        {
            return known.FirstOrDefault(file => file.Value.Shop?.Id == shop).Key;
        }
    }

    /// <summary>Reads a file now that was replaced in one move.</summary>
    public IReadOnlyList<FileMistake> Take(string file)
    {
        lock (gate)
        {
            return [.. Read(new(file))];
        }
    }

    private bool IsChangedAndStill(FileInfo file)
    {
        var before = known.GetValueOrDefault(file.FullName);
        var isSame = before is not null && before.WrittenAt == file.LastWriteTimeUtc && before.Length == file.Length;
        if (!isSame)
        {
            known[file.FullName] = new(file.LastWriteTimeUtc, file.Length, IsRead: false, before?.Shop);
        }

        return isSame && !before!.IsRead;
    }

    private IReadOnlyList<FileInfo> Files() =>
        File.Exists(path) ? [new FileInfo(path)]
        : Directory.Exists(path) ? [.. new DirectoryInfo(path).GetFiles("*.json").OrderBy(file => file.Name)]
        : [];

    private IReadOnlyList<FileMistake> Read(FileInfo file)
    {
        var before = known.GetValueOrDefault(file.FullName)?.Shop;
        var reading = ShopFileReader.ReadFile(file.FullName);
        var mistakes = reading.Mistakes.Concat(Surroundings(file, reading.File)).ToArray();
        var shop = mistakes.Length == 0 ? new ServedShop(reading.File!, SecretOf(reading.File!) ?? "") : before;
        known[file.FullName] = new(file.LastWriteTimeUtc, file.Length, IsRead: true, shop);
        return [.. mistakes.Select(mistake => new FileMistake(file.FullName, mistake))];
    }

    /// <summary>What is wrong not with the file but with where it stands.</summary>
    private IEnumerable<Mistake> Surroundings(FileInfo file, ShopFile? shop)
    {
        if (shop is null)
        {
            yield break;
        }

        var others = known.Where(other => other.Key != file.FullName);
        if (others.FirstOrDefault(other => other.Value.Shop?.Id == shop.Shop).Key is { } twin)
        {
            yield return new("$.shop", $"is \"{shop.Shop}\", which {twin} is already");
        }

        if (environment is not null && SecretOf(shop) is not { Length: >= 32 })
        {
            yield return new(
                "$.secretEnvironment", $"the variable {shop.SecretEnvironment} must hold 32 characters or more");
        }
    }

    private string? SecretOf(ShopFile shop) =>
        environment is null ? null : shop.Secret.Length > 0 ? shop.Secret : environment(shop.SecretEnvironment);
}
