// A decision and a draft of each actor, by the names the rules use.
global using QueueDecision =
    Routing.Core.Decision<Routing.Core.AgentQueue.QueueState, Routing.Core.AgentQueue.QueueEvent>;
global using QueueDraft =
    Routing.Core.Draft<Routing.Core.AgentQueue.QueueState, Routing.Core.AgentQueue.QueueEvent>;
global using RotaDecision =
    Routing.Core.Decision<Routing.Core.Rota.RotaState, Routing.Core.Rota.RotaEvent>;
global using RotaDraft =
    Routing.Core.Draft<Routing.Core.Rota.RotaState, Routing.Core.Rota.RotaEvent>;
global using SessionDecision =
    Routing.Core.Decision<Routing.Core.BuyerSession.SessionState, Routing.Core.BuyerSession.SessionEvent>;
global using SessionDraft =
    Routing.Core.Draft<Routing.Core.BuyerSession.SessionState, Routing.Core.BuyerSession.SessionEvent>;

// The planned days of a shop: by agent, in the order of the days.
global using DayPlanMap = System.Collections.Immutable.ImmutableSortedDictionary<
    string, System.Collections.Immutable.ImmutableArray<Routing.Core.Rota.Plan.DayPlan>>;
