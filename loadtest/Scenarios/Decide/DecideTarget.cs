using System.Globalization;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>A figure that is aimed at, and the one that was measured.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Aim">The figure aimed at.</param>
/// <param name="Measured">The figure measured.</param>
/// <param name="IsAtLeast">Whether more is better.</param>
/// <param name="Unit">The unit of both.</param>
public sealed record DecideTarget(string Name, double Aim, double Measured, string Unit, bool IsAtLeast = false)
{
    /// <summary>Whether it is reached.</summary>
    public bool IsReached => IsAtLeast ? Measured >= Aim : Measured <= Aim;

    /// <summary>The aim in words.</summary>
    public string InWords => string.Create(
        CultureInfo.InvariantCulture, $"{(IsAtLeast ? "at least" : "at most")} {Aim:0.##} {Unit}");
}
