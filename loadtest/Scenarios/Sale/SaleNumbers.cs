using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Sale;

/// <summary>The scenario's parameters on the command line; what is not given is as the scenario has it.</summary>
public sealed class SaleNumbers
{
    private readonly Option<double?> _seconds = Ask.Number("--seconds", "Measured seconds.", 1, 1_000_000);

    private readonly Option<double?> _warmUp = Ask.Number(
        "--warm-up", "Seconds before the measured ones, left out of the figures.", 0, 3600);

    private readonly Option<double?> _arrivals = Ask.Number(
        "--arrivals", "Usual arrivals of buyers per second.", 0, 100_000);

    private readonly Option<double?> _messages = Ask.Number(
        "--messages", "Usual messages per second of the buyers in a chat; first questions and replies come on top.",
        0, 1e6);

    private readonly Option<int?> _buyers = Ask.Count(
        "--buyers", "Buyers who are connected and in a session from the beginning to the end.", 0, 1_000_000);

    private readonly Option<int?> _agents = Ask.Count("--agents", "Agents signed on, over all queues.", 1, 100_000);
    private readonly Option<int?> _slots = Ask.Count("--slots", "Slots of each agent.", 1, 20);
    private readonly Option<int?> _queues = Ask.Count("--queues", "Queues of the shop.", 1, 100);
    private readonly Option<double?> _peak = Ask.Number("--peak", "The scenario's multiple of the usual.", 1, 1000);
    private readonly Option<double?> _length = Ask.Number("--length", "The scenario's own length, seconds.", 1, 1e5);
    private readonly Option<double?> _share = Ask.Number("--share", "The scenario's share of the agents.", 0.01, 0.9);
    private readonly Option<int?> _others = Ask.Count("--others", "Abusers, or slow readers of each kind.", 1, 10_000);
    private readonly Option<double?> _pace = Ask.Number("--pace", "How many times faster than people.", 0.1, 1000);

    private readonly Option<double?> _reply = Ask.Number(
        "--reply-seconds", "Mean seconds an agent takes for a reply, before the pace.", 0.01, 3600);

    private readonly Option<double?> _think = Ask.Number(
        "--think-seconds", "Mean seconds a buyer thinks before he follows up, before the pace.", 0.01, 3600);

    private readonly Option<double?> _patience = Ask.Number(
        "--patience-seconds", "Mean seconds a buyer waits for an answer, before the pace.", 0.1, 100_000);

    private readonly Option<double?> _break = Ask.Number(
        "--break-seconds", "Mean seconds between an agent's breaks, before the pace.", 1, 1_000_000);

    private readonly Option<int?> _seed = Ask.Count("--seed", "Seed of every chance.", 0, int.MaxValue / 2);

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All =>
    [
        _seconds, _warmUp, _arrivals, _messages, _buyers, _agents, _slots, _queues, _peak, _length, _share, _others,
        _pace, _reply, _think, _patience, _break, _seed,
    ];

    /// <summary>The usual parameters with what the command line says otherwise.</summary>
    public SaleParameters Read(ParseResult line, SaleParameters usual) => usual with
    {
        Seconds = line.GetValue(_seconds) ?? usual.Seconds,
        WarmUp = line.GetValue(_warmUp) ?? usual.WarmUp,
        Arrivals = line.GetValue(_arrivals) ?? usual.Arrivals,
        Messages = line.GetValue(_messages) ?? usual.Messages,
        Buyers = line.GetValue(_buyers) ?? usual.Buyers,
        Agents = line.GetValue(_agents) ?? usual.Agents,
        Slots = line.GetValue(_slots) ?? usual.Slots,
        Queues = line.GetValue(_queues) ?? usual.Queues,
        Peak = line.GetValue(_peak) ?? usual.Peak,
        Length = line.GetValue(_length) ?? usual.Length,
        Share = line.GetValue(_share) ?? usual.Share,
        Others = line.GetValue(_others) ?? usual.Others,
        Pace = line.GetValue(_pace) ?? usual.Pace,
        ReplySeconds = line.GetValue(_reply) ?? usual.ReplySeconds,
        ThinkSeconds = line.GetValue(_think) ?? usual.ThinkSeconds,
        PatienceSeconds = line.GetValue(_patience) ?? usual.PatienceSeconds,
        BreakSeconds = line.GetValue(_break) ?? usual.BreakSeconds,
        Seed = line.GetValue(_seed) ?? usual.Seed,
    };
}
