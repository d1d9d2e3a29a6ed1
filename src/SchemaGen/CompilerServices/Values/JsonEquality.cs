using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Equality of JSON values (JSON Schema Core, 4.2.2): numbers by value, members in any order.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonElement>
{
    private static readonly JsonEquality s_elements = new();

    private JsonEquality()
    {
    }

    /// <summary>Returns the comparer for items of a type. <see cref="JsonElement"/> has no equality of its own.</summary>
    public static IEqualityComparer<T> Comparer<T>() =>
        typeof(T) == typeof(JsonElement) ? (IEqualityComparer<T>)(object)s_elements : EqualityComparer<T>.Default;

    /// <summary>Replaces the elements in an array with copies, because the documents they came from may be disposed.</summary>
    public static void Detach<T>(T[] items)
    {
        if (items is JsonElement[] elements)
        {
            for (int i = 0; i < elements.Length; i++)
            {
                elements[i] = Detach(elements[i]);
            }
        }
    }

    public static JsonElement Detach(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? default : element.Clone();

    bool IEqualityComparer<JsonElement>.Equals(JsonElement x, JsonElement y) => AreEqual(x, y);

    int IEqualityComparer<JsonElement>.GetHashCode(JsonElement obj) => HashOf(obj);

    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Number => AreEqualNumbers(left, right),
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            JsonValueKind.Array => AreEqualArrays(left, right),
            JsonValueKind.Object => AreEqualObjects(left, right),
            _ => true,
        };
    }

    public static int HashOf(JsonElement element)
    {
        var hash = default(HashCode);
        hash.Add(element.ValueKind);
        switch (element.ValueKind)
        {
            case JsonValueKind.Number:
                hash.Add(HashOfNumber(element));
                break;
            case JsonValueKind.String:
                hash.Add(element.GetString());
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    hash.Add(HashOf(item));
                }

                break;
            case JsonValueKind.Object:
                int members = 0;
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    // A sum, because the order of members means nothing.
                    members = unchecked(members + HashCode.Combine(member.Name, HashOf(member.Value)));
                }

                hash.Add(members);
                break;
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the double of a number: equal numbers have equal doubles. The exceptions count as 0: zero, which has two, and what is beyond all doubles, which
    /// becomes 0, an infinity or an error, depending on the way it is written.</summary>
    private static double HashOfNumber(JsonElement element) =>
        element.TryGetDouble(out double number) && double.IsFinite(number) && number != 0 ? number : 0;

    private static bool AreEqualNumbers(JsonElement left, JsonElement right)
    {
        string leftText = left.GetRawText();
        string rightText = right.GetRawText();
        return leftText == rightText || ExactNumber.Parse(leftText) == ExactNumber.Parse(rightText);
    }

    private static bool AreEqualArrays(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
        {
            return false;
        }

        using JsonElement.ArrayEnumerator others = right.EnumerateArray().GetEnumerator();
        foreach (JsonElement item in left.EnumerateArray())
        {
            others.MoveNext();
            if (!AreEqual(item, others.Current))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualObjects(JsonElement left, JsonElement right)
    {
        int count = 0;
        foreach (JsonProperty member in left.EnumerateObject())
        {
            count++;
            if (!right.TryGetProperty(member.Name, out JsonElement other) || !AreEqual(member.Value, other))
            {
                return false;
            }
        }

        return count == right.EnumerateObject().Count();
    }
}
