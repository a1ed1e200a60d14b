namespace Routing.LoadTest.Scenarios.Sessions;

/// <summary>What one trial gave.</summary>
/// <param name="Messages">Messages said, stored and shown on their page.</param>
/// <param name="Unheard">Messages that were refused, or not shown in the end.</param>
/// <param name="CpuUs">Processor time of the whole process per message.</param>
/// <param name="WallUs">Time per message.</param>
public sealed record TalkFigures(long Messages, long Unheard, double CpuUs, double WallUs);
