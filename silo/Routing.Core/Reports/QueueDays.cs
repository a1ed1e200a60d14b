using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Counting;

namespace Routing.Core.Reports;

/// <summary>
/// Folds a queue's stream into its days: every event with the state before it, figures by the code that counts them
/// live. What it holds is the queue's state and the days that have not ended.
/// </summary>
/// <param name="begin">The state before the first of the events.</param>
public sealed class QueueDays(QueueState begin)
{
    private const long HourMs = 60 * 60_000;

    private readonly Dictionary<long, QueueDay> open = [];
    private long reached;

    /// <summary>The state after the events so far.</summary>
    public QueueState State { get; private set; } = begin;

    /// <summary>The day that is counted in now; 0 before the first event.</summary>
    public long Day => State.Figures.Ended.Day > 0 ? State.Figures.Ended.Day : reached;

    /// <summary>A day so far; null when nothing was counted in it, or it was taken.</summary>
    public QueueDay? Find(long day) => open.GetValueOrDefault(day);

    /// <summary>The days that have ended, taken out, in their order.</summary>
    public IReadOnlyList<QueueDay> TakeEnded()
    {
        if (open.Count < 2)
        {
            return [];
        }

        var ended = open.Values.Where(day => day.Number < Math.Min(Day, reached)).OrderBy(day => day.Number).ToList();
        foreach (var day in ended)
        {
            open.Remove(day.Number);
        }

        return ended;
    }

    /// <summary>The day in which something counts that happens then: none before that of the live figures.</summary>
    public long DayOf(Instant at) =>
        Math.Max(LocalDay.Of(at, State.Settings.UtcOffsetMinutes), State.Figures.Ended.Day);

    public void Fold(QueueEvent @event)
    {
        var before = State;
        State = QueueEvolution.Evolve(before, @event);
        reached = Math.Max(reached, LocalDay.Of(@event.At, State.Settings.UtcOffsetMinutes));
        switch (@event)
        {
            case QueueEvent.Configured when before.Figures.Ended.Day != State.Figures.Ended.Day:
                Renumber(before.Figures.Ended.Day, State.Figures.Ended.Day);
                break;
            case QueueEvent.Enqueued e:
                AddLive(e.At, agent: null, EventFigures.OfArrival(before.Chats.Find(e.Session)));
                break;
            case QueueEvent.Rated e:
                Add(e.At, e.Agent?.Id, new(Ratings: 1, Stars: e.Stars), e.Agent?.Name).KnowsRatings = true;
                break;
            case QueueEvent.Assigned e when before.Chats.TryFind(e.Session, out var chat):
                Given(chat, e);
                break;
            case QueueEvent.Covered e when before.Chats.TryFind(e.Session, out _):
                Add(e.At, e.Agent.Id, new(Taken: 1, Covers: 1), e.Agent.Name);
                Add(e.At, e.From, new(CoveredByOthers: 1));
                break;
            case QueueEvent.Lent e when before.Chats.TryFind(e.Session, out var chat):
                AddWait(chat, e.At, agent: null);
                break;
            case QueueEvent.ChatRoundAnswered e when before.Chats.TryFind(e.Session, out var chat):
                Answered(before, chat, e);
                break;
            case QueueEvent.Left e when before.Chats.TryFind(e.Session, out var chat):
                Left(chat, e);
                break;
            default:
                break;
        }
    }

    private void Given(ChatState chat, QueueEvent.Assigned e)
    {
        Add(e.At, e.Agent.Id, new(Taken: 1), e.Agent.Name);
        if (chat is { Phase: ChatPhase.Waiting, Home: null })
        {
            AddWait(chat, e.At, e.Agent.Id);
        }
    }

    private void Answered(QueueState before, ChatState chat, QueueEvent.ChatRoundAnswered e)
    {
        var agent = AgentOf(chat);
        var live = EventFigures.Of(chat, e);
        if (AddLive(e.At, agent, live) is { } cell && live.Firsts > 0)
        {
            cell.FirstResponses.Add(live.ResponseMs);
        }

        // What his row on the board counts: the difference that the event made there.
        if (State.FindAgent(agent)?.Answers is { } answers
            && before.FindAgent(agent)?.Answers is var old && !ReferenceEquals(old, answers))
        {
            var known = old?.Day == answers.Day ? old : new(answers.Day, Rounds: 0, ResponseMs: 0);
            AddOn(answers.Day, e.At, agent, new(
                OwnRounds: answers.Rounds - known.Rounds, OwnResponseMs: answers.ResponseMs - known.ResponseMs));
        }
    }

    private void Left(ChatState chat, QueueEvent.Left e)
    {
        var agent = AgentOf(chat);
        AddLive(e.At, agent, EventFigures.Of(chat, e));
        if (e.GoesOn && agent is not null)
        {
            Add(e.At, agent, new(Transfers: 1));
        }
    }

    private static AgentId? AgentOf(ChatState chat) => chat.Phase == ChatPhase.WithAgent ? chat.Agent : null;

    private void AddWait(ChatState chat, Instant at, AgentId? agent)
    {
        var ms = Math.Max(0, at.UnixMs - chat.PlacedAt.UnixMs);
        var day = DayOf(at);
        AddOn(day, at, agent, new(Waits: 1, WaitMs: ms, LongestWaitMs: ms)).Waits.Add(ms);
    }

    // In the minute and on the day in which the live figures count it, a clock set back included.
    private ReportCell? AddLive(Instant at, AgentId? agent, in FigureCounts live)
    {
        if (live == default)
        {
            return null;
        }

        var minute = new Instant(State.Figures.Current.Minute * MinuteFigures.MinuteMs);
        return AddOn(State.Figures.Ended.Day, at < minute ? minute : at, agent, new(live));
    }

    private QueueDay Add(Instant at, AgentId? agent, in ReportCounts counts, string? name = null)
    {
        var day = DayOf(at);
        AddOn(day, at, agent, counts, name);
        return open[day];
    }

    private ReportCell AddOn(long number, Instant at, AgentId? agent, in ReportCounts counts, string? name = null)
    {
        if (!open.TryGetValue(number, out var day))
        {
            open.Add(number, day = new(number));
        }

        day.KnowsRatings |= !State.Rated.IsEmpty;
        if (agent is { } id && (name ?? State.FindAgent(id)?.Profile.Name) is { } known)
        {
            day.Name(id, known);
        }

        var cell = day.Cell(HourOf(number, at), agent);
        cell.Add(counts);
        return cell;
    }

    private Instant HourOf(long day, Instant at)
    {
        var offset = State.Settings.UtcOffsetMinutes;
        var begin = LocalDay.EndOf(day - 1, offset);
        var ahead = offset * 60_000L;
        var from = at < begin ? begin : at;
        return new(((from.UnixMs + ahead) / HourMs * HourMs) - ahead);
    }

    private void Renumber(long from, long to)
    {
        if (open.Remove(from, out var day))
        {
            day.Renumber(to);
            if (open.TryGetValue(to, out var there))
            {
                day.Add(there);
            }

            open[to] = day;
        }
    }
}
