using System.Text;
using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Json;

namespace SchemaGen.Tool.CSharp;

/// <summary>Writes the C# that makes a record with the values of an example.</summary>
/// <param name="file">What is generated.</param>
internal sealed class ExampleInitializer(RecordFile file)
{
    private const string Indentation = "    ";

    private readonly List<string> _left = [];

    /// <summary>Gets the JSON Pointers of what has no place in the record, and was left out.</summary>
    public IReadOnlyList<string> LeftOut => _left;

    /// <summary>Returns the statements.</summary>
    /// <param name="example">The input.</param>
    public string Write(JsonObject example)
    {
        var text = new StringBuilder();

        // What a caller does next, ToJson() or Validate(), is an extension there.
        text.Append("using SchemaGen;\n");
        if (file.Target.Namespace.Length > 0)
        {
            text.Append("using ").Append(file.Target.Namespace).Append(";\n");
        }

        text.Append("\nvar input = ");
        Append(text, file.Records[0], example, "", "");
        return text.Append(";\n").ToString();
    }

    private void Append(StringBuilder text, RecordType record, JsonObject json, string indentation, string pointer)
    {
        text.Append("new ").Append(TypeNameText.Short(record.FullName, file.Target.Prefix)).Append('\n').Append(indentation).Append("{\n");
        List<(string Name, string Value)> additional = [];
        foreach (JsonMember member in json.Members)
        {
            string at = JsonPointer.Append(pointer, member.Name);
            RecordProperty? property = record.Properties.FirstOrDefault(property => property.WireName == member.Name);
            if ((property?.Type ?? record.Additional?.Type.Item) is not { } type || Value(member.Value, type, indentation + Indentation, at) is not { } value)
            {
                _left.Add(at);
            }
            else if (property is not null)
            {
                Assign(Identifier.Escape(property.Name), value);
            }
            else
            {
                additional.Add((member.Name, value));
            }
        }

        if (additional.Count > 0)
        {
            Assign(record.Additional!.Name, Entries(record.Additional.Type, additional));
        }

        text.Append(indentation).Append('}');

        void Assign(string name, string value) => text.Append(indentation).Append(Indentation).Append(name).Append(" = ").Append(value).Append(",\n");
    }

    /// <summary>The expression for a value; null where the type has no such value.</summary>
    private string? Value(JsonNode node, ShapeType type, string indentation, string pointer) => (type.Kind, node) switch
    {
        (_, JsonNull) => "null",
        (ShapeKind.Boolean, JsonBoolean flag) => Literal.Boolean(flag.Value),
        (ShapeKind.Int32 or ShapeKind.Int64 or ShapeKind.UInt64 or ShapeKind.BigInteger or ShapeKind.Double, JsonNumber number) => number.Text,
        (ShapeKind.Text, JsonString words) => Literal.Text(words.Value),
        (ShapeKind.Enum, JsonString words) => Member(type.Enum!.Members, words.Value, type),
        (ShapeKind.NumberEnum, JsonNumber number) => Member(type.Enum!.Members, number.Text, type),
        (ShapeKind.OpenEnum, JsonString words) => Member(type.OpenEnum!.Members, words.Value, type) ?? Literal.Text(words.Value),
        (ShapeKind.Union, _) => type.Union!.Alternatives.Select(alternative => Value(node, alternative.Type, indentation, pointer)).FirstOrDefault(static value => value is not null),
        (ShapeKind.Record, JsonObject json) => Nested(type, json, indentation, pointer),
        (ShapeKind.List, JsonArray array) => List(type, array, indentation, pointer),
        (ShapeKind.Map, JsonObject json) => Map(type, json, indentation, pointer),
        (ShapeKind.Any, _) => $"System.Text.Json.JsonSerializer.SerializeToElement({(node is JsonString words ? Literal.Text(words.Value) : $"System.Text.Json.Nodes.JsonNode.Parse({Literal.Text(JsonText.Write(node))})")})",
        _ => null,
    };

    private string? Nested(ShapeType type, JsonObject json, string indentation, string pointer)
    {
        if (file.Records.FirstOrDefault(record => record.Name == type.RecordName) is not { } record)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, record, json, indentation, pointer);
        return text.ToString();
    }

    private string? List(ShapeType type, JsonArray array, string indentation, string pointer)
    {
        List<string?> items = [];
        for (int i = 0; i < array.Items.Count; i++)
        {
            items.Add(Value(array.Items[i], type.Item!, indentation, JsonPointer.Append(pointer, i.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        }

        return items.Contains(null) ? null : "[" + string.Join(", ", items) + "]";
    }

    private string? Map(ShapeType type, JsonObject json, string indentation, string pointer)
    {
        List<(string Name, string Value)> entries = [];
        foreach (JsonMember member in json.Members)
        {
            if (Value(member.Value, type.Item!, indentation, JsonPointer.Append(pointer, member.Name)) is not { } value)
            {
                return null;
            }

            entries.Add((member.Name, value));
        }

        return Entries(type, entries);
    }

    private string Entries(ShapeType type, IEnumerable<(string Name, string Value)> entries) =>

        // No using imports the namespace of JsonElement.
        $"new Dictionary<string, {TypeNameText.Short(type.ItemName.Replace("global::System.Text.Json.", "System.Text.Json.", StringComparison.Ordinal), file.Target.Prefix)}> {{ {string.Join(", ", entries.Select(static entry => $"[{Literal.Text(entry.Name)}] = {entry.Value}"))} }}";

    private string? Member(IEnumerable<EnumMember> members, string wireValue, ShapeType type) =>
        members.FirstOrDefault(member => member.WireValue == wireValue) is { } member ? $"{TypeNameText.Short(type.Name, file.Target.Prefix)}.{Identifier.Escape(member.Name)}" : null;
}
