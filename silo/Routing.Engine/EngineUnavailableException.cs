using Routing.Core;

namespace Routing.Engine;

/// <summary>A read could not be answered now: the journal or the engine is not there. Trying again may help.</summary>
public sealed class EngineUnavailableException(Refusal refusal) : Exception(RefusalSentences.English(refusal))
{
    public Refusal Refusal { get; } = refusal;
}
