using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Routing.Shops.Versions;

/// <summary>
/// The history of one shop file: a folder with a file for each version, as <c>0007.json</c>. One that is being saved is
/// noted as <c>0007.pending</c> first. Who changes it holds the folder's lock.
/// </summary>
internal sealed class VersionFolder(string path)
{
    /// <summary>So many versions are kept; the oldest go first.</summary>
    public const int MostKept = 100;

    private const string Finished = ".json";
    private const string Pending = ".pending";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A version as it lies in its file.</summary>
    /// <param name="Before">The hash of the file that it replaces.</param>
    private sealed record Kept(ShopVersion Version, string Before, string? Text = null);

    public string LockPath => Path.Combine(path, "lock");

    public void Make() => _ = OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <summary>The number for another version: behind every file that there is, readable or not.</summary>
    public int Next => Numbers(Finished).Concat(Numbers(Pending)).DefaultIfEmpty().Max() + 1;

    /// <summary>The newest that can be read.</summary>
    public ShopVersion? Newest() =>
        Numbers(Finished).OrderDescending().Select(Face).OfType<ShopVersion>().FirstOrDefault();

    /// <summary>The newest so many, newest first.</summary>
    public IReadOnlyList<ShopVersion> Newest(int count) =>
        [.. Numbers(Finished).OrderDescending().Take(count).Select(Face).OfType<ShopVersion>()];

    /// <summary>Whether a version lies there, readable or not.</summary>
    public bool Has(int number) => File.Exists(PathOf(number, Finished));

    /// <summary>Removes what a process that ended while it wrote left aside. The caller holds the lock.</summary>
    public void Sweep()
    {
        foreach (var aside in Directory.EnumerateFiles(path, "*.part"))
        {
            File.Delete(aside);
        }
    }

    /// <summary>The text of a version; null when it is not kept, or is damaged.</summary>
    public string? Text(int number) => Read(number, Finished)?.Text;

    /// <summary>Notes that the version is going to be the file.</summary>
    public void Note(ShopVersion version, string before, byte[] text) => SafeFiles.Write(
        PathOf(version.Number, Pending),
        JsonSerializer.SerializeToUtf8Bytes(new Kept(version, before, Encoding.UTF8.GetString(text)), Json));

    /// <summary>Makes what was noted a version of the history, and drops the oldest beyond the bound.</summary>
    public void Finish(int number)
    {
        File.Move(PathOf(number, Pending), PathOf(number, Finished), overwrite: false);
        foreach (var old in Numbers(Finished).OrderDescending().Skip(MostKept))
        {
            Drop(PathOf(old, Finished));
        }
    }

    // What was saved is saved; an old version that cannot be deleted now is tried again with the next.
    private static void Drop(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>
    /// Settles what a process left under way when it ended: a version whose file was not replaced never was.
    /// </summary>
    /// <param name="now">The hash of the shop file.</param>
    public void Settle(string now)
    {
        foreach (var number in Numbers(Pending).ToList())
        {
            if (File.Exists(PathOf(number, Finished)) || Read(number, Pending) is not { } noted || noted.Before == now)
            {
                File.Delete(PathOf(number, Pending));
            }
            else
            {
                Finish(number);
            }
        }
    }

    private IEnumerable<int> Numbers(string ending) => !Directory.Exists(path) ? [] :
        from file in Directory.EnumerateFiles(path, "*" + ending)
        let name = Path.GetFileNameWithoutExtension(file)
        where int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        select int.Parse(name, CultureInfo.InvariantCulture);

    private Kept? Read(int number, string ending)
    {
        var file = PathOf(number, ending);
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(file), Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The text is the last member and by far the longest; it is not read for a list.
    private ShopVersion? Face(int number)
    {
        try
        {
            using var stream = File.OpenRead(PathOf(number, Finished));
            for (var size = 16 * 1024; ; size *= 4)
            {
                var start = new byte[Math.Min(size, stream.Length)];
                stream.Position = 0;
                stream.ReadExactly(start);
                if (FaceIn(start) is { } face)
                {
                    return face is { Hash: not null, Changes: not null } && face.Number == number ? face : null;
                }

                if (size >= stream.Length)
                {
                    return null;
                }
            }
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static ShopVersion? FaceIn(ReadOnlySpan<byte> start)
    {
        var reader = new Utf8JsonReader(start, isFinalBlock: false, default);
        while (reader.Read())
        {
            if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName }
                && reader.ValueTextEquals("before"))
            {
                var head = start[..(int)reader.TokenStartIndex].TrimEnd(", "u8);
                return JsonSerializer.Deserialize<Kept>([.. head, .. ",\"before\":\"\"}"u8], Json)?.Version;
            }
        }

        return null;
    }

    private string PathOf(int number, string ending) =>
        Path.Combine(path, number.ToString("D4", CultureInfo.InvariantCulture) + ending);
}
