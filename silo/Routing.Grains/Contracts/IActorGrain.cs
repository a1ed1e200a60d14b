namespace Routing.Grains.Contracts;

/// <summary>An actor's grain. Its key is the actor's name: session/{shop}/{session}, queue/{shop}/{queue} or
/// rota/{shop}/rota.</summary>
public interface IActorGrain : IGrainWithStringKey
{
    /// <summary>Submits commands, in their order; the answer has a receipt for each, in the same order.</summary>
    [Alias("Submit")]
    Task<SubmissionReceipt[]> Submit(Submission[] submissions);

    /// <summary>
    /// From now on a hub gets every item of a stream of this actor, until it no longer wants it or is told that it
    /// ended. The items name the subscription's number.
    /// </summary>
    [Alias("Watch")]
    Task<WatchAnswer> Watch(WatchRequest request, IHubObserver hub);

    /// <summary>A hub wants no more of a subscription.</summary>
    [Alias("Unwatch")]
    Task Unwatch(string hub, long subscription);

    /// <summary>A deadline may have passed, or something may be owed.</summary>
    [Alias("Wake")]
    Task Wake();
}
