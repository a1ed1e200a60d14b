using Routing.Core;

namespace Routing.Hub.Desk;

/// <summary>An agent's own prepared words.</summary>
/// <param name="Key">What he types to find it.</param>
internal sealed record OwnReply(string Key, string Text);

/// <summary>
/// Keeps agents' own quick replies. What is kept survives the server; agents of different shops never meet.
/// </summary>
internal interface IQuickReplies
{
    /// <summary>An agent's replies, by key.</summary>
    ValueTask<IReadOnlyList<OwnReply>> List(ShopId shop, AgentId agent, CancellationToken cancellation);

    /// <summary>Keeps a reply in place of the one with the same key.</summary>
    /// <param name="shop">The agent's shop.</param>
    /// <param name="agent">Whose it is.</param>
    /// <param name="reply">The reply; its bounds are checked by who calls.</param>
    /// <param name="most">So many an agent may have.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False, and nothing is kept, when he has that many already and none of this key.</returns>
    ValueTask<bool> Keep(ShopId shop, AgentId agent, OwnReply reply, int most, CancellationToken cancellation);

    /// <summary>Forgets a reply.</summary>
    /// <returns>False when there was none.</returns>
    ValueTask<bool> Forget(ShopId shop, AgentId agent, string key, CancellationToken cancellation);
}
