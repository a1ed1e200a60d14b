using System.Collections.Frozen;
using System.Collections.Immutable;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;
using Routing.Core.Rota.Plan;

namespace Routing.Shops;

/// <summary>A shop as the server serves it now: its file, with all that is looked up often made ready.</summary>
public sealed class ServedShop
{
    private readonly FrozenDictionary<string, AgentEntry> agents;
    private readonly FrozenDictionary<string, QueueEntry> queues;
    private readonly FrozenDictionary<string, SkillSet> skills;
    private readonly FrozenDictionary<string, IntentEntry> intents;
    private readonly FrozenSet<string> origins;

    public ServedShop(ShopFile file, string secret)
    {
        File = file;
        Secret = secret;
        agents = file.Agents.ToFrozenDictionary(agent => agent.Id.Value, StringComparer.Ordinal);
        queues = file.Queues.ToFrozenDictionary(queue => queue.Id.Value, StringComparer.Ordinal);
        skills = file.Queues.ToFrozenDictionary(
            queue => queue.Id.Value, queue => SkillSet.Of(queue.Skills), StringComparer.Ordinal);
        intents = file.Intents.ToFrozenDictionary(intent => intent.Intent, StringComparer.Ordinal);
        origins = file.AllowedOrigins.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(file.TimeZone);
        Policy = new(
            file.Policy,
            file.Queues.ToImmutableSortedDictionary(
                queue => queue.Id,
                queue => new QueuePolicy(
                    queue.Ranking,
                    [.. queue.Neighbours.Select(neighbour => new QueueId(neighbour))],
                    SkillsOf(queue.Id),
                    queue.Hours?.In(zone),
                    queue.Asks)),
            file.Hours?.In(zone) ?? OpeningHours.AlwaysIn(zone),
            file.Languages.ToImmutableSortedDictionary(language => language, file.Name.In),
            file.Texts.ToImmutableSortedDictionary())
        {
            Roster = new(
                zone,
                file.Agents.ToImmutableSortedDictionary(agent => agent.Id, RosterOf)),
        };
    }

    public ShopFile File { get; }

    public ShopId Id => File.Shop;

    /// <summary>What signs the shop's buyer tokens, as it was given; empty on a host that needs no secrets.</summary>
    public string Secret { get; }

    public ShopPolicy Policy { get; }

    public string DefaultLanguage => File.Languages[0];

    public QueueId DefaultQueue => File.Queues[0].Id;

    public AgentEntry? Agent(AgentId id) => agents.GetValueOrDefault(id.Value);

    public QueueEntry? Queue(QueueId id) => queues.GetValueOrDefault(id.Value);

    /// <summary>What an agent must hold to serve a session of that queue.</summary>
    public SkillSet SkillsOf(QueueId queue) => skills.GetValueOrDefault(queue.Value, SkillSet.None);

    /// <summary>The queue that serves an intent; null when the shop does not know the intent.</summary>
    public QueueId? QueueForIntent(string intent) => intents.GetValueOrDefault(intent)?.Queue;

    /// <summary>
    /// What an agent must hold to serve a session of that intent: the queue's skills and its own.
    /// </summary>
    public SkillSet SkillsForIntent(string intent) => intents.GetValueOrDefault(intent) is { } known
        ? SkillSet.Of(SkillsOf(known.Queue).Skills.Concat(known.Skills))
        : SkillSet.None;

    public bool Speaks(string? language) => language is not null && File.Languages.Contains(language);

    public bool Allows(string origin) => origins.Contains(origin);

    /// <summary>What a queue must know of an agent who signs on at a moment.</summary>
    /// <remarks>When he works is what he works every week; the rota tells his queue when it is otherwise.</remarks>
    public AgentProfile Profile(AgentEntry agent, Instant now) => new(
        agent.Id,
        agent.Name,
        agent.Seat,
        SkillSet.Of(agent.Skills),
        agent.Slots,
        Duties.Usual(Policy, Policy.Roster.Agents[agent.Id], now).Shift,
        agent.Weight);

    private static RosterAgent RosterOf(AgentEntry agent) => new(
        agent.Id,
        agent.Name,
        agent.Queue,
        SkillSet.Of(agent.Skills),
        [.. agent.Shifts.Select(shift => shift.Hours)]);
}
