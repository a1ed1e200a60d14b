namespace Routing.LoadTest.Runner;

/// <summary>What the command's exit status says.</summary>
public static class ExitStatus
{
    /// <summary>The run was carried out and everything was as it must be.</summary>
    public const int Pass = 0;

    /// <summary>The run was carried out and something was not as it must be.</summary>
    public const int Fail = 1;

    /// <summary>The run could not be carried out.</summary>
    public const int CouldNotRun = 2;
}
