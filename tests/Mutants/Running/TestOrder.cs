namespace Routing.Mutants.Running;

/// <summary>
/// In which order tests ask a mutant: those that noticed one lately come first, then the quickest. It is shared by
/// all workers.
/// </summary>
internal sealed class TestOrder(IReadOnlyDictionary<string, TimeSpan> took)
{
    private readonly Lock gate = new();
    private readonly List<string> order = [.. took.Keys.OrderBy(test => took[test])];

    public string[] Now()
    {
        lock (gate)
        {
            return [.. order];
        }
    }

    public void Noticed(string test)
    {
        lock (gate)
        {
            if (order.Remove(test))
            {
                order.Insert(0, test);
            }
        }
    }
}
