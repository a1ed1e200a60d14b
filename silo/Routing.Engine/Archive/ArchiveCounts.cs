namespace Routing.Engine.Archive;

/// <summary>How much an archive holds.</summary>
public readonly record struct ArchiveCounts(long Streams, long Events);
