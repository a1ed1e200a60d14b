namespace Routing.Core.AgentQueue;

/// <summary>What the rota brings about, and the end of a shift, whoever said when that is.</summary>
public static partial class QueueEvolution
{
    private static QueueState? OfRota(QueueState state, QueueEvent @event) => @event switch
    {
        QueueEvent.ShiftEnded e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            OnShift = false,
            DrainAt = null,
            OvertimeUntil = null,
            Profile = agent.Profile with { Shift = null },
            Duty = agent.Duty is { } duty ? duty with { Shift = null, Breaks = [] } : null,
        }),
        QueueEvent.DutySet e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            Duty = e.Duty,
            OnShift = e.OnShift,
            DrainAt = e.DrainAt,
            Profile = agent.Profile with { Shift = e.Shift },
        }),
        QueueEvent.DutyPassed e => OfAgent(state, e.Agent, e, static (agent, e) => agent with { Duty = e.Duty }),
        QueueEvent.BreakBegan e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            Duty = agent.Duty! with { Breaks = agent.Duty.Breaks.RemoveAt(0) },
            BreakUntil = e.Until,
        }),
        QueueEvent.BreakEnded e => OfAgent(state, e.Agent, e, static (agent, e) => agent with { BreakUntil = null }),
        QueueEvent.DeskLeft => state,
        _ => null,
    };
}
