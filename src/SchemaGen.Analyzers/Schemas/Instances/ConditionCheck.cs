using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Instances;

/// <summary>Checks a value in a schema file against a condition. A default counts as given, as it does in a record.</summary>
internal static class ConditionCheck
{
    /// <param name="condition">The condition.</param>
    /// <param name="value">The object whose members it applies to, or the value that it applies to.</param>
    /// <param name="shape">The shape of the value.</param>
    /// <param name="isNullable">Whether the value may be null.</param>
    public static bool Holds(Condition condition, JsonNode value, Shape shape, bool isNullable = false) => condition switch
    {
        GivenCondition given => Subject(given.Property, value, shape) is { Value: not JsonNull },
        ValueCondition { Values: var values } one => Subject(one.Property, value, shape, isNullable) is { } subject
            && InstanceCheck.WithoutObjects.Find(subject.Value, subject.Shape, subject.IsNullable) is null
            && DefaultReader.WithoutObjects.Convert(subject.Value, subject.Shape, subject.IsNullable) is { } known && values.Any(listed => AreEqual(listed, known)),
        ShapeCondition keeps => Subject(keeps.Property, value, shape, isNullable) is { Value: var node and not JsonNull } && InstanceCheck.WithoutObjects.Find(node, keeps.Shape, isNullable: false) is null,
        ItemsCondition items => Subject(items.Property, value, shape, isNullable) is { Value: JsonArray array, Shape: ListShape list }
            && array.Items.Count(item => Holds(items.Item, item, list.Item, list.ItemIsNullable)) is var count && count >= items.Minimum && count <= items.Maximum,
        CountCondition members => Members(value, shape) is var count && count >= members.Minimum && count <= members.Maximum,
        NoOthersCondition => value is JsonObject json && shape is ObjectShape record && json.Members.All(member => record.Properties.Any(property => property.WireName == member.Name)),
        NotCondition not => !Holds(not.Condition, value, shape, isNullable),
        AllCondition all => all.Parts.All(part => Holds(part, value, shape, isNullable)),
        AnyCondition any => any.Parts.Any(part => Holds(part, value, shape, isNullable)),
        OneCondition one => one.Parts.Count(part => Holds(part, value, shape, isNullable)) == 1,
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    /// <summary>Whether two values are equal. Numbers are compared by value: <c>1</c> and <c>1.0</c> are equal.</summary>
    private static bool AreEqual(DefaultValue left, DefaultValue right) => (left, right) switch
    {
        (NumberDefault one, NumberDefault two) => one.Value.Value == two.Value.Value,
        (UnionDefault one, UnionDefault two) => one.Alternative == two.Alternative && AreEqual(one.Value, two.Value),
        (ListDefault { Items: var one }, ListDefault { Items: var two }) => one.Count == two.Count && one.Zip(two, AreEqual).All(static equal => equal),
        _ => left == right,
    };

    private static int Members(JsonNode value, Shape shape) => value is JsonObject json && shape is ObjectShape record
        ? json.Members.Count(static member => member.Value is not JsonNull) + record.Properties.Count(property => property is { Default: not null, MayBeForbidden: false } && json.Member(property.WireName) is null)
        : 0;

    private static CheckedSubject? Subject(string? property, JsonNode value, Shape shape, bool isNullable = false)
    {
        if (property is null)
        {
            return new CheckedSubject(value, shape, isNullable);
        }

        return (shape as ObjectShape)?.Properties.FirstOrDefault(member => member.WireName == property) is { } known
            && ((value as JsonObject)?[property] ?? ToNode(known.MayBeForbidden ? null : known.Default)) is { } node
                ? new CheckedSubject(node, known.Shape, known.IsNullable)
                : null;
    }

    private static JsonNode? ToNode(DefaultValue? value) => value switch
    {
        NullDefault => new JsonNull(default),
        BooleanDefault boolean => new JsonBoolean(default, boolean.Value),
        IntegerDefault integer => new JsonNumber(default, ConstraintMessages.Number(integer.Value)),
        LargeIntegerDefault integer => new JsonNumber(default, integer.Digits),
        NumberDefault number => new JsonNumber(default, number.Value.Text),
        TextDefault text => new JsonString(default, text.Value),
        EnumDefault text => new JsonString(default, text.WireValue),
        UnionDefault some => ToNode(some.Value),
        ListDefault list => new JsonArray(default, list.Items.Select(static item => ToNode(item)!).ToList()),
        null => null,

        // Conditions require no more of it than that it is there.
        _ => new JsonObject(default, []),
    };

    /// <param name="Value">The value.</param>
    /// <param name="Shape">The shape of the value.</param>
    /// <param name="IsNullable">Whether the value may be null.</param>
    private sealed record CheckedSubject(JsonNode Value, Shape Shape, bool IsNullable);
}
