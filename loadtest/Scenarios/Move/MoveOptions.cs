namespace Routing.LoadTest.Scenarios.Move;

/// <summary>How moving a whole queue's agents is measured.</summary>
/// <param name="Agents">Agents who are moved; as many work in the other queue.</param>
/// <param name="Chats">Chats they have together; the other queue's agents have as many.</param>
/// <param name="Rate">Messages a second in all those chats meanwhile, buyers' and agents' by turns.</param>
/// <param name="Trials">Moves, there and back by turns; the median is reported.</param>
public sealed record MoveOptions(int Agents, int Chats, int Rate, int Trials);
