using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Instances;

/// <summary>Reads the default and the examples of a property, and reports those that its own schema does not allow; defers what refers to objects that are not read yet.</summary>
internal sealed class InstanceReader
{
    private readonly List<Action<InstanceCheck>> _waiting = [];

    /// <summary>Gets whether any report is deferred.</summary>
    public bool IsWaiting => _waiting.Count > 0;

    /// <summary>Reports what was deferred.</summary>
    public void Report(InstanceCheck check) => _waiting.ForEach(report => report(check));

    /// <summary>Reads the default (null where there is none that C# can express) and its text, where that says more.</summary>
    public (DefaultValue? Value, string? Text) Read(SchemaNode schema, TypedShape typed)
    {
        JsonMember? keyword = schema.Json.Member(KeywordNames.Default);
        if (keyword is null && !schema.Has(KeywordNames.Example) && !schema.Has(KeywordNames.Examples))
        {
            return (null, null);
        }

        bool mustWait = HoldsReference(typed.Shape);
        if (mustWait)
        {
            Wait(schema, typed);
        }
        else
        {
            InstanceLint.ReportExamples(schema, typed, InstanceCheck.WithoutObjects);
        }

        if (keyword is null or { Value: JsonNull } || (!mustWait && !InstanceLint.IsDefaultAllowed(schema, typed, InstanceCheck.WithoutObjects)))
        {
            return (keyword?.Value is JsonNull && typed is { IsNullable: true, Shape: not AnyShape } ? new NullDefault() : null, null);
        }

        DefaultValue? value = mustWait ? DeferredDefault.Instance : DefaultReader.WithoutObjects.Convert(keyword.Value, typed.Shape, typed.IsNullable);
        return (value, TextOf(keyword.Value, value));
    }

    private void Wait(SchemaNode schema, TypedShape typed) => _waiting.Add(check =>
    {
        InstanceLint.ReportExamples(schema, typed, check);
        InstanceLint.IsDefaultAllowed(schema, typed, check);
    });

    /// <summary>The text of a default, where the documentation cannot state its converted value.</summary>
    public static string? TextOf(JsonNode node, DefaultValue? value) =>
        value is null or DeferredDefault || HoldsObject(node) ? JsonText.Write(node) : null;

    private static bool HoldsObject(JsonNode node) => node is JsonObject || (node is JsonArray { Items: var items } && items.Any(static item => item is JsonArray || HoldsObject(item)));

    private static bool HoldsReference(Shape shape) => shape switch
    {
        ReferenceShape => true,
        ListShape list => HoldsReference(list.Item),
        MapShape map => HoldsReference(map.Value),
        UnionShape union => union.Alternatives.Any(HoldsReference),
        ObjectShape record => record.Properties.Any(static property => HoldsReference(property.Shape)) || (record.Additional is { } additional && HoldsReference(additional)),
        _ => false,
    };
}
