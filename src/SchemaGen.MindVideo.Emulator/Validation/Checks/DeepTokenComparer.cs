using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>Compares JSON values: the order of members does not matter. The comparer of the library gives the same hash to all arrays of the same items, so that many of them are compared one by one.</summary>
internal sealed class DeepTokenComparer : IEqualityComparer<JToken>
{
    public static DeepTokenComparer Instance { get; } = new();

    public bool Equals(JToken? x, JToken? y) => JToken.DeepEquals(x, y);

    public int GetHashCode(JToken obj)
    {
        switch (obj)
        {
            case JArray items:
                HashCode ordered = default;
                foreach (JToken item in items)
                {
                    ordered.Add(GetHashCode(item));
                }

                return ordered.ToHashCode();
            case JObject members:
                int sum = members.Count;
                foreach (JProperty member in members.Properties())
                {
                    sum = unchecked(sum + HashCode.Combine(member.Name, GetHashCode(member.Value)));
                }

                return sum;
            default:
                return HashCode.Combine(obj.Type, ((JValue)obj).Value);
        }
    }
}
