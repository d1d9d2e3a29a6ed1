using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Vendors;

/// <summary>Sorts members as vendors specify: <c>x-fal-order-properties</c> lists the names, <c>x-order</c> numbers the members. Otherwise the order of the file applies.</summary>
internal static class MemberOrder
{
    public static IReadOnlyList<JsonMember> Sort(SchemaNode schema, IReadOnlyList<JsonMember> members)
    {
        if (schema.Json[VendorKeywordNames.PropertyOrder] is JsonArray listed)
        {
            return ByList(listed, members);
        }

        foreach (JsonMember member in members)
        {
            if (OrderOf(member) is not null)
            {
                return ByNumber(members);
            }
        }

        return members;
    }

    private static List<JsonMember> ByList(JsonArray listed, IReadOnlyList<JsonMember> members)
    {
        Dictionary<string, int> places = [];
        foreach (JsonString name in listed.Items.OfType<JsonString>())
        {
            places[name.Value] = places.Count;
        }

        return members.OrderBy(member => places.TryGetValue(member.Name, out int place) ? place : int.MaxValue).ToList();
    }

    private static List<JsonMember> ByNumber(IReadOnlyList<JsonMember> members) => members.OrderBy(static member => OrderOf(member) ?? long.MaxValue).ToList();

    private static long? OrderOf(JsonMember member) =>
        member.Value is JsonObject json && json[VendorKeywordNames.Order] is JsonNumber number ? WholeNumber.Floor(number.Text).Value : null;
}
