using System.Text;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Replay;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class RecordingFileTests
{
    [Fact]
    public void Parse_OfARecording_KeepsTurnsInOrderAndSkipsActions()
    {
        var recordings = Parse("""
            [{"convo_id":7,"scenario":{},
              "original":[["agent","Hi!"],["action","Looked up."],["customer","价格?"],["customer","Hello?"]]}]
            """);

        var recording = Assert.Single(recordings);
        Assert.Equal("7", recording.Id);
        Assert.Equal(
            [new Turn("agent", "Hi!"), new Turn("buyer", "价格?"), new Turn("buyer", "Hello?")], recording.Turns);
    }

    [Theory]
    [InlineData("""[{"convo_id":1,""", "line 1, byte 15", "array of objects")]
    [InlineData("""{"convo_id":1}""", "$ is an object", "an array of dialogues")]
    [InlineData("[]", "$ is an array of 0", "at least one")]
    [InlineData("[3]", "$[0] is a number", "an object with convo_id and original")]
    [InlineData("""[{"original":[]}]""", "$[0].convo_id is missing", "the dialogue's id")]
    [InlineData("""[{"convo_id":1}]""", "$[0].original is missing", "a list of [speaker, text]")]
    [InlineData("""[{"convo_id":1,"original":[["action","x"]]}]""", "$[0].original has no", "at least one such turn")]
    [InlineData("""[{"convo_id":1,"original":[["agent","Hi"],["x"]]}]""", "original[1] is an array", "two strings")]
    [InlineData("""[{"convo_id":1,"original":[["bot","Hi"]]}]""", "original[0][0] is \"bot\"", "customer or action")]
    [InlineData("""[{"convo_id":1,"original":[["agent"," "]]}]""", "$[0].original[0][1] has no text", "some words")]
    public void Parse_OfSomethingWrong_SaysWhatWhereAndWhatWouldBeRight(string json, string where, string right)
    {
        var error = Assert.Throws<CannotRunException>(() => Parse(json));

        Assert.StartsWith("talk.json: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(where, error.Message, StringComparison.Ordinal);
        Assert.Contains(right, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OfATextThatIsTooLong_SaysHowLongItMayBe()
    {
        var error = Assert.Throws<CannotRunException>(
            () => Parse($$"""[{"convo_id":1,"original":[["agent","{{new string('价', 1366)}}"]]}]"""));

        Assert.Contains(
            "$[0].original[0][1] has 4098 bytes of UTF-8; right would be at most 4096",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfAFileThatIsNotThere_SaysSo()
    {
        var error = Assert.Throws<CannotRunException>(() => RecordingFile.Read("/nowhere/talk.json"));

        Assert.Contains("/nowhere/talk.json: cannot be read", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Recording> Parse(string json) =>
        RecordingFile.Parse(Encoding.UTF8.GetBytes(json), "talk.json");
}
