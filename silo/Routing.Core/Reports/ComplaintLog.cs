using Routing.Core.Rota;

namespace Routing.Core.Reports;

/// <summary>Where and when a complaint was recorded, and by whom.</summary>
public readonly record struct RecordedComplaint(Instant At, QueueId Queue, AgentRef By);

/// <summary>
/// Folds the stream of a shop's rota into the complaints that were recorded: each once, from when it stands until it
/// is settled. Only the latest are kept.
/// </summary>
public sealed class ComplaintLog
{
    /// <summary>How many complaints are kept; more than any shop records in years.</summary>
    public const int Most = 100_000;

    private readonly Queue<RecordedComplaint> recorded = [];
    private readonly Dictionary<SessionId, Instant> standing = [];

    /// <summary>When the shop's rota was told of something first; null when it never was.</summary>
    public Instant? KnownSince { get; private set; }

    public IEnumerable<RecordedComplaint> Within(Instant from, Instant until) =>
        recorded.Where(one => one.At >= from && one.At < until);

    public void Fold(RotaEvent @event)
    {
        switch (@event)
        {
            case RotaEvent.ConcernNoted e:
                KnownSince ??= e.At;
                Note(e.Concern);
                break;
            case RotaEvent.ConcernOver { Kind: ConcernKind.Complaint } e:
                standing.Remove(e.Session);
                break;
            default:
                break;
        }
    }

    private void Note(Concern concern)
    {
        if (concern.Kind != ConcernKind.Complaint || !standing.TryAdd(concern.Session, concern.At))
        {
            return;
        }

        recorded.Enqueue(new(concern.At, concern.Queue, concern.By));
        if (recorded.Count > Most)
        {
            recorded.Dequeue();
        }
    }
}
