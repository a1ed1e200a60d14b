namespace Routing.Engine.Ports;

/// <summary>
/// The journal cannot be opened as it was asked for, and nothing was changed: a foreign or corrupt file, one that
/// is in use or may not be written, a newer form, a full disk. The message is one sentence for the operator that
/// says what, where, and what would be right.
/// </summary>
public sealed class JournalRefusedException : Exception
{
    public JournalRefusedException()
        : this("The journal cannot be opened.")
    {
    }

    public JournalRefusedException(string message)
        : base(message)
    {
    }

    public JournalRefusedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
