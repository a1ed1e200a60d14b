using Routing.Core;

namespace Routing.Shops;

/// <summary>An agent or a lead in a shop file.</summary>
/// <param name="Weight">His part where the ranking goes by weight, 10 to 200; 100 is an agent's usual one.</param>
/// <param name="Shifts">When he works; none means at any hour.</param>
public sealed record AgentEntry(
    AgentId Id,
    string Name,
    StaffRole Role,
    QueueId Queue,
    Seat Seat,
    IReadOnlyList<string> Skills,
    int Slots,
    int Weight,
    IReadOnlyList<WeeklyShift> Shifts,
    string PasswordHash);
