using Routing.Engine.Ports;

namespace Routing.Storage.Sqlite.Writing;

/// <summary>
/// What the writer knows of a stream: what its transaction has, and the mark that is still to be written.
/// </summary>
internal sealed class StreamState(long id, long version, StreamMark stored)
{
    /// <summary>0 until the stream has its first event.</summary>
    public long Id { get; set; } = id;

    public long Version { get; set; } = version;

    /// <summary>The mark in the file.</summary>
    public StreamMark Stored { get; set; } = stored;

    /// <summary>The mark that is true.</summary>
    public StreamMark Newest { get; set; } = stored;

    /// <summary>Whether the stream is listed for its mark to be written.</summary>
    public bool IsListed { get; set; }
}
