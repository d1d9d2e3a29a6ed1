using System.Globalization;
using SchemaGen.Generation.Rendering.Types;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints the method that writes a record as JSON, in the order of the schema.</summary>
internal static class WriteEmitter
{
    public static void Emit(CodeWriter writer, RecordType record, string table)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Open("public void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(writer);");
            if (record.Properties.Count > 0)
            {
                writer.Line($"{Services}MemberTable members = {table};");
            }

            writer.Line("writer.WriteStartObject();");
            for (int i = 0; i < record.Properties.Count; i++)
            {
                EmitMember(writer, record.Properties[i], i.ToString(CultureInfo.InvariantCulture));
            }

            if (record.Additional is { } additional)
            {
                writer.Line($"{additional.Type.Codec}.WriteMembers(writer, {additional.Field});");
            }

            writer.Line("writer.WriteEndObject();");
        }
    }

    private static void EmitMember(CodeWriter writer, RecordProperty property, string index)
    {
        string name = $"members[{index}]";
        if (!property.Form.IsNullable)
        {
            EmitValue(writer, property.Type, name, property.Name);
        }
        else if (property.Form.IsSent)
        {
            writer.Line($"writer.WritePropertyName({name});");
            writer.Line($"{property.Type.NullableCodec}.Write(writer, {property.Name});");
        }
        else
        {
            writer.Line($"members.WriteOptional{SuffixOf(property.Type)}(writer, {index}, {property.Name}{(property.Type.Enum is { Numbers: EnumNumbers.None } values ? $", {values.WireFullName}.Values" : "")});");
        }
    }

    /// <summary>The suffix of the writing method, where the type alone does not determine how the value is written.</summary>
    private static string SuffixOf(ShapeType type) => type.Kind switch
    {
        ShapeKind.List or ShapeKind.Map => $"<{type.Name}, {type.Codec}>",
        ShapeKind.OpenEnum or ShapeKind.Union or ShapeKind.Any or ShapeKind.UInt64 or ShapeKind.BigInteger or ShapeKind.NumberEnum => $"Struct<{type.Name}, {type.Codec}>",
        _ => "",
    };

    private static void EmitValue(CodeWriter writer, ShapeType type, string name, string value)
    {
        switch (type.Kind)
        {
            case ShapeKind.Boolean:
                writer.Line($"writer.WriteBoolean({name}, {value});");
                break;
            case ShapeKind.Int32 or ShapeKind.Int64:
                writer.Line($"writer.WriteNumber({name}, {value});");
                break;
            case ShapeKind.Double:
                writer.Line($"{Services}JsonOutput.WriteNumber(writer, {name}, {value});");
                break;
            case ShapeKind.Text:
                writer.Line($"writer.WriteString({name}, {value});");
                break;
            case ShapeKind.Enum:
                writer.Line($"writer.WriteString({name}, {type.Enum!.WireFullName}.Values[{value}]);");
                break;
            default:
                writer.Line($"writer.WritePropertyName({name});");
                writer.Line($"{type.Codec}.Write(writer, {value});");
                break;
        }
    }
}
