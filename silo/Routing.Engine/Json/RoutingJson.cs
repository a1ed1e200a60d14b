using System.Text.Json;
using System.Text.Json.Serialization;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Policies;
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
        options.Converters.Add(new JsonStringEnumConverter<Presence>());
        options.Converters.Add(new JsonStringEnumConverter<AssignmentRule>());
        options.Converters.Add(new JsonStringEnumConverter<Ranking>());
        options.Converters.Add(new JsonStringEnumConverter<CoverCause>());
        options.Converters.Add(new JsonStringEnumConverter<SessionPhase>());
        options.Converters.Add(new JsonStringEnumConverter<ChatPhase>());
        options.Converters.Add(new JsonStringEnumConverter<ActorKind>());
        foreach (var converter in IdConverters.All)
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly();
        return options;
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SessionEvent.Opened))]
[JsonSerializable(typeof(SessionEvent.BuyerSaid))]
[JsonSerializable(typeof(SessionEvent.AgentSaid))]
[JsonSerializable(typeof(SessionEvent.AutomaticallyReplied))]
[JsonSerializable(typeof(SessionEvent.RoundOpened), TypeInfoPropertyName = "SessionRoundOpened")]
[JsonSerializable(typeof(SessionEvent.RoundAnswered), TypeInfoPropertyName = "SessionRoundAnswered")]
[JsonSerializable(typeof(SessionEvent.RoundLate), TypeInfoPropertyName = "SessionRoundLate")]
[JsonSerializable(typeof(SessionEvent.CoverAsked))]
[JsonSerializable(typeof(SessionEvent.AgentJoined))]
[JsonSerializable(typeof(SessionEvent.Told), TypeInfoPropertyName = "SessionTold")]
[JsonSerializable(typeof(SessionEvent.Transferred))]
[JsonSerializable(typeof(SessionEvent.Closed))]
[JsonSerializable(typeof(SessionEvent.Rated))]
[JsonSerializable(typeof(QueueEvent.AgentSignedOn))]
[JsonSerializable(typeof(QueueEvent.AgentConnected))]
[JsonSerializable(typeof(QueueEvent.AgentDisconnected))]
[JsonSerializable(typeof(QueueEvent.PresenceChanged))]
[JsonSerializable(typeof(QueueEvent.ShiftBegan))]
[JsonSerializable(typeof(QueueEvent.ShiftEnded))]
[JsonSerializable(typeof(QueueEvent.Enqueued))]
[JsonSerializable(typeof(QueueEvent.Told), TypeInfoPropertyName = "QueueTold")]
[JsonSerializable(typeof(QueueEvent.Assigned))]
[JsonSerializable(typeof(QueueEvent.Covered))]
[JsonSerializable(typeof(QueueEvent.ChatRoundOpened))]
[JsonSerializable(typeof(QueueEvent.ChatRoundAnswered))]
[JsonSerializable(typeof(QueueEvent.ChatRoundLate))]
[JsonSerializable(typeof(QueueEvent.CoverWanted))]
[JsonSerializable(typeof(QueueEvent.CoverWithdrawn))]
[JsonSerializable(typeof(QueueEvent.ChatIdled))]
[JsonSerializable(typeof(QueueEvent.Left))]
[JsonSerializable(typeof(SessionCommand.Open), TypeInfoPropertyName = "SessionOpenCommand")]
[JsonSerializable(typeof(SessionCommand.SayAsBuyer), TypeInfoPropertyName = "SessionSayAsBuyerCommand")]
[JsonSerializable(typeof(SessionCommand.SayAsAgent), TypeInfoPropertyName = "SessionSayAsAgentCommand")]
[JsonSerializable(typeof(SessionCommand.Transfer), TypeInfoPropertyName = "SessionTransferCommand")]
[JsonSerializable(typeof(SessionCommand.CloseAsBuyer), TypeInfoPropertyName = "SessionCloseAsBuyerCommand")]
[JsonSerializable(typeof(SessionCommand.CloseAsAgent), TypeInfoPropertyName = "SessionCloseAsAgentCommand")]
[JsonSerializable(typeof(SessionCommand.Rate), TypeInfoPropertyName = "SessionRateCommand")]
[JsonSerializable(typeof(SessionCommand.Join), TypeInfoPropertyName = "SessionJoinCommand")]
[JsonSerializable(typeof(SessionCommand.Tell), TypeInfoPropertyName = "SessionTellCommand")]
[JsonSerializable(typeof(SessionCommand.Tick), TypeInfoPropertyName = "SessionTickCommand")]
[JsonSerializable(typeof(QueueCommand.SignOn), TypeInfoPropertyName = "QueueSignOnCommand")]
[JsonSerializable(typeof(QueueCommand.SetPresence), TypeInfoPropertyName = "QueueSetPresenceCommand")]
[JsonSerializable(typeof(QueueCommand.Disconnect), TypeInfoPropertyName = "QueueDisconnectCommand")]
[JsonSerializable(typeof(QueueCommand.HubStarted), TypeInfoPropertyName = "QueueHubStartedCommand")]
[JsonSerializable(typeof(QueueCommand.Enqueue), TypeInfoPropertyName = "QueueEnqueueCommand")]
[JsonSerializable(typeof(QueueCommand.OpenRound), TypeInfoPropertyName = "QueueOpenRoundCommand")]
[JsonSerializable(typeof(QueueCommand.AnswerRound), TypeInfoPropertyName = "QueueAnswerRoundCommand")]
[JsonSerializable(typeof(QueueCommand.NoteLate), TypeInfoPropertyName = "QueueNoteLateCommand")]
[JsonSerializable(typeof(QueueCommand.AskCover), TypeInfoPropertyName = "QueueAskCoverCommand")]
[JsonSerializable(typeof(QueueCommand.Leave), TypeInfoPropertyName = "QueueLeaveCommand")]
[JsonSerializable(typeof(QueueCommand.Tick), TypeInfoPropertyName = "QueueTickCommand")]
[JsonSerializable(typeof(SessionHead))]
[JsonSerializable(typeof(StreamItem.SessionSnapshot))]
[JsonSerializable(typeof(StreamItem.SessionUpdate))]
[JsonSerializable(typeof(StreamItem.DeskSnapshot))]
[JsonSerializable(typeof(StreamItem.DeskUpdate))]
[JsonSerializable(typeof(StreamItem.BoardSnapshot))]
[JsonSerializable(typeof(StreamItem.BoardUpdate))]
[JsonSerializable(typeof(TranscriptPage))]
[JsonSerializable(typeof(SessionState))]
[JsonSerializable(typeof(QueueSnapshot))]
internal sealed partial class RoutingJsonContext : JsonSerializerContext;
