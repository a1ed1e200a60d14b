namespace Routing.LoadTest.Runner;

/// <summary>The run could not be carried out; the message says what is wrong, where, and what would be right.</summary>
public sealed class CannotRunException(string message, Exception? inner = null) : Exception(message, inner);
