namespace Routing.Hosting;

/// <summary>A program cannot start as it was asked to. The message is for who started it.</summary>
public sealed class StartRefusedException : Exception
{
    public StartRefusedException()
        : this("The program cannot start as it was asked to.")
    {
    }

    public StartRefusedException(string message)
        : base(message)
    {
    }

    public StartRefusedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Refuses when there is a reason to, telling all of them below a headline.</summary>
    /// <exception cref="StartRefusedException">There are reasons.</exception>
    public static void ThrowIfAny(string headline, IEnumerable<string> reasons)
    {
        var lines = reasons.ToArray();
        if (lines.Length > 0)
        {
            throw new StartRefusedException(string.Join(Environment.NewLine + "  ", [headline, .. lines]));
        }
    }
}
