namespace Routing.Engine;

/// <summary>Takes the items of a watched stream. Called in order, never concurrently for one subscription.</summary>
public interface IUpdateSink
{
    /// <summary>Must not block: it puts the delivery in a bounded queue. False ends the subscription.</summary>
    bool Deliver(Delivery delivery);

    /// <summary>The engine had to end the subscription (the past could not be read): watch again.</summary>
    void Ended();
}
