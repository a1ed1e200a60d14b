using System.Collections.Immutable;
using Routing.Core.Rota.Plan;

namespace Routing.Core.Rota;

public enum SwapStatus
{
    /// <summary>The colleague has not answered.</summary>
    Asked,

    /// <summary>He agreed; a lead must approve.</summary>
    Agreed,

    /// <summary>It is in the plan.</summary>
    Approved,

    /// <summary>The colleague does not want it.</summary>
    Declined,

    /// <summary>The lead does not want it.</summary>
    Refused,

    /// <summary>Who asked took it back.</summary>
    Withdrawn,

    /// <summary>Its day began before it was settled.</summary>
    Expired,
}

/// <summary>Two agents swap shifts, or one takes the other's.</summary>
/// <param name="Id">Chosen by who asks, so that asking again asks once.</param>
/// <param name="Day">The day whose shifts he gives.</param>
/// <param name="Shifts">Those shifts as they stood, each with its queue: others later are no longer what was agreed.
/// </param>
/// <param name="TheirDay">The day whose shifts he takes; null when he takes none.</param>
/// <param name="Until">When it is over unless settled: the first of the shifts begins.</param>
/// <param name="Closing">What who ended it said.</param>
public sealed record Swap(
    ClientMessageId Id,
    AgentRef By,
    DateOnly Day,
    ImmutableArray<PlannedShift> Shifts,
    AgentRef With,
    DateOnly? TheirDay,
    ImmutableArray<PlannedShift> TheirShifts,
    string Note,
    Instant At,
    Instant Until,
    SwapStatus Status = SwapStatus.Asked,
    AgentRef? EndedBy = null,
    Instant? EndedAt = null,
    string Closing = "")
{
    public bool IsOpen => Status is SwapStatus.Asked or SwapStatus.Agreed;

    /// <summary>Whether an agent is one of the two.</summary>
    public bool Concerns(AgentId agent) => By.Id == agent || With.Id == agent;
}
