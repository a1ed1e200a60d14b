namespace Routing.LoadTest.Actors;

/// <summary>How slowly a client reads: so many bytes, then a pause.</summary>
/// <param name="Bytes">What it reads at once; its socket's buffer is kept as small as the system lets it.</param>
/// <param name="Pause">How long it does not read afterwards.</param>
public sealed record ReadPace(int Bytes, TimeSpan Pause);
