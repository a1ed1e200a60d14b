namespace Routing.Mutants.Running;

/// <summary>Asks a worker to run the tests over a core.</summary>
/// <param name="Core">The file of the assembly.</param>
/// <param name="Order">The names of the tests to run first, in order; the others follow.</param>
internal sealed record Question(string Core, string[] Order);

/// <summary>What a worker says, a line each: which test it begins, and at the end which one failed.</summary>
/// <param name="Test">The test that begins, or that failed; null at the end when all passed.</param>
/// <param name="IsEnd">Whether this ends the answer.</param>
/// <param name="Because">What the failed test said.</param>
internal sealed record Answer(string? Test, bool IsEnd = false, string? Because = null);
