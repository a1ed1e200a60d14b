namespace Routing.Hub.Composition;

/// <summary>The server cannot start as it was asked to. The message is for who started it.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
