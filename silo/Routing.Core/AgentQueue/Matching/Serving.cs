namespace Routing.Core.AgentQueue.Matching;

/// <summary>How many agents get chats at all, whatever their load, and the slots they have together.</summary>
public readonly record struct Serving(int Agents, int Slots)
{
    public static Serving operator +(Serving a, Serving b) => new(a.Agents + b.Agents, a.Slots + b.Slots);

    public static Serving operator -(Serving a) => new(-a.Agents, -a.Slots);
}
