using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>The form of an agent in a shop file.</summary>
internal static class AgentFormat
{
    private static readonly Field<string> Site = Field.Needed("site", ShopTexts.Words(1, 64), "The building.");
    private static readonly Field<int> Floor = Field.Needed("floor", new NumberShape(-10, 200), "The floor.");
    private static readonly Field<int> Row = Field.Needed("row", new NumberShape(1, 1000), "The row on the floor.");
    private static readonly Field<int> Desk = Field.Needed("desk", new NumberShape(1, 1000), "The desk in the row.");
    private static readonly Shape<Seat> Place = new ObjectShape<Seat>(
        found => new(found.Get(Site), found.Get(Floor), found.Get(Row), found.Get(Desk)), Site, Floor, Row, Desk);

    private static readonly Field<IReadOnlyList<DayOfWeek>> Days = Field.Needed(
        "days", new ListShape<DayOfWeek>(ShopTexts.Day, 1, 7), "The days on which the shift begins: mon to sun.");
    private static readonly Field<TimeOnly> From = Field.Needed("from", ShopTexts.Time, "When it begins, as 09:00.");
    private static readonly Field<TimeOnly> Until = Field.Needed(
        "until", ShopTexts.Time, "When it ends, as 18:00; at or before \"from\" means on the next day.");
    private static readonly Shape<WeeklyShift> Shift = new ObjectShape<WeeklyShift>(
        found => new(found.Get(Days), found.Get(From), found.Get(Until)), Days, From, Until);

    private static readonly Field<string> Id = Field.Needed(
        "id", ShopTexts.Id, "The agent's name to sign in with, unique in the shop: " + ShopTexts.NameRule + ".");
    private static readonly Field<string> Name = Field.Needed(
        "name", ShopTexts.Words(1, 64), "The name that buyers and colleagues read.");
    private static readonly Field<StaffRole> Role = Field.Needed(
        "role", ShopTexts.Role, "agent, or lead, who may do more.");
    private static readonly Field<string> Queue = Field.Needed("queue", ShopTexts.Id, "The queue he serves.");
    private static readonly Field<Seat> Seat = Field.Needed(
        "seat", Place, "Where he sits: site, floor, row and desk decide who is nearest.");
    private static readonly Field<IReadOnlyList<string>> Skills = Field.Optional(
        "skills", new ListShape<string>(ShopTexts.Id, 0, 200), [], "The skills he holds.");
    private static readonly Field<int> Slots = Field.Needed(
        "slots", new NumberShape(1, AgentProfile.MaxSlots), "How many live chats he serves at once, 1 to 20.");
    private static readonly Field<int> Weight = Field.Optional(
        "weight",
        new NumberShape(10, 200, 100),
        100,
        "His part where the queue ranks by weight; 200 gets twice as many chats as 100. Weight, 10-200 [100].");
    private static readonly Field<IReadOnlyList<WeeklyShift>> Shifts = Field.Optional(
        "shifts", new ListShape<WeeklyShift>(Shift, 0, 50), [], "When he works; without any he works at any hour.");
    private static readonly Field<string> Hash = Field.Needed(
        "passwordHash",
        ShopTexts.PasswordHash,
        "The hash of his password, from: dotnet run --project hub -- hash-password. " + PasswordForm.Rule + ".");

    public static readonly Shape<AgentEntry> Whole = new ObjectShape<AgentEntry>(
        found => new(
            new(found.Get(Id)),
            found.Get(Name),
            found.Get(Role),
            new(found.Get(Queue)),
            found.Get(Seat),
            found.Get(Skills),
            found.Get(Slots),
            found.Get(Weight),
            found.Get(Shifts),
            found.Get(Hash)),
        Id,
        Name,
        Role,
        Queue,
        Seat,
        Skills,
        Slots,
        Weight,
        Shifts,
        Hash);
}
