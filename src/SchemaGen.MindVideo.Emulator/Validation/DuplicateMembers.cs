using System.Globalization;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Json;

namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>Finds duplicate members. Readers differ in which of them counts, so they are refused.</summary>
internal static class DuplicateMembers
{
    public static IEnumerable<InputViolation> In(JsonElement value) => In(value, null);

    private static IEnumerable<InputViolation> In(JsonElement value, Step? path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                HashSet<string> seen = new(StringComparer.Ordinal);
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    string name = member.Name;
                    if (!seen.Add(name))
                    {
                        yield return new InputViolation(JsonPointers.Of(Step.From(new Step(path, name))), "json", $"'{JsonPointers.Shown([name])}' is given twice.");
                    }

                    if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    {
                        foreach (InputViolation violation in In(member.Value, new Step(path, name)))
                        {
                            yield return violation;
                        }
                    }
                }

                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    {
                        foreach (InputViolation violation in In(item, new Step(path, index.ToString(CultureInfo.InvariantCulture))))
                        {
                            yield return violation;
                        }
                    }

                    index++;
                }

                break;
        }
    }

    /// <summary>A step of a path. A pointer is only written for a violation: it has all names above it.</summary>
    private sealed record Step(Step? Container, string Name)
    {
        public static Stack<string> From(Step? last)
        {
            Stack<string> steps = [];
            for (Step? at = last; at is not null; at = at.Container)
            {
                steps.Push(at.Name);
            }

            return steps;
        }
    }
}
