namespace Routing.LoadTest.Scenarios.Board;

/// <summary>How watching boards is measured.</summary>
/// <param name="Queues">Queues of the shop.</param>
/// <param name="Agents">Agents in each.</param>
/// <param name="Leads">Leads, each of whom watches every queue.</param>
/// <param name="ChangesPerSecond">Changes of agents and chats, over all queues.</param>
/// <param name="Seconds">How long each half of a trial lasts.</param>
/// <param name="Trials">Trials; the median is reported.</param>
public sealed record BoardOptions(
    int Queues, int Agents, int Leads, int ChangesPerSecond, double Seconds, int Trials);
