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
