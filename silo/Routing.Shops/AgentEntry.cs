using Routing.Core;

namespace Routing.Shops;

/// <summary>An agent or a lead in a shop file.</summary>
/// <param name="Shifts">When he works; none means at any hour.</param>
public sealed record AgentEntry(
    AgentId Id,
    string Name,
    StaffRole Role,
    QueueId Queue,
    Seat Seat,
    IReadOnlyList<string> Skills,
    int Slots,
    IReadOnlyList<WeeklyShift> Shifts,
    string PasswordHash);
