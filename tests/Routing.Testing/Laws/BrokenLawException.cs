namespace Routing.Testing.Laws;

/// <summary>A law of the core does not hold; the message names each sentence that is broken.</summary>
public sealed class BrokenLawException(string message) : Exception(message)
{
    /// <exception cref="BrokenLawException">At least one sentence.</exception>
    public static void ThrowIfAny(IEnumerable<string> broken, Func<string> where)
    {
        var sentences = broken.ToList();
        if (sentences.Count > 0)
        {
            throw new BrokenLawException($"{where()}\n  {string.Join("\n  ", sentences)}");
        }
    }
}
