using System.Collections.Immutable;

namespace Routing.Core.Rota.Handover;

/// <summary>The pages of the handover book, in the order in which they were begun.</summary>
public static class HandoverBook
{
    /// <summary>How many pages are kept; the one whose shift ended first goes first.</summary>
    public const int MostPages = 200;

    /// <summary>How long a page is kept after its shift has ended.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(36);

    public static HandoverPage? Find(this ImmutableArray<HandoverPage> book, QueueId queue, Instant until) =>
        book.FirstOrDefault(page => page.Queue == queue && page.Until == until);

    /// <summary>Where an agent who has not left yet writes; null before he has written anything.</summary>
    public static (HandoverPage Page, HandoverLine Line)? Open(
        this ImmutableArray<HandoverPage> book, QueueId queue, AgentId agent)
    {
        foreach (var page in book.Where(page => page.Queue == queue))
        {
            if (page.LineOf(agent) is { LeftAt: null } line)
            {
                return (page, line);
            }
        }

        return null;
    }

    /// <summary>
    /// The book with a line of an agent, in place of the one he had there and of the one he had not finished: his shift
    /// may end at another moment than he thought.
    /// </summary>
    public static ImmutableArray<HandoverPage> With(
        this ImmutableArray<HandoverPage> book, QueueId queue, Instant until, HandoverLine line, Instant now)
    {
        if (book.Open(queue, line.By.Id) is { } open && open.Page.Until != until)
        {
            var rest = open.Page with { Lines = open.Page.Lines.Remove(open.Line) };
            book = rest.Lines.IsEmpty ? book.Remove(open.Page) : book.Replace(open.Page, rest);
        }

        if (book.Find(queue, until) is not { } page)
        {
            return Bounded(book.Add(new(queue, until, [line], [])), now);
        }

        var lines = page.LineOf(line.By.Id) is { } before ? page.Lines.Replace(before, line) : page.Lines.Add(line);
        return book.Replace(page, page with { Lines = lines });
    }

    private static ImmutableArray<HandoverPage> Bounded(ImmutableArray<HandoverPage> book, Instant now)
    {
        var kept = book.RemoveAll(page => page.Until + Kept < now);
        return kept.Length <= MostPages ? kept : kept.Remove(kept.MinBy(page => page.Until)!);
    }
}
