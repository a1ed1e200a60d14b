using Routing.Engine.Ports;

namespace Routing.Engine.Archive;

/// <summary>
/// Follows an archive from line to line: streams in their order and each once, events numbered without gaps, and a
/// last line that counts them.
/// </summary>
internal sealed class ArchiveCheck
{
    private ArchiveLine.Stream? stream;
    private long next;
    private ArchiveCounts seen;
    private bool isAtEnd;

    /// <exception cref="ArchiveRefusedException">The line does not belong there.</exception>
    public ArchiveLine Accept(ArchiveLine line, long number)
    {
        if (isAtEnd)
        {
            throw Refused(number, "comes behind the closing line");
        }

        switch (line)
        {
            case ArchiveLine.Stream begun:
                AcceptStream(begun, number);
                break;
            case ArchiveLine.Event { Recorded: var recorded }:
                AcceptEvent(recorded, number);
                break;
            case ArchiveLine.End { Counts: var counts }:
                CheckStreamIsWhole(number);
                isAtEnd = counts == seen
                    ? true
                    : throw Refused(
                        number,
                        $"counts {counts.Streams} streams and {counts.Events} events, but there were {seen.Streams} "
                            + $"and {seen.Events}");
                break;
        }

        return line;
    }

    /// <exception cref="ArchiveRefusedException">The closing line is missing.</exception>
    public void Ended()
    {
        if (!isAtEnd)
        {
            throw new ArchiveRefusedException(
                $"The archive is cut off: after {seen.Streams} streams and {seen.Events} events the closing line is "
                    + "missing.");
        }
    }

    private void AcceptStream(ArchiveLine.Stream begun, long number)
    {
        CheckStreamIsWhole(number);
        if (stream is not null && StreamOrder.Instance.Compare(stream.Actor, begun.Actor) >= 0)
        {
            throw Refused(number, $"begins {begun.Actor}, which must come before {stream.Actor}");
        }

        var head = begun.Head;
        var covered = head.Snapshot?.Version ?? 0;
        if (head.Version < 1
            || begun.First < 1
            || begun.First > head.Version + 1
            || begun.First > covered + 1
            || covered > head.Version
            || head.Mark.OutboxCursor < 0
            || head.Mark.OutboxCursor > head.Version)
        {
            throw Refused(number, $"has a version, first event, cursor or snapshot that {begun.Actor} cannot have");
        }

        (stream, next) = (begun, begun.First);
        seen = seen with { Streams = seen.Streams + 1 };
    }

    private void AcceptEvent(RecordedEvent recorded, long number)
    {
        if (stream is null || recorded.Number != next || next > stream.Head.Version)
        {
            throw Refused(number, $"has event {recorded.Number} where it does not belong");
        }

        next++;
        seen = seen with { Events = seen.Events + 1 };
    }

    private void CheckStreamIsWhole(long number)
    {
        if (stream is not null && next <= stream.Head.Version)
        {
            throw Refused(number, $"comes where event {next} of {stream.Actor} must be");
        }
    }

    private static ArchiveRefusedException Refused(long number, string what) =>
        new($"The archive is damaged or cut off: line {number} {what}.");
}
