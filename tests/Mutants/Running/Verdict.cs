using System.Text.Json.Serialization;

namespace Routing.Mutants.Running;

/// <summary>What became of a mutant.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Fate>))]
internal enum Fate
{
    /// <summary>Every test passed: nothing notices the change.</summary>
    Survived,

    /// <summary>A test failed.</summary>
    Noticed,

    /// <summary>A test did not end in time, which counts as noticed.</summary>
    TimedOut,

    /// <summary>The process ended: no stack or no memory was left, which counts as noticed.</summary>
    Crashed,
}

/// <summary>What became of a mutant, and by which test.</summary>
internal sealed record Verdict(Fate Fate, string? Test, string? Because, IReadOnlyDictionary<string, TimeSpan> Took);
