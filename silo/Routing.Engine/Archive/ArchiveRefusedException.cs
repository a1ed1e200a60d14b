namespace Routing.Engine.Archive;

/// <summary>
/// An archive cannot be imported: it is foreign or cut off, or the journal holds one of its streams already. The
/// message is for the operator and says what, where, and what was done.
/// </summary>
public sealed class ArchiveRefusedException : Exception
{
    public ArchiveRefusedException()
        : this("The archive cannot be imported.")
    {
    }

    public ArchiveRefusedException(string message)
        : base(message)
    {
    }

    public ArchiveRefusedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
