namespace Routing.Tidy.Tests;

/// <summary>One place that breaks a limit, and what would be right.</summary>
internal sealed record Finding(string Path, int Line, string Message)
{
    public override string ToString() => $"{Path}({Line}): {Message}";
}
