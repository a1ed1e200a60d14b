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
        var changes = before is not null && Read(before) is { } earlier ? ShopChanges.Between(earlier, document) : [];
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
        return new(newest ?? VersionOf(0, 0, null, [], [], null), text is null ? [] : Read(text) ?? [], mistakes);
    }

    private (Standing Now, string? WhyNot) Stands(Turned turn)
    {
        try
        {
            return (turn.WhyNot is null ? Current(turn) : Unrecorded(turn), turn.WhyNot);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            LogNotRead(e, turn.File);
            return (Lost(turn), "The shop's file or its history cannot be read or written.");
        }
    }

    // The file is away or cannot be read: the last good text is shown, and nothing can be saved.
    private Standing Lost(Turned turn)
    {
        Mistake[] mistakes = [new("$", "cannot be read; see whether the file is where it was")];
        try
        {
            return Broken(turn, mistakes, turn.History.Newest());
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            LogNotRead(e, turn.File);
            return new(VersionOf(0, 0, null, [], [], null), [], mistakes);
        }
    }

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
        IDisposable? held = null;
        try
        {
            history.Make();
            held = await SafeFiles.Lock(history.LockPath, time, cancellation);
            if (held is null)
            {
                return new(file, history, null, "Another server is changing it; try again.");
            }

            // What lies aside now was left by a process that ended: whoever writes holds the lock.
            SafeFiles.Sweep(file);
            history.Sweep();
            SafeFiles.Try(file);
            return new(file, history, held, null);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            held?.Dispose();
            LogNotWritten(e, file);
            return new(file, history, null, NotWritten);
        }
    }
}
