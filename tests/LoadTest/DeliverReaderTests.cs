using System.Text;
using System.Text.Json;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Actors.Protocol;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class DeliverReaderTests
{
    [Fact]
    public void Reader_OfAnUpdate_GivesItsPlaceAndEntry()
    {
        var items = new DeliverReader("""
            [[{"kind":"update","stream":"session/alice~3","after":4,"number":5,"head":{"status":"active","x":[1,2]},
              "entry":{"number":2,"at":1,"from":"buyer","kind":"text",
              "by":"alice","text":"a \"b\" \u4ef7","id":"u-1"}}]]
            """u8);

        Assert.True(items.MoveNext());
        var item = items.Current;
        Assert.Equal(DeliveredKind.Update, item.Kind);
        Assert.Equal("session/alice~3", Text(item.Stream));
        Assert.Equal((4, 5), (item.After, item.Number));
        Assert.Equal("""{"status":"active","x":[1,2]}""", Text(item.Head));
        Assert.Equal(new Entry(2, "buyer", "text", "a \"b\" 价", "u-1"), Entry.Of(item.Entry));
        Assert.False(items.MoveNext());
    }

    [Fact]
    public void Reader_OfSeveralItems_GivesEachInOrderWithNothingOfTheOneBefore()
    {
        var items = new DeliverReader("""
            [[{"kind":"receipt","stream":"session/a~1","id":"u-1","number":9},
              {"kind":"receipt","stream":"session/a~1","id":"u-2","refused":{"code":"EmptyText","message":"No text."}},
              {"kind":"update","stream":"desk/lin","after":1,"number":2,"left":"a~1"},
              {"kind":"tomorrow","new":[{}]}]]
            """u8);

        Assert.True(items.MoveNext());
        Assert.Equal(("u-1", 9L), (Text(items.Current.Id), items.Current.Number));
        Assert.True(items.MoveNext());
        Assert.Equal(("u-2", 0L), (Text(items.Current.Id), items.Current.Number));
        Assert.Equal("""{"code":"EmptyText","message":"No text."}""", Text(items.Current.Refused));
        Assert.True(items.MoveNext());
        Assert.Equal("a~1", Text(items.Current.Left));
        Assert.True(items.Current.Refused.IsEmpty);
        Assert.True(items.MoveNext());
        Assert.Equal(DeliveredKind.Unknown, items.Current.Kind);
        Assert.False(items.MoveNext());
    }

    [Fact]
    public void SessionItem_OfASnapshot_GivesEveryEntry()
    {
        var items = new DeliverReader("""
            [[{"kind":"snapshot","stream":"session/a~1","number":7,"head":{},"earlier":false,"entries":[
              {"number":null,"at":1,"from":"system","kind":"joined","text":""},
              {"number":1,"at":2,"from":"agent","kind":"text","text":"Hi!","id":"u-1"}]}]]
            """u8);
        var entries = new List<Entry>();

        Assert.True(items.MoveNext());
        SessionItem.Read(items.Current, entries.Add);

        Assert.Equal(
            [new Entry(null, "system", "joined", "", null), new Entry(1, "agent", "text", "Hi!", "u-1")], entries);
    }

    [Fact]
    public void Reader_OfSomethingElse_Throws() =>
        Assert.ThrowsAny<JsonException>(() => new DeliverReader("[1]"u8).MoveNext());

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
