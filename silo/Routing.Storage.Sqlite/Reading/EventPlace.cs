namespace Routing.Storage.Sqlite.Reading;

/// <summary>Where one event lies: event <c>Number</c> of stream <c>Stream</c> is row <c>Seq</c>.</summary>
internal readonly record struct EventPlace(long Stream, long Number, long Seq);
