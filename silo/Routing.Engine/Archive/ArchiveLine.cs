using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Engine.Archive;

/// <summary>One line of an archive behind its header.</summary>
internal abstract record ArchiveLine
{
    private ArchiveLine()
    {
    }

    /// <summary>A stream; its events follow, from <paramref name="First"/> to the head's version.</summary>
    /// <param name="First">1, or more when the oldest events were deleted and the snapshot stands for them.</param>
    public sealed record Stream(ActorId Actor, long First, StreamHead Head) : ArchiveLine;

    public sealed record Event(RecordedEvent Recorded) : ArchiveLine;

    /// <summary>The last line: what the archive must have held.</summary>
    public sealed record End(ArchiveCounts Counts) : ArchiveLine;
}

/// <summary>The words that stand in an archive.</summary>
internal static class ArchiveWords
{
    /// <summary>The first line; another form has another version.</summary>
    public const string Header = """{"format":"routing-archive","version":1}""";

    public const string Stream = "stream";
    public const string Version = "version";
    public const string First = "first";
    public const string Cursor = "cursor";
    public const string WakeAt = "wakeAt";
    public const string Snapshot = "snapshot";
    public const string Number = "number";
    public const string Type = "type";
    public const string Body = "body";
    public const string Base64 = "base64";
    public const string Streams = "streams";
    public const string Events = "events";
}
