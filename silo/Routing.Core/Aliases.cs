global using SessionDecision =
    Routing.Core.Decision<Routing.Core.BuyerSession.SessionState, Routing.Core.BuyerSession.SessionEvent>;
global using SessionDraft =
    Routing.Core.Draft<Routing.Core.BuyerSession.SessionState, Routing.Core.BuyerSession.SessionEvent>;
