using Routing.LoadTest.Actors;

namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>A server that clients of a replay connect to, and its REST interface.</summary>
public sealed record ReplayPlace(Uri Server, ShopApi Api);
