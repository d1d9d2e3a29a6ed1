using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Json;

namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>Finds duplicate members. Readers differ in which of them counts, so they are refused.</summary>
internal static class DuplicateMembers
{
    public static IEnumerable<InputViolation> In(JsonElement value, string pointer = "")
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                HashSet<string> seen = new(StringComparer.Ordinal);
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    string place = JsonPointers.Append(pointer, member.Name);
                    if (!seen.Add(member.Name))
                    {
                        yield return new InputViolation(place, "json", $"'{member.Name}' is given twice.");
                    }

                    foreach (InputViolation violation in In(member.Value, place))
                    {
                        yield return violation;
                    }
                }

                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    foreach (InputViolation violation in In(item, $"{pointer}/{index}"))
                    {
                        yield return violation;
                    }

                    index++;
                }

                break;
        }
    }
}
