namespace Routing.LoadTest.Scenarios.Sale.Measuring;

/// <summary>What became of the messages of a run, both ends compared; warm-up included.</summary>
/// <param name="Said">Messages said.</param>
/// <param name="Stored">Of them those that their senders know to be stored.</param>
/// <param name="Delivered">Of the stored ones those that came to the other end.</param>
/// <param name="Kept">
/// Stored and not shown to the other end, because nobody was there: the buyer left before an agent came, or before the
/// last reply did. Their transcripts were read and have them.
/// </param>
/// <param name="Lost">Stored, and neither delivered nor in the transcript.</param>
/// <param name="Doubled">Came to one end more than once, under different numbers of the transcript.</param>
/// <param name="OutOfOrder">Came to one end after a later message of the same sender.</param>
/// <param name="Unanswered">Neither stored nor refused, though the sender waited.</param>
public sealed record Account(
    long Said, long Stored, long Delivered, long Kept, long Lost, long Doubled, long OutOfOrder, long Unanswered)
{
    /// <summary>Nothing said yet.</summary>
    public static Account None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public Account Plus(Account more) => new(
        Said + more.Said,
        Stored + more.Stored,
        Delivered + more.Delivered,
        Kept + more.Kept,
        Lost + more.Lost,
        Doubled + more.Doubled,
        OutOfOrder + more.OutOfOrder,
        Unanswered + more.Unanswered);
}
