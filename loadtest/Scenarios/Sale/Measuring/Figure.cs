namespace Routing.LoadTest.Scenarios.Sale.Measuring;

/// <summary>What is measured in time; every one from the moment it was meant to begin.</summary>
public enum Figure
{
    /// <summary>A buyer's message to the console of the agent who has the chat.</summary>
    Message,

    /// <summary>An agent's message to the buyer's page.</summary>
    Reply,

    /// <summary>A message, of either side, to its sender's knowing that it is stored.</summary>
    Ack,

    /// <summary>A buyer's arrival to an agent's console, when some agent was free.</summary>
    Assignment,

    /// <summary>The same when none was free: how long buyers waited in line.</summary>
    Wait,

    /// <summary>A buyer's first message to the first automatic reply on his page.</summary>
    Welcome,

    /// <summary>The loss of a connection to its streams being followed again.</summary>
    Reconnect,

    /// <summary>How much later than intended the generator did what it had to do.</summary>
    Lag,

    /// <summary>How long the generator took to receive what it sent to itself: its own share of the figures.</summary>
    Receive,
}
