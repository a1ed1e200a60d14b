using System.Text;
using System.Text.Json;
using Routing.LoadTest.Actors.Protocol;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class HubFrameTests
{
    [Theory]
    [InlineData("""{"type":1,"target":"deliver","arguments":[[{"kind":"update"}]]}""")]
    [InlineData("""{"arguments": [[{"kind":"update"}]], "target":"deliver", "other":{"a":[1]}, "type":1}""")]
    public void Read_OfAnInvocation_GivesTargetAndArgumentsWhateverItsShape(string json)
    {
        var frame = HubFrame.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal(HubFrameKind.Invocation, frame.Kind);
        Assert.Equal("deliver", Text(frame.Target));
        Assert.Equal("""[[{"kind":"update"}]]""", Text(frame.Arguments));
    }

    [Fact]
    public void Read_OfACompletion_GivesItsNumberAndResult()
    {
        var frame = HubFrame.Read("""{"type":3,"invocationId":"17","result":{"session":"alice~3"}}"""u8);

        Assert.Equal(HubFrameKind.Completion, frame.Kind);
        Assert.Equal("17", Text(frame.InvocationId));
        Assert.Equal("""{"session":"alice~3"}""", Text(frame.Result));
        Assert.Null(frame.Error);
    }

    [Fact]
    public void Read_OfAFailedCompletion_GivesTheError() =>
        Assert.Equal("X: no.", HubFrame.Read("""{"type":3,"invocationId":"1","error":"X: no."}"""u8).Error);

    [Fact]
    public void Read_OfTheHandshakesAnswer_IsNothingElse() =>
        Assert.Equal(HubFrameKind.Other, HubFrame.Read("{}"u8).Kind);

    [Fact]
    public void Read_OfBrokenJson_Throws() => Assert.ThrowsAny<JsonException>(() => HubFrame.Read("{\"type\":"u8));

    [Fact]
    public void Call_WithAndWithoutANumber_IsAFrameOfTheProtocol()
    {
        Assert.Equal(
            "{\"type\":1,\"invocationId\":\"4\",\"target\":\"Watch\",\"arguments\":[\"alice~3\",17]}\u001e",
            Text(HubFrames.Call(4, "Watch", "alice~3", 17)));
        Assert.Equal(
            "{\"type\":1,\"target\":\"Open\",\"arguments\":[{\"queue\":\"vip\"},null]}\u001e",
            Text(HubFrames.Call(null, "Open", new { queue = "vip" }, null)));
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
