using Routing.Core;
using Routing.Engine;
using Routing.Grains.Contracts;

namespace Routing.Grains;

/// <summary>Between what grains carry and what the engine says.</summary>
internal static class Wire
{
    public static IActorGrain Of(this IGrainFactory grains, ActorId actor) => actor.Kind switch
    {
        ActorKind.BuyerSession => grains.GetGrain<IBuyerSessionGrain>(actor.ToString()),
        ActorKind.AgentQueue => grains.GetGrain<IAgentQueueGrain>(actor.ToString()),
        _ => grains.GetGrain<IRotaGrain>(actor.ToString()),
    };

    /// <summary>The refusal's name; null for none.</summary>
    public static string? Refusal(Refusal refusal) => refusal == Core.Refusal.None ? null : refusal.ToString();

    /// <summary>The refusal of that name; one that this version does not know is Unavailable.</summary>
    public static Refusal Refusal(string? name) =>
        name is null ? Core.Refusal.None
        : Enum.TryParse<Refusal>(name, out var refusal) ? refusal
        : Core.Refusal.Unavailable;

    public static SubmissionReceipt Receipt(Receipt receipt) => new(Refusal(receipt.Refused), receipt.Number);

    public static Receipt Receipt(SubmissionReceipt receipt) => new(Refusal(receipt.Refused), receipt.Number);
}
