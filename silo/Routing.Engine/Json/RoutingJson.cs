using System.Text.Json;
using System.Text.Json.Serialization;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Explaining;
using Routing.Core.Policies;
using Routing.Core.Rota;
using Routing.Core.Rota.Plan;
using Routing.Core.Views;

namespace Routing.Engine.Json;

/// <summary>The one set of JSON rules for events, commands, snapshots and views; generated at compile time.</summary>
public static class RoutingJson
{
    public static readonly JsonSerializerOptions Options = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IgnoreReadOnlyProperties = true,
            NumberHandling = JsonNumberHandling.Strict,
            TypeInfoResolver = RoutingJsonContext.Default,
        };
        options.Converters.Add(new JsonStringEnumConverter<SessionStatus>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<Tier>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<Nearness>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<AutomaticReply>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<ClosedBy>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<SessionFlag>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<HelpRing>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<SignalKind>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<Alarms>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<LeadActKind>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<ConcernKind>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<DayKind>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<SwapStatus>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<Presence>());
        options.Converters.Add(new JsonStringEnumConverter<AssignmentRule>());
        options.Converters.Add(new JsonStringEnumConverter<Ranking>());
        options.Converters.Add(new JsonStringEnumConverter<CoverCause>());
        options.Converters.Add(new JsonStringEnumConverter<SessionPhase>());
        options.Converters.Add(new JsonStringEnumConverter<ChatPhase>());
        options.Converters.Add(new JsonStringEnumConverter<WaitCause>());
        options.Converters.Add(new JsonStringEnumConverter<ActorKind>());
        foreach (var converter in IdConverters.All)
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly();
        return options;
    }
}
