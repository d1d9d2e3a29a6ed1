using System.Globalization;
using SchemaGen.Generation.Rendering.Types;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints the method that reads a record from JSON.</summary>
internal static class ReadEmitter
{
    public static void Emit(CodeWriter writer, RecordType record, string table)
    {
        using (writer.Open(
            $"static {record.FullName} {Library}IModelObject<{record.FullName}>.ReadFrom(ref global::System.Text.Json.Utf8JsonReader reader, ref {Services}ReadContext context)"))
        {
            foreach (RecordProperty property in record.Properties)
            {
                writer.Line($"{property.DeclaredType} {property.Local} = {(property.Form.IsNullable ? "null" : property.Type.IsStruct ? "default" : "null!")};");
            }

            if (record.Additional is { } additional)
            {
                writer.Line($"var {additional.Local} = default({MapBuilder(additional)});");
            }

            writer.Line();
            writer.Line($"{Services}ObjectScope scope = context.EnterObject(ref reader, {table});");
            using (writer.Open("while (context.NextMember(ref reader, ref scope, out int member))"))
            {
                EmitSwitch(writer, record);
            }

            writer.Line();
            writer.Line("context.LeaveObject(ref scope);");
            EmitResult(writer, record);
        }
    }

    private static void EmitSwitch(CodeWriter writer, RecordType record)
    {
        using (writer.Open("switch (member)"))
        {
            for (int i = 0; i < record.Properties.Count; i++)
            {
                RecordProperty property = record.Properties[i];
                writer.Line($"case {i.ToString(CultureInfo.InvariantCulture)}:");
                using (writer.Indent())
                {
                    writer.Line($"{property.Local} = {property.Reading};");
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line(record.Additional is { } additional
                    ? $"{additional.Local}.Read(ref reader, ref context, ref scope);"
                    : "context.Unknown(ref reader, ref scope);");
                writer.Line("break;");
            }
        }
    }

    private static void EmitResult(CodeWriter writer, RecordType record)
    {
        writer.Line($"return new {record.FullName}");
        writer.Line("{");
        using (writer.Indent())
        {
            foreach (RecordProperty property in record.Properties)
            {
                writer.Line($"{property.Name} = {property.Local},");
            }

            if (record.Additional is { } additional)
            {
                writer.Line($"{additional.Name} = {additional.Local}.ToMap(),");
            }
        }

        writer.Line("};");
    }

    private static string MapBuilder(AdditionalProperty property) =>
        $"{Services}MapBuilder<{property.Type.ItemName}, {property.Type.ItemCodec}>";
}
