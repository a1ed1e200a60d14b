using System.Text;
using Routing.Core.Policies;

namespace Routing.Shops.Versions;

// How the settings stand, and whose turn it is.
public sealed partial class ShopVersions
{
    /// <summary>What the file says now. A file that is not the newest version becomes it, by nobody.</summary>
    private static Standing Current(Turned turn)
    {
        var text = File.ReadAllBytes(turn.File);
        var hash = HashOf(text);
        turn.History.Settle(hash);
        var newest = turn.History.Newest();
        if (newest?.Hash == hash)
        {
            return new(newest, Parsed(Encoding.UTF8.GetString(text)), []);
        }

        var reading = ShopFileReader.Read(text);
        if (reading.File is null)
        {
            return Broken(turn, reading.Mistakes, newest);
        }

        var document = Parsed(Encoding.UTF8.GetString(text));
        var before = newest is null ? null : turn.History.Text(newest.Number);
        var changes = before is null ? [] : ShopChanges.Between(Parsed(before), document);
        var at = new DateTimeOffset(File.GetLastWriteTimeUtc(turn.File)).ToUnixTimeMilliseconds();
        var version = VersionOf(turn.History.Next, at, by: null, text, changes, backTo: null);
        turn.History.Note(version, newest?.Hash ?? "", text);
        turn.History.Finish(version.Number);
        return new(version, document, []);
    }

    // The last good text, so that there is something to look at while the file is being mended.
    private static Standing Broken(Turned turn, IReadOnlyList<Mistake> mistakes, ShopVersion? newest)
    {
        var text = newest is null ? null : turn.History.Text(newest.Number);
        return new(newest ?? VersionOf(0, 0, null, [], [], null), text is null ? [] : Parsed(text), mistakes);
    }

    private static (Standing Now, string? WhyNot) Stands(Turned turn)
    {
        try
        {
            return (turn.WhyNot is null ? Current(turn) : Unrecorded(turn), turn.WhyNot);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (Lost(turn), "The shop's file or its history cannot be read or written.");
        }
    }

    // The file is away or cannot be read: the last good text is shown, and nothing can be saved.
    private static Standing Lost(Turned turn) =>
        Broken(turn, [new("$", "cannot be read; see whether the file is where it was")], turn.History.Newest());

    private static Standing Unrecorded(Turned turn)
    {
        var text = File.ReadAllBytes(turn.File);
        var reading = ShopFileReader.Read(text);
        var newest = turn.History.Newest();
        if (reading.File is null)
        {
            return Broken(turn, reading.Mistakes, newest);
        }

        var at = new DateTimeOffset(File.GetLastWriteTimeUtc(turn.File)).ToUnixTimeMilliseconds();
        var version = newest?.Hash == HashOf(text) ? newest : VersionOf(0, at, null, text, [], null);
        return new(version, Parsed(Encoding.UTF8.GetString(text)), []);
    }

    private async Task<Turned> Turn(string file, CancellationToken cancellation)
    {
        var history = HistoryOf(file);
        try
        {
            history.Make();
            SafeFiles.Try(Path.GetDirectoryName(file)!);
            var held = await SafeFiles.Lock(history.LockPath, time, cancellation);
            if (held is not null)
            {
                SafeFiles.Sweep(file);
            }

            return new(file, history, held, held is null ? "Another server is changing it; try again." : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(file, history, null, $"The server cannot write there: {e.Message}");
        }
    }
}
