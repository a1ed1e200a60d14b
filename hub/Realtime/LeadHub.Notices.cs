using Routing.Core;
using Routing.Core.Rota;

namespace Routing.Hub.Realtime;

// A lead's word to his agents.
internal sealed partial class LeadHub
{
    /// <summary>All notices that stand, with who has read each; from now on whenever one changes.</summary>
    public async Task WatchNotices() => RefusalWords.ThrowIfRefused(new(await Me().WatchNotices()));

    /// <summary>Says something to everybody, to a queue, or to some agents. Posting it again posts it once.</summary>
    public async Task PostNotice(Asked<NoticeRequest> request)
    {
        var (shop, lead) = AsLead();
        CheckLimit();
        var (id, text, to, until) = NoticeRequests.Read(request, shop);
        RefusalWords.ThrowIfRefused(await engine.Submit(
            ActorId.Of(shop.Id), new RotaCommand.PostNotice(lead, id, text, to, until)));
    }

    /// <summary>Takes a notice down.</summary>
    public async Task EndNotice(Asked<string> notice)
    {
        var (shop, lead) = AsLead();
        CheckLimit();
        RefusalWords.ThrowIfRefused(await engine.Submit(
            ActorId.Of(shop.Id), new RotaCommand.EndNotice(lead, NoticeRequests.Id(notice))));
    }
}
