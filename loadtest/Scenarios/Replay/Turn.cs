namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>One turn of a recorded dialogue.</summary>
/// <param name="Speaker">Who speaks: buyer or agent, in the server's words.</param>
/// <param name="Text">What is said.</param>
public sealed record Turn(string Speaker, string Text)
{
    /// <summary>The buyer, as entries name him.</summary>
    public const string Buyer = "buyer";

    /// <summary>The agent, as entries name him.</summary>
    public const string Agent = "agent";
}
