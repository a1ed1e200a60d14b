using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;
using Routing.Core.Rota;
using Routing.Core.Rota.Plan;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

public abstract partial class EngineContract
{
    private static RosterAgent Rosie => DemoPolicies.Rosie;

    private DateOnly Today => DemoPolicies.Demo.Roster.DayOf(new(Clock.GetUtcNow().ToUnixTimeMilliseconds()));

    [Fact]
    public async Task Rota_PlansAnAgentWhoIsThere_DrivesHisQueue()
    {
        var desk = await RosieIsThere();

        await PlanRosie(seen: 0, DayKind.Absent);
        await desk.Until(view => HeadOf(view)?.Presence == Presence.Offline, "she is off duty");
        await PlanRosie(seen: 1, DayKind.Usual);
        await RosieSignsOn();
        await desk.Until(view => HeadOf(view)?.Presence == Presence.Online, "she works again");
    }

    [Fact]
    public async Task Rota_AfterARestart_StillKnowsWhereAgentsAre()
    {
        await RosieIsThere();
        await Within.Deadline(Journal.Quiet(Rota), "the rota owes nothing", Cancellation);
        await Within.Deadline(Journal.Quiet(QueueActor), "the queue owes nothing", Cancellation);
        await Restart();
        var desk = await WatchRosie();

        await PlanRosie(seen: 0, DayKind.Absent);

        await desk.Until(view => HeadOf(view)?.Presence == Presence.Offline, "she is off duty");
    }

    [Fact]
    public async Task Plans_WatchedByLeads_CountWhatIsPlanned()
    {
        var leads = new RecordingSink();
        await WatchNotices(StreamAddress.Swaps(Shop), leads);
        await leads.Until(view => view.Latest is StreamItem.SwapsSnapshot { Planned: 0 }, "nothing is planned");

        await PlanRosie(seen: 0, DayKind.Absent);
        await leads.Until(view => view.Latest is StreamItem.SwapsSnapshot { Planned: 1 }, "something is planned");

        var whole = new RecordingSink();
        await WatchNotices(StreamAddress.Plans(Shop), whole);
        await whole.Until(
            view => view.Latest is StreamItem.PlansSnapshot { Days: [{ Version: 1, Day.Kind: DayKind.Absent }] },
            "the planned day is in the plan");
    }

    private static DeskHead? HeadOf(RecordingSink sink) => sink.Latest switch
    {
        StreamItem.DeskSnapshot snapshot => snapshot.Head,
        StreamItem.DeskUpdate update => update.Head,
        _ => null,
    };

    private async Task<RecordingSink> RosieIsThere()
    {
        await RosieSignsOn();
        return await WatchRosie();
    }

    private Task RosieSignsOn() => Accepted(QueueActor, new QueueCommand.SignOn(
        new(Rosie.Id, "Rosie", new("hq", 1, 1, 2), SkillSet.None, 5, null), new("hub", "rosie")));

    private async Task<RecordingSink> WatchRosie()
    {
        var desk = new RecordingSink();
        await WatchNotices(StreamAddress.Desk(Shop, Queue, Rosie.Id), desk);
        return desk;
    }

    // Until the rota has heard that she is there, it has nobody to tell; nothing is lost meanwhile.
    private async Task PlanRosie(long seen, DayKind kind) => await Accepted(Rota, new RotaCommand.PlanDays(
        [new(new(Rosie.Id, Today, kind, [], ""), seen)], new(new("lead1"), "Lead")));
}
